package org.relais.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.relais.search.Cursor;
import org.relais.search.Near;
import org.relais.search.Question;
import org.relais.search.document.Fields;

/** In which order entries come, and where a page of them ends; the id always breaks the tie. */
final class Orders {
    static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

    private static final SortField BY_STANDING = new SortField(Fields.STANDING, SortField.Type.LONG, true);
    private static final String BETWEEN_KEYS = ",";

    private Orders() {}

    static Sort of(Question question) {
        return new Sort(Stream.concat(keys(question).stream(), Stream.of(BY_ID)).toArray(SortField[]::new));
    }

    private static List<SortField> keys(Question question) {
        return switch (question.sort()) {
            case BEST -> List.of(SortField.FIELD_SCORE, BY_STANDING);
            case DISTANCE -> List.of(question.near().map(Orders::nearestFirst).orElse(SortField.FIELD_SCORE));
            case NAME -> List.of(new SortField(Fields.NAME_ORDER, SortField.Type.STRING, false, SortField.STRING_LAST));
            case CONFIRMED ->
                List.of(LongField.newSortField(Fields.CONFIRMED, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE));
        };
    }

    private static SortField nearestFirst(Near near) {
        return LatLonDocValuesField.newDistanceSort(Fields.POINT, near.latitude(), near.longitude());
    }

    /** What is known of the last hit of a page, as sorting takes it up again. */
    static Cursor cursor(Question question, int page, ScoreDoc last) {
        List<Object> keys = Arrays.asList(((FieldDoc) last).fields);
        UUID id = UUID.fromString(((BytesRef) keys.getLast()).utf8ToString());
        String written = keys.subList(0, keys.size() - 1).stream()
                .map(Orders::written)
                .collect(Collectors.joining(BETWEEN_KEYS));
        return new Cursor(page, question.sort(), written, id);
    }

    /** Empty when it is of another order, or no key of this one. */
    static Optional<FieldDoc> behind(Question question, Cursor cursor) {
        String[] keys = cursor.key().split(BETWEEN_KEYS, -1);
        if (cursor.sort() != question.sort() || keys.length != keys(question).size()) {
            return Optional.empty();
        }
        try {
            List<Object> read = new ArrayList<>(read(question.sort(), keys));
            read.add(new BytesRef(cursor.id().toString()));
            return Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, read.toArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String written(@Nullable Object key) {
        return switch (key) {
            case null -> "";
            case BytesRef bytes -> HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
            default -> key.toString();
        };
    }

    private static List<@Nullable Object> read(Question.Sort sort, String[] keys) {
        String first = keys[0];
        return switch (sort) {
            case BEST -> List.of(Float.valueOf(first), Long.valueOf(keys[1]));
            case DISTANCE -> List.of(Double.valueOf(first));
            case CONFIRMED -> List.of(Long.valueOf(first));
            case NAME ->
                Collections.singletonList(
                        first.isEmpty() ? null : new BytesRef(HexFormat.of().parseHex(first)));
        };
    }
}

package org.relais.search.lucene;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
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

    private Orders() {}

    static Sort of(Question question) {
        return new Sort(first(question.sort(), question.near()), BY_ID);
    }

    /** What is known of the last hit of a page, as sorting takes it up again. */
    static Cursor cursor(Question question, int page, ScoreDoc last) {
        Object[] keys = ((FieldDoc) last).fields;
        UUID id = UUID.fromString(((BytesRef) keys[1]).utf8ToString());
        return new Cursor(page, question.sort(), written(keys[0]), id);
    }

    /** Empty when it is of another order, or no key of this one. */
    static Optional<FieldDoc> behind(Question question, Cursor cursor) {
        if (cursor.sort() != question.sort()) {
            return Optional.empty();
        }
        try {
            Object[] keys = {
                read(question.sort(), cursor.key()), new BytesRef(cursor.id().toString())
            };
            return Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, keys));
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

    private static @Nullable Object read(Question.Sort sort, String key) {
        return switch (sort) {
            case BEST -> Float.valueOf(key);
            case DISTANCE -> Double.valueOf(key);
            case CONFIRMED -> Long.valueOf(key);
            case NAME -> key.isEmpty() ? null : new BytesRef(HexFormat.of().parseHex(key));
        };
    }

    private static SortField first(Question.Sort sort, Optional<Near> near) {
        return switch (sort) {
            case BEST -> SortField.FIELD_SCORE;
            case DISTANCE -> near.map(Orders::nearestFirst).orElse(SortField.FIELD_SCORE);
            case NAME -> new SortField(Fields.NAME_ORDER, SortField.Type.STRING, false, SortField.STRING_LAST);
            case CONFIRMED ->
                LongField.newSortField(Fields.CONFIRMED, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
        };
    }

    private static SortField nearestFirst(Near near) {
        return LatLonDocValuesField.newDistanceSort(Fields.POINT, near.latitude(), near.longitude());
    }
}

package org.relais.search.lucene;

import java.util.Optional;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.relais.search.Near;
import org.relais.search.Question;
import org.relais.search.document.Fields;

/** In which order entries come; the id always breaks the tie. */
final class Orders {
    static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

    private Orders() {}

    static Sort of(Question question) {
        return new Sort(first(question.sort(), question.near()), BY_ID);
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

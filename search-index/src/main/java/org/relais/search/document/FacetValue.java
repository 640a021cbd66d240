package org.relais.search.document;

import org.apache.lucene.util.BytesRef;
import org.relais.search.Dimension;

/** One value of one dimension, as it stands in {@link Fields#FACET} among those of all dimensions. */
public record FacetValue(Dimension dimension, String value) {
    private static final Dimension[] DIMENSIONS = Dimension.values();

    public static FacetValue read(BytesRef written) {
        String text = written.utf8ToString();
        return new FacetValue(DIMENSIONS[text.charAt(0) - 'a'], text.substring(1));
    }

    BytesRef written() {
        return new BytesRef((char) ('a' + dimension.ordinal()) + value);
    }
}

package org.relais.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many entries each value would leave, were it chosen: counted under all choices but those of its own dimension.
 *
 * @param counts value to entries, most first; what has none is not listed
 */
public record Facet(Dimension dimension, Map<String, Integer> counts) {
    public Facet {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    public int count(String value) {
        return counts.getOrDefault(value, 0);
    }
}

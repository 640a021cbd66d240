package org.relais.search.lucene;

import java.util.List;
import java.util.Map;
import org.relais.search.query.Asked;
import org.relais.search.query.Sought;

/**
 * A question that asks for a little less, or for something almost like it, so that it finds something.
 *
 * @param missing the words left out, as typed
 * @param misspelt word as typed to what was probably meant
 */
record Relaxed(Asked asked, List<String> missing, Map<String, String> misspelt) {
    static Relaxed asIs(Asked asked) {
        return new Relaxed(asked, List.of(), Map.of());
    }

    /** The towns, as typed, in the place of which their countries do. */
    List<String> nearestTo() {
        return asked.needed().stream()
                .filter(each -> each.leeway().contains(Sought.Leeway.COUNTRY))
                .map(Sought::typed)
                .toList();
    }

    Relaxed mentioned() {
        return new Relaxed(asked.mentioned(), missing, misspelt);
    }
}

package org.relais.directory.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.search.EntryKind;

/**
 * What is known of an entry that is looked for.
 *
 * @param name as somebody wrote it, or the id of an entry; may be empty where properties say enough
 * @param types of which it must be one; all where there is none
 * @param limit how many candidates at most
 * @param properties what each of them may be: one value that fits is enough
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2, structure of a query</a>
 */
public record ReconciliationQuery(
        String name, Set<EntryKind> types, int limit, Map<Property, List<String>> properties) {
    public static final int MOST_CANDIDATES = 25;

    public ReconciliationQuery {
        types = Set.copyOf(types);
        limit = Math.clamp(limit, 1, MOST_CANDIDATES);
        properties = Map.copyOf(properties);
    }
}

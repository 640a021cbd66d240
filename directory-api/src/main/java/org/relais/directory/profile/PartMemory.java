package org.relais.directory.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.hsds.Visibility;

/**
 * What a profile remembers of its hidden parts, gone ones included: the narrowest class each ever had, the id it took
 * when it was hidden, and by what its content is known again. Kept sealed with the profile.
 *
 * @param hidden digest of a hidden part to its id
 * @param told digests of the traces by which sealed values are known again in a text
 */
public record PartMemory(
        Map<UUID, Visibility> narrowest, Map<UUID, UUID> renamed, Map<String, UUID> hidden, Set<String> told) {
    public static final PartMemory EMPTY = new PartMemory(Map.of(), Map.of(), Map.of(), Set.of());

    public PartMemory {
        narrowest = orEmpty(narrowest);
        renamed = orEmpty(renamed);
        hidden = orEmpty(hidden);
        told = told == null ? Set.of() : Set.copyOf(told);
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }

    /** The class it is held to; empty for a part that was never hidden. */
    public Optional<Visibility> narrowest(UUID part) {
        return Optional.ofNullable(narrowest.get(part));
    }

    /** The id a part goes by now. */
    public UUID current(UUID part) {
        Set<UUID> seen = new LinkedHashSet<>();
        UUID id = part;
        while (renamed.containsKey(id) && seen.add(id)) {
            id = renamed.getOrDefault(id, id);
        }
        return id;
    }

    Optional<UUID> hiddenAs(String digest) {
        return Optional.ofNullable(hidden.get(digest)).map(this::current);
    }

    /** Whether a trace is one of a value that is or was sealed. */
    boolean knows(String trace) {
        return !told.isEmpty() && told.contains(PartDigest.digest(trace));
    }

    PartMemory with(Map<UUID, Visibility> classes, Map<UUID, UUID> renames, Map<String, UUID> digests) {
        return new PartMemory(joined(narrowest, classes), joined(renamed, renames), joined(hidden, digests), told);
    }

    PartMemory with(Set<String> traces) {
        if (traces.isEmpty()) {
            return this;
        }
        Set<String> all = new HashSet<>(told);
        traces.forEach(trace -> all.add(PartDigest.digest(trace)));
        return new PartMemory(narrowest, renamed, hidden, all);
    }

    private static <K, V> Map<K, V> joined(Map<K, V> before, Map<K, V> more) {
        Map<K, V> all = new HashMap<>(before);
        all.putAll(more);
        return all;
    }
}

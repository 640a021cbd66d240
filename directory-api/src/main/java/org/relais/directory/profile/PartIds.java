package org.relais.directory.profile;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Noun;

/**
 * Gives every part that came without an id one that follows from its owner and its content, so that the same document
 * sent twice means the same parts.
 */
final class PartIds {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** A professional has one of each, so the member's name tells it apart. */
    private static final Set<String> FIELD_GROUPS = Set.of("identity", "practice", "reach");

    /** Owns the parts of a document that has no usable id and so is refused. */
    static final UUID NOBODY = new UUID(0, 0);

    private PartIds() {}

    static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    static UUID of(Draft.Thing part) {
        return part.text("id").flatMap(PartIds::uuid).orElse(NOBODY);
    }

    /** Fills in the ids of all parts inside an owner that has its id. */
    static void fill(Draft.Thing owner, Noun noun) {
        owner.members().forEach((member, value) -> noun.in(member).ifPresent(inner -> fill(owner, member, inner)));
    }

    /** Fills in the ids of the parts that stand in one member of their owner, and of all inside them. */
    static void fill(Draft.Thing owner, String member, Noun noun) {
        Map<String, Integer> seen = new HashMap<>();
        for (Draft.Thing part : shownFirst(owner.parts(member), member)) {
            if (noun.hasId() && !part.members().containsKey("id")) {
                String name = name(member, part, noun);
                int times = seen.merge(name, 1, Integer::sum);
                part.set(
                        "id",
                        derived(owner, times == 1 ? name : name + times, part).toString());
            }
            fill(part, noun);
        }
    }

    /** @param name tells the part apart from its owner's others */
    static UUID derived(Draft.Thing owner, String name, Draft.Thing part) {
        return part.text("term_uri").flatMap(PartIds::iri).map(Ids::of).orElseGet(() -> Ids.of(of(owner), name));
    }

    static String name(String member, Draft.Thing part, Noun noun) {
        return FIELD_GROUPS.contains(noun.name()) ? member : member + Content.shown(member, part);
    }

    /** So that a hidden part that says the same does not change how a shown one is counted. */
    private static List<Draft.Thing> shownFirst(List<Draft.Thing> parts, String member) {
        return parts.stream()
                .sorted(Comparator.comparing(part -> Content.mayBeHidden(member, part)))
                .toList();
    }

    private static Optional<URI> iri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

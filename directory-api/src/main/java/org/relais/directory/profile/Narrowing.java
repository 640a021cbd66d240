package org.relais.directory.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.PersonalPart;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.Shape;
import org.relais.ontology.profile.Sheltering;

/**
 * Holds every part to the narrowest class it ever had, by whatever door it comes back, and gives a part that becomes
 * hidden a new id, so that nothing public points at what is hidden.
 */
final class Narrowing {
    private final Redaction redaction;
    private final Supplier<UUID> ids;

    Narrowing(Redaction redaction, Supplier<UUID> ids) {
        this.redaction = redaction;
        this.ids = ids;
    }

    /**
     * @param document what may be stored
     * @param widenings what was asked for and waits
     * @param narrowed whether something that was seen is now hidden
     * @param sealed whether a part is sealed
     * @param hidden whether a part is hidden from somebody
     */
    record Held(
            ProfileDocument document,
            PartMemory memory,
            List<Widening> widenings,
            boolean narrowed,
            boolean sealed,
            boolean hidden) {}

    /**
     * @param sheltered the proposed document, its shelter places marked
     * @param current the document as it stands; empty for a new profile
     * @param shown the class of each of its parts
     */
    Held hold(
            Sheltering.Sheltered sheltered,
            Optional<ProfileDocument> current,
            Map<UUID, Visibility> shown,
            PartMemory before) {
        ProfileDocument proposed = sheltered.document();
        ProfileDocument said = sheltered.said();
        ProfileDocument known = recognised(renamed(proposed, before), before);
        Map<UUID, Visibility> hidden = new LinkedHashMap<>();
        Map<UUID, UUID> renames = new HashMap<>();
        List<Widening> widenings = new ArrayList<>();
        boolean narrowed = false;
        boolean sealed = false;
        boolean anyHidden = false;
        Map<UUID, Visibility> claims = redaction.classes(new Profile(known));
        Map<UUID, Visibility> asOffices = sheltered.assumed().isEmpty()
                ? claims
                : redaction.classes(new Profile(Sheltering.asOffices(known, sheltered.assumed())));
        for (Map.Entry<UUID, Visibility> part : claims.entrySet()) {
            UUID id = part.getKey();
            Visibility claim = part.getValue();
            anyHidden |= claim != Visibility.PUBLIC;
            if (asOffices.getOrDefault(id, claim).compareTo(claim) < 0) {
                sealed |= claim == Visibility.SEALED;
                continue;
            }
            Visibility was = before.narrowest(id).orElse(shown.getOrDefault(id, claim));
            Visibility now = claim.narrower(before.narrowest(id).orElse(Visibility.PUBLIC));
            if (now.compareTo(was) > 0) {
                narrowed = true;
                hidden.put(id, now);
                if (!id.equals(proposed.id())) {
                    renames.put(id, ids.get());
                }
            }
            UUID newId = renames.getOrDefault(id, id);
            if (now != claim) {
                widenings.add(new Widening(newId, now, claim));
            }
            sealed |= now == Visibility.SEALED;
            if (now != Visibility.PUBLIC) {
                anyHidden = true;
                hidden.put(newId, now);
            }
        }
        Map<String, UUID> digests = new HashMap<>(
                current.map(document -> digests(document, hidden, renames)).orElse(Map.of()));
        digests.putAll(digests(known, hidden, renames));
        if (said != proposed) {
            digests.putAll(digests(recognised(renamed(said, before), before), hidden, renames));
        }
        PartMemory after = before.with(hidden, renames, digests);
        return new Held(limited(renamed(known, after), after), after, widenings, narrowed, sealed, anyHidden);
    }

    /** A document, of today or of an earlier version, as the memory lets it be. */
    static ProfileDocument remembered(ProfileDocument document, PartMemory memory) {
        return limited(recognised(renamed(document, memory), memory), memory);
    }

    private static ProfileDocument limited(ProfileDocument document, PartMemory memory) {
        return Parts.of(document).noneMatch(part -> limit(part, memory).isPresent())
                ? document
                : Parts.changed(
                        document,
                        part -> limit(part, memory)
                                .map(limit -> limited(part, limit))
                                .orElse(part));
    }

    /** The class a part is held to, when that is narrower than what it says of itself. */
    private static Optional<Visibility> limit(Part part, PartMemory memory) {
        return memory.narrowest(part.id()).filter(limit -> limit.compareTo(Redaction.ownClass(part)) > 0);
    }

    private static ProfileDocument renamed(ProfileDocument document, PartMemory memory) {
        return memory.renamed().isEmpty() ? document : Parts.renamed(document, memory::current);
    }

    /** A hidden part that comes back under another id, in other words, is the hidden part. */
    private static ProfileDocument recognised(ProfileDocument document, PartMemory memory) {
        if (memory.hidden().isEmpty()) {
            return document;
        }
        Map<UUID, UUID> same = new HashMap<>();
        Map<UUID, UUID> owners = Parts.owners(document);
        Parts.of(document)
                .filter(part ->
                        memory.narrowest(part.id()).isEmpty() && !part.id().equals(document.id()))
                .forEach(
                        part -> memory.hiddenAs(digest(part, owners)).ifPresent(hidden -> same.put(part.id(), hidden)));
        return same.isEmpty() ? document : Parts.renamed(document, id -> same.getOrDefault(id, id));
    }

    /** Digests of what is hidden, but not of what is said by something shown too. */
    private static Map<String, UUID> digests(
            ProfileDocument document, Map<UUID, Visibility> classes, Map<UUID, UUID> renames) {
        Map<UUID, UUID> owners = Parts.owners(document);
        Map<Boolean, List<Part>> parts = Parts.of(document)
                .collect(Collectors.partitioningBy(
                        part -> classes.containsKey(renames.getOrDefault(part.id(), part.id()))));
        List<Part> hiddenParts = Objects.requireNonNull(parts.get(true));
        Set<Class<?>> kinds = hiddenParts.stream().map(Part::getClass).collect(Collectors.toSet());
        Map<String, UUID> hidden = new HashMap<>();
        hiddenParts.forEach(part -> hidden.put(digest(part, owners), renames.getOrDefault(part.id(), part.id())));
        Objects.requireNonNull(parts.get(false)).stream()
                .filter(part -> kinds.contains(part.getClass()))
                .forEach(part -> hidden.remove(digest(part, owners)));
        return hidden;
    }

    private static String digest(Part part, Map<UUID, UUID> owners) {
        return PartDigest.of(part, owners.getOrDefault(part.id(), part.id()));
    }

    /** A person's part is limited by taking back the choice, so that her function can still be shown. */
    private static Part limited(Part part, Visibility limit) {
        boolean byConsent = part instanceof PersonalPart && limit == Visibility.NETWORK;
        return (Part) Shape.rebuilt((Record) part, (component, value) -> switch (component.getName()) {
            case "consentedOn" -> byConsent ? Optional.empty() : keep(value);
            case "visibility" -> byConsent ? keep(value) : Optional.of(limit);
            default -> keep(value);
        });
    }

    private static Object keep(@Nullable Object value) {
        return value == null ? Optional.empty() : value;
    }
}

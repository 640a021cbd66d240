package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.RdfDocuments;

/** Tells each audience's stream what changed for that audience: a step only where its view changed byte for byte. */
@Dependent
public class Streams {
    private final Profiles profiles;
    private final Changes changes;
    private final Addresses addresses;
    private final Views views;
    private final Redaction redaction;
    private final Bell bell;
    private final RdfDocuments rdf;
    private final Salts salts;

    @Inject
    public Streams(
            Profiles profiles,
            Changes changes,
            Addresses addresses,
            Views views,
            Redaction redaction,
            Bell bell,
            RdfDocuments rdf,
            Salts salts) {
        this.profiles = profiles;
        this.changes = changes;
        this.addresses = addresses;
        this.views = views;
        this.redaction = redaction;
        this.bell = bell;
        this.rdf = rdf;
        this.salts = salts;
    }

    /** @param purge whether something is now hidden that was not */
    void follow(Optional<StoredProfile> before, StoredProfile after, boolean purge) {
        if (!References.of(after.profile().document()).isEmpty()
                || before.filter(stored ->
                                !References.of(stored.profile().document()).isEmpty())
                        .isPresent()) {
            changes.hold();
        }
        boolean takenBack = false;
        Set<Audience> seenBy = EnumSet.noneOf(Audience.class);
        Map<Audience, Set<UUID>> standing = new EnumMap<>(Audience.class);
        Leaves leaves = new Leaves(rdf, salts);
        for (Audience audience : Audience.values()) {
            Optional<View> was = before.flatMap(stored -> views.of(stored, audience));
            Optional<View> is = views.of(after, audience);
            if (is.isPresent()) {
                seenBy.add(audience);
            }
            if (!alike(was, is)) {
                takenBack |= append(audience, after.changedAt(), purge || is.isEmpty(), was, is, leaves);
                standing.put(audience, is.map(View::document).map(Addresses::in).orElse(Set.of()));
            }
        }
        addresses.replace(after.profile().id(), standing);
        UUID id = after.profile().id();
        Set<Audience> sawBefore = before.map(StoredProfile::shownTo).orElse(Set.of());
        if (!seenBy.equals(sawBefore)) {
            profiles.show(id, seenBy);
            for (Audience audience : Audience.values()) {
                if (seenBy.contains(audience) != sawBefore.contains(audience)) {
                    takenBack |= tellReferrers(audience, id, after, leaves);
                }
            }
        }
        bell.ring(takenBack);
    }

    /** Tells those who see it of the profile as it stands. */
    void retell(StoredProfile stored, Instant now) {
        changes.hold();
        Leaves leaves = new Leaves(rdf, salts);
        for (Audience audience : stored.shownTo()) {
            Optional<View> seen = views.of(stored, audience);
            if (seen.isPresent()) {
                append(audience, now, false, seen, seen, leaves);
            }
        }
        bell.ring(false);
    }

    /**
     * @param was what was seen before, and
     * @param is what is seen now: one of them at least
     * @return whether everybody sees less of it than before
     */
    private boolean append(
            Audience audience, Instant at, boolean purge, Optional<View> was, Optional<View> is, Leaves leaves) {
        View told = is.or(() -> was).orElseThrow();
        Change.Kind kind = is.isEmpty() ? Change.Kind.DELETE : was.isEmpty() ? Change.Kind.CREATE : Change.Kind.UPDATE;
        boolean takesAway = !named(is).containsAll(named(was));
        changes.append(
                audience,
                new Changes.Step(
                        told.id(),
                        told.document() instanceof Professional,
                        kind,
                        purge,
                        takesAway,
                        at,
                        leaves.leaf(audience, kind, is)));
        return takesAway && audience == Audience.PUBLIC;
    }

    /** Byte for byte; equal documents are told in equal bytes. */
    private static boolean alike(Optional<View> one, Optional<View> other) {
        return one.isPresent() == other.isPresent()
                && (one.map(View::document).equals(other.map(View::document))
                        || one.map(View::json).equals(other.map(View::json)));
    }

    /** The parts that are seen, of which what is hidden loses its id, and the profiles that they name. */
    private static Set<UUID> named(Optional<View> view) {
        return view.stream()
                .map(View::document)
                .flatMap(document -> Stream.concat(Parts.of(document).map(Part::id), References.of(document).stream()))
                .collect(Collectors.toSet());
    }

    /**
     * A profile that comes into an audience's sight, or leaves it, changes the views of those that name it. The counter
     * of this audience is held by now, and whoever writes a reference holds it too: none is missed.
     *
     * @return whether everybody sees less of one of them than before
     */
    private boolean tellReferrers(Audience audience, UUID id, StoredProfile cause, Leaves leaves) {
        Set<UUID> referrers = profiles.referrers(id);
        if (!referrers.isEmpty()) {
            changes.hold();
        }
        boolean takenBack = false;
        for (UUID referrer : referrers) {
            Optional<StoredProfile> naming = profiles.find(referrer).filter(stored -> !stored.withdrawn());
            Optional<View> with = naming.flatMap(stored -> redaction.view(
                    stored.profile(), audience, other -> other.equals(id) || profiles.shown(other, audience)));
            Optional<View> without = naming.flatMap(stored -> redaction.view(
                    stored.profile(), audience, other -> !other.equals(id) && profiles.shown(other, audience)));
            if (!alike(with, without)) {
                boolean gone = !profiles.shown(id, audience);
                takenBack |=
                        append(audience, cause.changedAt(), gone, gone ? with : without, gone ? without : with, leaves);
            }
        }
        return takenBack;
    }
}

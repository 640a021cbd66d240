package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;

/** Tells each audience's stream what changed for that audience: a step only where its view changed byte for byte. */
@Dependent
public class Streams {
    private final Profiles profiles;
    private final Changes changes;
    private final Addresses addresses;
    private final Activities activities;
    private final Redaction redaction;
    private final Bell bell;

    @Inject
    public Streams(
            Profiles profiles,
            Changes changes,
            Addresses addresses,
            Activities activities,
            Redaction redaction,
            Bell bell) {
        this.profiles = profiles;
        this.changes = changes;
        this.addresses = addresses;
        this.activities = activities;
        this.redaction = redaction;
        this.bell = bell;
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
        for (Audience audience : Audience.values()) {
            @Nullable
            View was = before.flatMap(stored -> view(stored, audience)).orElse(null);
            @Nullable View is = view(after, audience).orElse(null);
            if (is != null) {
                seenBy.add(audience);
            }
            takenBack |= audience == Audience.PUBLIC && isLess(was, is);
            if (tell(audience, after, was, is, purge)) {
                standing.put(audience, is == null ? Set.of() : Addresses.in(is.document()));
            }
        }
        addresses.replace(after.profile().id(), standing);
        UUID id = after.profile().id();
        Set<Audience> sawBefore = before.map(StoredProfile::shownTo).orElse(Set.of());
        if (!seenBy.equals(sawBefore)) {
            profiles.show(id, seenBy);
            for (Audience audience : Audience.values()) {
                if (seenBy.contains(audience) != sawBefore.contains(audience)) {
                    tellReferrers(audience, id, after);
                    takenBack |= audience == Audience.PUBLIC;
                }
            }
        }
        bell.ring(takenBack);
    }

    /** Tells those who see it of the profile as it stands. */
    void retell(StoredProfile stored, Instant now) {
        changes.hold();
        for (Audience audience : stored.shownTo()) {
            view(stored, audience).ifPresent(seen -> append(audience, now, Change.Kind.UPDATE, false, seen, seen));
        }
        bell.ring(false);
    }

    private Optional<View> view(StoredProfile stored, Audience audience) {
        return stored.withdrawn()
                ? Optional.empty()
                : redaction.view(stored.profile(), audience, other -> profiles.shown(other, audience));
    }

    /** @return whether there was something to tell */
    private boolean tell(Audience audience, StoredProfile after, @Nullable View was, @Nullable View is, boolean purge) {
        if (was == null && is == null || was != null && is != null && was.json().equals(is.json())) {
            return false;
        }
        Change.Kind kind = is == null ? Change.Kind.DELETE : was == null ? Change.Kind.CREATE : Change.Kind.UPDATE;
        append(audience, after.changedAt(), kind, purge || is == null, was, is);
        return true;
    }

    private void append(
            Audience audience, Instant at, Change.Kind kind, boolean purge, @Nullable View was, @Nullable View is) {
        View told = Objects.requireNonNull(is == null ? was : is);
        changes.append(
                audience,
                new Changes.Step(
                        told.id(),
                        told.document() instanceof Professional,
                        kind,
                        purge,
                        isLess(was, is),
                        at,
                        activities.leaf(audience, kind, Optional.ofNullable(is))));
    }

    private static boolean isLess(@Nullable View was, @Nullable View is) {
        return was != null && !ids(is).containsAll(ids(was));
    }

    /** Of the parts that are seen: what is hidden loses its own. */
    private static Set<UUID> ids(@Nullable View view) {
        return view == null ? Set.of() : Parts.of(view.document()).map(Part::id).collect(Collectors.toSet());
    }

    /**
     * A profile that comes into an audience's sight, or leaves it, changes the views of those that name it. The counter
     * of this audience is held by now, and whoever writes a reference holds it too: none is missed.
     */
    private void tellReferrers(Audience audience, UUID id, StoredProfile cause) {
        Set<UUID> referrers = profiles.referrers(id);
        if (!referrers.isEmpty()) {
            changes.hold();
        }
        for (UUID referrer : referrers) {
            profiles.find(referrer).filter(stored -> !stored.withdrawn()).ifPresent(stored -> {
                Optional<View> with = redaction.view(
                        stored.profile(), audience, other -> other.equals(id) || profiles.shown(other, audience));
                Optional<View> without = redaction.view(
                        stored.profile(), audience, other -> !other.equals(id) && profiles.shown(other, audience));
                boolean differs = !Objects.equals(with.map(View::json), without.map(View::json));
                if (differs && with.isPresent()) {
                    boolean gone = !profiles.shown(id, audience);
                    append(
                            audience,
                            cause.changedAt(),
                            Change.Kind.UPDATE,
                            gone,
                            (gone ? with : without).orElse(null),
                            (gone ? without : with).orElse(null));
                }
            });
        }
    }
}

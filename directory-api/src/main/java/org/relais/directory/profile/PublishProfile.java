package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.relais.directory.audit.Diary;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.SealedWords;
import org.relais.ontology.profile.Sheltering;

/**
 * The one door in: every write of a profile, whatever its origin, is checked here, stored as the next version, told to
 * the streams whose view it changes, and noted, in one transaction.
 */
@Dependent
public class PublishProfile {
    /** The base of what is made anew, though something withdrawn may have its id. */
    private static final OptionalInt ANEW = OptionalInt.of(0);

    private final Profiles profiles;
    private final Streams streams;
    private final Addresses addresses;
    private final Diary diary;
    private final InstantSource clock;
    private final Sheltering sheltering;
    private final SealedWords sealedWords;
    private final Redaction redaction;
    private final Narrowing narrowing;
    private final boolean invented;

    @Inject
    public PublishProfile(
            Profiles profiles,
            Streams streams,
            Addresses addresses,
            Diary diary,
            InstantSource clock,
            Supplier<UUID> ids,
            PublishingRules rules) {
        this.profiles = profiles;
        this.streams = streams;
        this.addresses = addresses;
        this.diary = diary;
        this.clock = clock;
        this.sheltering = rules.sheltering();
        this.sealedWords = rules.sealedWords();
        this.redaction = rules.redaction();
        this.narrowing = new Narrowing(redaction, ids);
        this.invented = rules.invented();
    }

    /** @param base the version it was made from; empty when it does not matter */
    @Transactional
    public Outcome publish(ProfileDocument proposed, OptionalInt base, Deed deed) {
        Optional<StoredProfile> before = profiles.lock(proposed.id());
        int version = before.map(StoredProfile::version).orElse(0);
        boolean anew = before.filter(StoredProfile::withdrawn).isPresent() && base.equals(ANEW);
        if (base.isPresent() && base.getAsInt() != version && !anew) {
            return new Outcome.Stale(version);
        }
        Optional<ProfileDocument> current = before.map(StoredProfile::profile).map(Profile::document);
        PartMemory memory = before.map(StoredProfile::memory).orElse(PartMemory.EMPTY);
        List<Finding> findings = new ArrayList<>(unwelcome(proposed, before, deed));
        Map<UUID, Visibility> shown =
                before.map(StoredProfile::profile).map(redaction::classes).orElse(Map.of());
        Sheltering.Sheltered sheltered = sheltering.marked(proposed, id -> shown.get(id) == Visibility.PUBLIC);
        findings.addAll(sheltered.findings());
        Narrowing.Held held = narrowing.hold(sheltered, current, shown, memory);
        Profile profile = new Profile(held.document());
        Set<String> traces = held.sealed() ? traces(sheltered.said(), current, held) : Set.of();
        boolean holdsHidden = held.hidden() || !memory.told().isEmpty();
        findings.addAll(
                sealedWords.findings(profile, holdsHidden, trace -> traces.contains(trace) || memory.knows(trace)));
        taken(held.document(), findings);
        held.widenings().forEach(widening -> findings.add(Finding.at("", FindingKind.WIDENING_PENDING)));
        if (findings.stream().anyMatch(Finding::refuses)) {
            return new Outcome.Refused(findings);
        }
        PartMemory kept = held.memory().with(lasting(traces, sheltered, current, held));
        profiles.keep(proposed.id(), held.widenings(), deed, clock.instant());
        if (before.filter(stored -> !stored.withdrawn()
                        && stored.profile().equals(profile)
                        && stored.memory().equals(kept))
                .isPresent()) {
            return new Outcome.Unchanged(held.document(), version, findings);
        }
        StoredProfile after = new StoredProfile(profile, version + 1, kept, false, Set.of(), clock.instant());
        profiles.store(after, References.of(held.document()), deed);
        if (held.narrowed()) {
            profiles.reseal(
                    proposed.id(), earlier -> new Profile(Narrowing.remembered(earlier.document(), held.memory())));
        }
        streams.follow(before, after, held.narrowed());
        diary.note(clock.instant(), deed.actor(), deed.origin().name(), proposed.id(), after.version());
        return new Outcome.Published(held.document(), after.version(), held.narrowed(), findings);
    }

    /** What may not come in by this door, whatever it says. */
    private List<Finding> unwelcome(ProfileDocument proposed, Optional<StoredProfile> before, Deed deed) {
        List<Finding> findings = new ArrayList<>();
        if (!invented && proposed.demonstration().orElse(false)) {
            findings.add(Finding.at("/demonstration", FindingKind.INVENTED));
        }
        if (deed.origin() == Deed.Origin.IMPORT
                && before.filter(StoredProfile::withdrawn).isPresent()) {
            findings.add(Finding.at("", FindingKind.WITHDRAWN));
        }
        return findings;
    }

    /** Of what is sealed now, kept or not, and of what it said when it was not yet sealed. */
    private Set<String> traces(ProfileDocument said, Optional<ProfileDocument> current, Narrowing.Held held) {
        Set<String> traces = new HashSet<>();
        Stream.concat(Stream.of(said), held.narrowed() ? current.stream() : Stream.empty())
                .map(document -> new Profile(Narrowing.remembered(document, held.memory())))
                .map(sealedWords::traces)
                .forEach(traces::addAll);
        return traces;
    }

    /** Those of places that were only assumed to be shelters are forgotten, so that an office can still be stated. */
    private Set<String> lasting(
            Set<String> traces,
            Sheltering.Sheltered sheltered,
            Optional<ProfileDocument> current,
            Narrowing.Held held) {
        return sheltered.assumed().isEmpty()
                ? traces
                : traces(Sheltering.asOffices(sheltered.said(), sheltered.assumed()), current, held);
    }

    private void taken(ProfileDocument document, List<Finding> findings) {
        addresses
                .taken(Addresses.in(document), document.id())
                .forEach(id -> findings.add(new Finding("", FindingKind.ID_TAKEN, id.toString())));
    }
}

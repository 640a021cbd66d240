package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.relais.directory.audit.Diary;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.Organization;
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
    private final Profiles profiles;
    private final Streams streams;
    private final Addresses addresses;
    private final Diary diary;
    private final InstantSource clock;
    private final Sheltering sheltering;
    private final SealedWords sealedWords;
    private final Redaction redaction;
    private final Narrowing narrowing;

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
    }

    /** @param base the version it was made from; empty when it does not matter */
    @Transactional
    public Outcome publish(ProfileDocument proposed, OptionalInt base, Deed deed) {
        Optional<StoredProfile> before = profiles.lock(proposed.id());
        int version = before.map(StoredProfile::version).orElse(0);
        if (base.isPresent() && base.getAsInt() != version) {
            return new Outcome.Stale(version);
        }
        Optional<ProfileDocument> current = before.map(StoredProfile::profile).map(Profile::document);
        PartMemory memory = before.map(StoredProfile::memory).orElse(PartMemory.EMPTY);
        List<Finding> findings = new ArrayList<>();
        Narrowing.Held held = narrowing.hold(sheltered(proposed, before, findings), current, memory);
        Profile profile = new Profile(held.document());
        findings.addAll(sealedWords.findings(profile, held.sealed()));
        taken(held.document(), findings);
        held.widenings().forEach(widening -> findings.add(Finding.at("", FindingKind.WIDENING_PENDING)));
        if (findings.stream().anyMatch(Finding::refuses)) {
            return new Outcome.Refused(findings);
        }
        profiles.keep(proposed.id(), held.widenings(), deed, clock.instant());
        if (before.filter(stored -> !stored.withdrawn() && stored.profile().equals(profile))
                .isPresent()) {
            return new Outcome.Unchanged(held.document(), version, findings);
        }
        StoredProfile after = new StoredProfile(profile, version + 1, held.memory(), false, Set.of(), clock.instant());
        profiles.store(after, References.of(held.document()), deed);
        if (held.narrowed()) {
            profiles.reseal(
                    proposed.id(), earlier -> new Profile(Narrowing.remembered(earlier.document(), held.memory())));
        }
        streams.follow(before, after, held.narrowed());
        diary.note(clock.instant(), deed.actor(), deed.origin().name(), proposed.id(), after.version());
        return new Outcome.Published(held.document(), after.version(), held.narrowed(), findings);
    }

    private void taken(ProfileDocument document, List<Finding> findings) {
        addresses
                .taken(Addresses.in(document), document.id())
                .forEach(id -> findings.add(new Finding("", FindingKind.ID_TAKEN, id.toString())));
    }

    private ProfileDocument sheltered(
            ProfileDocument proposed, Optional<StoredProfile> before, List<Finding> findings) {
        if (!(proposed instanceof Organization organization)) {
            return proposed;
        }
        Map<UUID, Visibility> shown =
                before.map(StoredProfile::profile).map(redaction::classes).orElse(Map.of());
        Sheltering.Sheltered sheltered = sheltering.marked(organization, id -> shown.get(id) == Visibility.PUBLIC);
        findings.addAll(sheltered.findings());
        return sheltered.organization();
    }
}

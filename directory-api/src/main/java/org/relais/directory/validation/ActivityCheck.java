package org.relais.directory.validation;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Leaf;
import org.relais.ontology.rdf.StreamMember;

/** Judges the members of a stream as activities on entries; what spans pages is judged at the end. */
final class ActivityCheck {
    private final Findings findings;
    private final Map<String, URI> pages = new HashMap<>();
    private final List<Stranger> strangers = new ArrayList<>();
    private final NavigableMap<Long, Dated> order = new TreeMap<>();
    private int activities;

    /** A member that is no activity. */
    private record Stranger(URI page, StreamMember member) {}

    private record Dated(URI page, String iri, Instant published) {}

    ActivityCheck(Findings findings) {
        this.findings = findings;
    }

    void member(URI page, StreamMember member) {
        if (member.iri().isEmpty()) {
            findings.add(FeedRule.NO_MEMBER_IRI, page, "");
            return;
        }
        URI before = pages.putIfAbsent(member.iri(), page);
        if (before != null && !before.equals(page)) {
            findings.add(FeedRule.MEMBER_ON_TWO_PAGES, page, member.iri());
            return;
        }
        kind(member)
                .ifPresentOrElse(kind -> activity(page, member, kind), () -> strangers.add(new Stranger(page, member)));
    }

    private static Optional<Change.Kind> kind(StreamMember member) {
        return Arrays.stream(Change.Kind.values())
                .filter(kind -> member.types().contains("as:" + kind.word()))
                .findFirst();
    }

    private void activity(URI page, StreamMember member, Change.Kind kind) {
        activities++;
        if (member.objects().size() != 1) {
            findings.add(
                    FeedRule.NO_OBJECT, page, member.iri(), member.objects().size());
        }
        time(page, member);
        if (kind == Change.Kind.DELETE && member.hasPayload()) {
            findings.add(FeedRule.PAYLOAD_OF_DELETE, page, member.iri());
        }
        if (kind != Change.Kind.DELETE && !member.hasPayload()) {
            findings.add(FeedRule.NO_PAYLOAD, page, member.iri());
        }
        member.proof()
                .filter(proof -> !proof.leaf().equals(leaf(member, kind, proof)))
                .ifPresent(proof -> findings.add(FeedRule.WRONG_LEAF, page, member.iri()));
    }

    /** Empty where none can be made. */
    private static String leaf(StreamMember member, Change.Kind kind, StreamMember.Proof proof) {
        return member.position()
                .flatMap(position -> proof.quads()
                        .map(quads ->
                                Leaf.of(position, kind, proof.salt(), quads).hash()))
                .orElse("");
    }

    private void time(URI page, StreamMember member) {
        if (member.published().size() != 1) {
            findings.add(
                    FeedRule.NO_TIME, page, member.iri(), member.published().size());
            return;
        }
        try {
            Instant published = Instant.parse(member.published().getFirst());
            member.position().ifPresent(position -> {
                Dated other = order.putIfAbsent(position, new Dated(page, member.iri(), published));
                if (other != null) {
                    findings.add(FeedRule.POSITION_TWICE, page, member.iri());
                }
            });
        } catch (DateTimeParseException e) {
            findings.add(
                    FeedRule.BAD_TIME, page, member.iri(), member.published().getFirst());
        }
    }

    /** No more members will come. */
    void end(URI first) {
        Instant latest = Instant.MIN;
        for (Dated dated : order.values()) {
            if (dated.published.isBefore(latest)) {
                findings.add(FeedRule.TIME_GOES_BACK, dated.page, dated.iri);
            } else {
                latest = dated.published;
            }
        }
        for (Stranger stranger : strangers) {
            findings.add(
                    activities == 0 ? FeedRule.OTHER_MEMBERS : FeedRule.NOT_AN_ACTIVITY,
                    stranger.page,
                    stranger.member.iri(),
                    String.join(", ", stranger.member.types().stream().sorted().toList()));
        }
        if (activities == 0 && strangers.isEmpty()) {
            findings.add(FeedRule.NO_MEMBERS, first, "");
        }
    }
}

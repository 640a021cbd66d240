package org.relais.directory.validation;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.ontology.rdf.StreamDocument;

/**
 * Walks an event stream from one of its documents along views and relations, and judges each document.
 *
 * @see <a href="https://semiceu.github.io/LinkedDataEventStreams/releases/1.0.0/">Linked Data Event Streams 1.0</a>
 */
final class EventStreamCheck {
    private static final int NOT_MODIFIED = 304;

    private final Visit visit;
    private final Findings findings;
    private final ActivityCheck activities;
    private final Deque<URI> open = new ArrayDeque<>();
    private final Set<URI> known = new HashSet<>();
    private final Set<String> sequences = new HashSet<>();

    /** What has been said of each stream, wherever that was. */
    private final Map<String, Stated> streams = new HashMap<>();

    private boolean retention;

    private record Stated(boolean view, boolean versionOfPath, boolean timestampPath) {
        Stated and(Stated more) {
            return new Stated(
                    view || more.view, versionOfPath || more.versionOfPath, timestampPath || more.timestampPath);
        }
    }

    EventStreamCheck(Visit visit, Findings findings) {
        this.visit = visit;
        this.findings = findings;
        this.activities = new ActivityCheck(findings);
    }

    /** @param mediaType as which the first document is read, and all that are called as it is */
    void check(Fetched.Document first, String mediaType) {
        known.add(first.address());
        read(first, mediaType);
        while (!open.isEmpty() && visit.goesOn(open.getFirst())) {
            URI address = open.removeFirst();
            visit.document(address).ifPresent(document -> {
                if (document.address().equals(address) || known.add(document.address())) {
                    boolean alike = document.mediaType().equals(first.mediaType());
                    read(document, alike ? mediaType : document.mediaType());
                }
            });
        }
        told(first.address());
        activities.end(first.address());
    }

    private void read(Fetched.Document document, String mediaType) {
        if (!StreamDocument.reads(mediaType)) {
            findings.add(FeedRule.NOT_DATA, document.address(), "", mediaType);
            return;
        }
        try {
            judge(document, StreamDocument.read(document.body(), mediaType, document.address(), sequences));
        } catch (IllegalArgumentException e) {
            findings.add(FeedRule.MALFORMED_RDF, document.address(), "", mediaType, String.valueOf(e.getMessage()));
        }
        conditional(document);
    }

    private void judge(Fetched.Document document, StreamDocument said) {
        for (StreamDocument.EventStream stream : said.streams()) {
            sequences.addAll(stream.sequences());
            streams.merge(
                    stream.iri(),
                    new Stated(!stream.views().isEmpty(), stream.versionOfPath(), stream.timestampPath()),
                    Stated::and);
            follow(document, stream.views());
        }
        retention |= said.retention();
        boolean page = !said.members().isEmpty() || !said.relations().isEmpty();
        if (page && !said.nodes().contains(document.address().toString())) {
            findings.add(FeedRule.NO_NODE, document.address(), "");
        }
        for (StreamDocument.Relation relation : said.relations()) {
            if (relation.nodes().isEmpty()) {
                findings.add(FeedRule.RELATION_WITHOUT_NODE, document.address(), relation.iri());
            }
            follow(document, relation.nodes());
        }
        said.members().forEach(member -> activities.member(document.address(), member));
    }

    /** A fragment is part of the same document. */
    private void follow(Fetched.Document from, Collection<String> iris) {
        for (String iri : iris) {
            try {
                URI address = URI.create(iri.split("#", 2)[0]);
                if (known.add(address)) {
                    open.add(address);
                }
            } catch (IllegalArgumentException e) {
                findings.add(FeedRule.BAD_ADDRESS, from.address(), "", iri);
            }
        }
    }

    private void conditional(Fetched.Document document) {
        if (document.etag().isEmpty()) {
            findings.add(FeedRule.NO_ETAG, document.address(), "");
            return;
        }
        if (document.etag().startsWith("W/")) {
            findings.add(FeedRule.WEAK_ETAG, document.address(), "");
        }
        Optional<Fetched.Document> again = visit.again(document);
        again.filter(answer -> answer.status() != NOT_MODIFIED)
                .ifPresent(answer -> findings.add(FeedRule.NOT_CONDITIONAL, document.address(), "", answer.status()));
    }

    private void told(URI first) {
        if (streams.isEmpty()) {
            findings.add(FeedRule.NO_STREAM, first, "");
            return;
        }
        streams.forEach((stream, stated) -> {
            unless(stated.view, FeedRule.NO_VIEW, first, stream);
            unless(stated.versionOfPath, FeedRule.NO_VERSION_PATH, first, stream);
            unless(stated.timestampPath, FeedRule.NO_TIMESTAMP_PATH, first, stream);
        });
        unless(retention, FeedRule.NO_RETENTION, first, "");
    }

    private void unless(boolean holds, FeedRule rule, URI document, String at) {
        if (!holds) {
            findings.add(rule, document, at);
        }
    }
}

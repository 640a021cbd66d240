package org.relais.directory.validation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The reading of one feed, within bounds; what fails on the way is a finding. For one thread. */
final class Visit {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final Documents documents;
    private final Findings findings;
    private final int most;
    private final InstantSource clock;
    private final Instant end;
    private int asked;
    private int read;

    /** @param most documents that are read */
    Visit(Documents documents, Findings findings, int most, InstantSource clock) {
        this.documents = documents;
        this.findings = findings;
        this.most = most;
        this.clock = clock;
        this.end = clock.instant().plus(LONGEST);
    }

    int read() {
        return read;
    }

    /** Whether one more may be read; where not, that is noted. */
    boolean goesOn(URI next) {
        if (asked >= most) {
            findings.add(FeedRule.STOPPED, next, "", most);
            return false;
        }
        if (clock.instant().isAfter(end)) {
            findings.add(FeedRule.OUT_OF_TIME, next, "", LONGEST.toSeconds());
            return false;
        }
        return true;
    }

    /** Whatever is answered, if anything is. */
    Optional<Fetched.Document> ask(URI address) {
        return asked(address, Optional.empty());
    }

    /** What is there; anything but 200 is a finding. */
    Optional<Fetched.Document> document(URI address) {
        return ask(address).filter(this::isThere);
    }

    boolean isThere(Fetched.Document document) {
        if (document.status() != OK) {
            findings.add(FeedRule.STATUS, document.address(), "", document.status());
        }
        return document.status() == OK;
    }

    /** The same once more, by whoever has it already. */
    Optional<Fetched.Document> again(Fetched.Document document) {
        return asked(document.address(), Optional.of(document.etag()));
    }

    private Optional<Fetched.Document> asked(URI address, Optional<String> etag) {
        boolean first = etag.isEmpty();
        asked += first ? 1 : 0;
        return switch (documents.get(address, etag)) {
            case Fetched.Document document -> {
                read += first ? 1 : 0;
                yield Optional.of(document);
            }
            case Fetched.Failure failure -> {
                findings.add(failure.rule(), failure.address(), "", failure.said());
                yield Optional.empty();
            }
        };
    }
}

package org.relais.directory.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Leaf;
import org.relais.directory.profile.Profiles;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.FeedAddresses;
import org.relais.ontology.rdf.FeedDocuments;

/** Reads the feed of an audience: its stream as far as it is still told, with what is seen of each entry now. */
@Dependent
public class ReadFeed {
    private final Changes changes;
    private final Profiles profiles;
    private final Redaction redaction;
    private final InstantSource clock;

    /**
     * A page.
     *
     * @param open whether more may come
     * @param told those activities that are not superseded, in order
     */
    public record Page(FeedDocuments.Page head, boolean open, List<Change> told) {}

    @Inject
    public ReadFeed(Changes changes, Profiles profiles, Redaction redaction, InstantSource clock) {
        this.changes = changes;
        this.profiles = profiles;
        this.redaction = redaction;
        this.clock = clock;
    }

    @Transactional
    public List<FeedDocuments.Page> pages(Audience audience) {
        return changes.pages(audience).stream().map(ReadFeed::head).toList();
    }

    /** Empty where no activity has that position yet. */
    @Transactional
    public Optional<Page> page(Audience audience, long number) {
        return changes.page(audience, number)
                .map(page -> new Page(
                        head(page),
                        changes.head(audience) < FeedAddresses.last(number),
                        told(changes.between(audience, FeedAddresses.first(number), FeedAddresses.last(number)))));
    }

    private static FeedDocuments.Page head(Changes.Page page) {
        return new FeedDocuments.Page(page.number(), page.generation(), page.begun());
    }

    /** What is told of the steps behind a position.
     *  @param limit of steps, told or not */
    @Transactional
    public Behind behind(Audience audience, long position, int limit) {
        List<Change> steps = changes.after(audience, position, limit);
        long reached = steps.isEmpty() ? position : steps.getLast().position();
        return new Behind(told(steps), reached, changes.head(audience));
    }

    /**
     * Some of a stream.
     *
     * @param reached the position of the last step looked at
     * @param head that of the last there is
     */
    public record Behind(List<Change> told, long reached, long head) {}

    private List<Change> told(List<Change> steps) {
        Instant oldest = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(FeedDocuments.DELETIONS)
                .toInstant();
        return steps.stream()
                .filter(Change::isLatest)
                .filter(change ->
                        change.kind() != Change.Kind.DELETE || change.at().isAfter(oldest))
                .toList();
    }

    /** What is seen of the entry; empty when it is gone. */
    @Transactional
    public Optional<View> view(Audience audience, Change change) {
        return profiles.find(change.profile())
                .filter(stored -> !stored.withdrawn())
                .flatMap(
                        stored -> redaction.view(stored.profile(), audience, other -> profiles.shown(other, audience)));
    }

    /** How often something was taken out of what everybody could read. */
    @Transactional
    public long taken() {
        return Dumps.taken(changes);
    }

    /** The leaves behind a position, in order. */
    @Transactional
    public List<Leaf> leaves(Audience audience, long position, int limit) {
        return changes.after(audience, position, limit).stream()
                .map(Change::leaf)
                .toList();
    }

    @Transactional
    public Changes.Standing standing(Audience audience) {
        return changes.standing(audience);
    }
}

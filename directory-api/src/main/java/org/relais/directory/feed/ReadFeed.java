package org.relais.directory.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.rdf.FeedAddresses;
import org.relais.ontology.rdf.FeedDocuments;

/** Reads the feed of an audience: its stream, and what of it is still told. */
@Dependent
public class ReadFeed {
    private final Changes changes;
    private final InstantSource clock;

    /**
     * A page.
     *
     * @param open whether more may come
     * @param told those activities that are not superseded, in order
     */
    public record Page(FeedDocuments.Page head, boolean open, List<Change> told) {}

    @Inject
    public ReadFeed(Changes changes, InstantSource clock) {
        this.changes = changes;
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

    /** The steps behind a position.
     *  @param limit of steps, told or not */
    @Transactional
    public Behind behind(Audience audience, long position, int limit) {
        List<Change> steps = changes.after(audience, position, limit);
        return new Behind(position, steps, told(steps), changes.head(audience));
    }

    /**
     * Some of a stream.
     *
     * @param position behind which they are
     * @param told those of them that are not superseded
     * @param head the position of the last there is
     */
    public record Behind(long position, List<Change> steps, List<Change> told, long head) {
        /** Where the next begin; empty when there are no more. */
        public OptionalLong next() {
            long reached = position + steps.size();
            return reached < head ? OptionalLong.of(reached) : OptionalLong.empty();
        }
    }

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

    /** How often something was taken out of what everybody could read. */
    @Transactional
    public long taken() {
        return changes.taken(Audience.PUBLIC);
    }

    @Transactional
    public Changes.Standing standing(Audience audience) {
        return changes.standing(audience);
    }
}

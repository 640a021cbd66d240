package org.relais.directory.lookup;

import jakarta.inject.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.sparql.PublicDataSet;
import org.relais.search.IndexChange;
import org.relais.search.Projection;

/** The data set of SPARQL as one more projection of the public stream. It takes all steps that wait at once. */
final class DataSetProjection implements Projection {
    private static final Logger LOG = Logger.getLogger(DataSetProjection.class.getName());
    private static final int MOST_STEPS = 200;

    private final PublicDataSet data;
    private final Provider<ReadStream> streams;
    private volatile CompletableFuture<Void> purging = CompletableFuture.completedFuture(null);
    private volatile boolean closing;

    DataSetProjection(PublicDataSet data, Provider<ReadStream> streams) {
        this.data = data;
        this.streams = streams;
    }

    @Override
    public long position() {
        return data.position();
    }

    @Override
    public void apply(List<IndexChange> changes, long position) {
        data.apply(Stream.iterate(Optional.of(step(changes, position)), Optional::isPresent, last -> next(last.get()))
                .map(Optional::get)
                .limit(MOST_STEPS)
                .iterator());
    }

    private Optional<PublicDataSet.Step> next(PublicDataSet.Step last) {
        return closing
                ? Optional.empty()
                : Optional.ofNullable(streams.get()
                                .after(Map.of(Audience.PUBLIC, last.position()))
                                .get(Audience.PUBLIC))
                        .map(read -> step(read.changes(), read.position()));
    }

    private static PublicDataSet.Step step(List<IndexChange> changes, long position) {
        Map<UUID, Optional<View>> seen = new HashMap<>();
        changes.forEach(change -> seen.put(change.profile(), view(change)));
        return new PublicDataSet.Step(seen, changes.stream().anyMatch(IndexChange::purge), position);
    }

    private static Optional<View> view(IndexChange change) {
        return switch (change) {
            case IndexChange.Put put -> Optional.of(put.view());
            case IndexChange.Remove gone -> Optional.empty();
        };
    }

    @Override
    public boolean holdsRemains() {
        return data.holdsRemains();
    }

    @Override
    public boolean isBloated() {
        return data.isBloated();
    }

    /**
     * Begins it, where none is under way: minutes may pass, and what is taken back meanwhile must not wait for it. Behind
     * whoever searches; in a thread of its own, since those that the reading of entries is shared among inherit the
     * priority of the first that shared, and for others too.
     */
    @Override
    public void purge() {
        if (purging.isDone()) {
            purging = CompletableFuture.runAsync(
                            data::purge,
                            work -> Thread.ofPlatform()
                                    .name("purge of the data set")
                                    .priority(Thread.MIN_PRIORITY)
                                    .start(work))
                    .exceptionally(this::failed);
        }
    }

    private @Nullable Void failed(Throwable failure) {
        if (!closing) {
            LOG.log(Level.SEVERE, "the data set could not be purged; it is tried again", failure);
        }
        return null;
    }

    @Override
    public void clear() {
        data.clear();
    }

    @Override
    public void close() {
        closing = true;
        data.close();
        purging.join();
    }
}

package org.relais.directory.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.relais.directory.profile.Followers;
import org.relais.directory.settings.Settings;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.rdf.sparql.PublicDataSet;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.DirectoryIndex;
import org.relais.search.lucene.Lexicon;
import org.relais.search.lucene.LuceneDirectoryIndex;

/**
 * Keeps one index an audience, and the public data set of SPARQL, in step with the streams: the indexes together, the
 * data set by itself, so that its purges delay no search. Thread-safe.
 */
@Singleton
public class Projections implements Followers, AutoCloseable {
    /** Few and large steps: each writes much of its trees anew, and while entries pour in an import is more pressing. */
    private static final int REST_OF_DATA_SET = 10;

    private final Map<Audience, DirectoryIndex> indexes = new EnumMap<>(Audience.class);
    private final Optional<PublicDataSet> dataSet;
    private final List<Following> followings = new ArrayList<>();
    private volatile boolean complete;

    @Inject
    public Projections(Provider<ReadStream> streams, Settings settings, Lexicon lexicon, Vocabulary vocabulary) {
        for (Audience audience : Audience.values()) {
            indexes.put(audience, LuceneDirectoryIndex.open(folder(settings, audience), audience, lexicon));
        }
        followings.add(new Following(streams, indexes, 0));
        Path data = settings.data().resolve("data-set");
        if (settings.sparql().on()) {
            dataSet = Optional.of(PublicDataSet.open(data, vocabulary, settings.baseUrl()));
        } else {
            dataSet = Optional.empty();
            PublicDataSet.delete(data);
        }
        dataSet.map(quads -> new DataSetProjection(quads, streams))
                .ifPresent(projection ->
                        followings.add(new Following(streams, Map.of(Audience.PUBLIC, projection), REST_OF_DATA_SET)));
    }

    private static Path folder(Settings settings, Audience audience) {
        return settings.data().resolve("index").resolve(audience.name().toLowerCase(Locale.ROOT));
    }

    public DirectoryIndex of(Audience audience) {
        return Objects.requireNonNull(indexes.get(audience));
    }

    /** What SPARQL is answered from; nothing where it is off. */
    public Optional<PublicDataSet> dataSet() {
        return dataSet;
    }

    public void start(ThreadFactory threads) {
        followings.forEach(following -> following.start(threads));
    }

    /** Whether all that was stored when the node started has been read; until then answers come from a part of it. */
    public boolean complete() {
        return complete;
    }

    /** There may be something new to read.
     *  @param takenBack whether everybody sees less of something than before */
    public void wake(boolean takenBack) {
        followings.forEach(following -> following.wake(takenBack));
    }

    @Override
    public boolean caughtUp(Duration atMost) {
        List<Map<Audience, Long>> heads =
                followings.stream().map(Following::heads).toList();
        wake(false);
        long until = System.nanoTime() + atMost.toNanos();
        boolean all = true;
        for (int i = 0; i < followings.size(); i++) {
            all &= followings.get(i).caughtUp(heads.get(i), Duration.ofNanos(until - System.nanoTime()));
        }
        complete |= all;
        return all;
    }

    @Override
    public void close() {
        followings.forEach(Following::close);
    }
}

package org.relais.directory.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.DirectoryIndex;
import org.relais.search.IndexChange;
import org.relais.search.lucene.Lexicon;
import org.relais.search.lucene.LuceneDirectoryIndex;

/** An index of invented entries, fed in the steps in which a node feeds it. */
final class PublicIndex {
    private static final int STEP = 1_000;
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Instant CHANGED = Instant.parse("2026-11-01T10:00:00Z");

    private PublicIndex() {}

    static DirectoryIndex open(Path folder, Vocabulary vocabulary) {
        return LuceneDirectoryIndex.open(folder, Audience.PUBLIC, new Lexicon(vocabulary));
    }

    /**
     * At position 0, as if the stream of changes had not begun: a node whose store is empty takes it for its own, and
     * goes on from there.
     *
     * @return how long the index took; making the entries and their views is not counted
     */
    static Duration feed(DirectoryIndex index, SyntheticProfiles profiles, int entries, Vocabulary vocabulary) {
        Redaction redaction = new Redaction(vocabulary);
        long taken = 0;
        for (int from = 0; from < entries; from += STEP) {
            int to = Math.min(entries, from + STEP);
            List<IndexChange> step = IntStream.range(from, to)
                    .parallel()
                    .mapToObj(profiles::entry)
                    .<IndexChange>map(entry -> new IndexChange.Put(
                            redaction
                                    .view(entry.profile(), Audience.PUBLIC, any -> true)
                                    .orElseThrow(),
                            CHANGED,
                            false))
                    .toList();
            long begin = System.nanoTime();
            index.apply(step, 0);
            taken += System.nanoTime() - begin;
        }
        return Duration.ofNanos(taken);
    }

    /** When all has been merged that is going to be: an empty step lets go of what was. */
    static long bytesAtRest(Path folder, DirectoryIndex index) throws InterruptedException {
        long before;
        long now = bytes(folder);
        do {
            before = now;
            Thread.sleep(SETTLING);
            index.apply(List.of(), 0);
            now = bytes(folder);
        } while (now != before);
        return now;
    }

    static long bytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

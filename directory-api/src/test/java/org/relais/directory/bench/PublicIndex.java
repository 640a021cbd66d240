package org.relais.directory.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Instant CHANGED = Instant.parse("2026-11-01T10:00:00Z");

    private PublicIndex() {}

    static DirectoryIndex open(Path folder, Vocabulary vocabulary) {
        return LuceneDirectoryIndex.open(folder, Audience.PUBLIC, new Lexicon(vocabulary));
    }

    static void feed(DirectoryIndex index, SyntheticProfiles profiles, int entries, Vocabulary vocabulary) {
        Redaction redaction = new Redaction(vocabulary);
        for (int from = 0; from < entries; from += STEP) {
            int to = Math.min(entries, from + STEP);
            List<IndexChange> step = IntStream.range(from, to)
                    .mapToObj(profiles::entry)
                    .<IndexChange>map(entry -> new IndexChange.Put(
                            redaction
                                    .view(entry.profile(), Audience.PUBLIC, any -> true)
                                    .orElseThrow(),
                            CHANGED,
                            false))
                    .toList();
            index.apply(step, to);
        }
    }

    static long bytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.relais.ontology.rdf.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One folder of the data set. A later one takes its place; its files go at once, and who still reads in it reads on, since
 * an open file outlives its name. Thread-safe.
 */
final class Generation {
    /**
     * A third fewer than TDB2 has: each is written for every quad, and what is asked within one graph is asked of few
     * triples, an entry's.
     */
    private static final StoreParams INDEXES = StoreParamsBuilder.create("relais")
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .build();

    private static final int BLOATED = 4;

    /** Bytes that empty files take, and a day's changes. */
    private static final long ALWAYS = 1L << 30;

    /** Beside the files of TDB2: how many bytes they took when the folder was begun. */
    private static final String COMPACT = "compact";

    private final Path folder;
    private final DatasetGraph quads;
    private int readers;
    private boolean over;

    Generation(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        quads = DatabaseMgr.connectDatasetGraph(Location.create(folder), INDEXES);
    }

    /** What its files take now is what its quads need. */
    void isCompact() {
        try {
            Files.writeString(folder.resolve(COMPACT), Long.toString(bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its quads needed when it was begun; 0 where a crash left that untold. */
    long compact() {
        try {
            return Long.parseLong(Files.readString(folder.resolve(COMPACT)));
        } catch (NoSuchFileException | NumberFormatException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its files have grown many times beyond what its quads needed when it was begun. */
    boolean isBloated() {
        return bytes() > BLOATED * compact() + ALWAYS;
    }

    private long bytes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int number() {
        return Integer.parseInt(folder.getFileName().toString());
    }

    /** For the one writer. */
    DatasetGraph quads() {
        return quads;
    }

    /** @return whether it can still be read; then {@link #leave} must follow */
    synchronized boolean enter() {
        if (!over) {
            readers++;
        }
        return !over;
    }

    synchronized void leave() {
        readers--;
        closeWhenLeft();
    }

    /** Nobody new comes in. */
    synchronized void end() {
        over = true;
        closeWhenLeft();
    }

    private void closeWhenLeft() {
        if (over && readers == 0) {
            TDBInternal.expel(quads, true);
        }
    }

    /** Ends it, and its files are gone. */
    void endAndDelete() {
        end();
        delete(folder);
    }

    static void delete(Path folder) {
        if (Files.exists(folder)) {
            IOX.deleteAll(folder);
        }
    }
}

package org.relais.ontology.rdf.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
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

    /** Bytes that a quad takes in files that hold nothing else, its share of the terms included. */
    private static final int NEEDED_BY_A_QUAD = 300;

    private final Path folder;
    private final DatasetGraph quads;
    private long needed;
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

    /** Whether its files have grown many times beyond what its quads need. Those are counted only now and then. */
    boolean isBloated() {
        long bytes = bytes();
        if (isBloated(bytes)) {
            needed = NEEDED_BY_A_QUAD * Txn.calculateRead(quads, this::count);
        }
        return isBloated(bytes);
    }

    private boolean isBloated(long bytes) {
        return bytes > BLOATED * needed + ALWAYS;
    }

    long count() {
        return TDBInternal.getDatasetGraphTDB(quads)
                .getQuadTable()
                .getNodeTupleTable()
                .size();
    }

    long bytes() {
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

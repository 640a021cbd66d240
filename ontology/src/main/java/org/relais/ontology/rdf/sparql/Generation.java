package org.relais.ontology.rdf.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One folder of the data set. A later one takes its place; its files go at once, and who still reads in it reads on, since
 * an open file outlives its name. Thread-safe.
 */
final class Generation {
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
        quads = DatabaseMgr.connectDatasetGraph(Location.create(folder));
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

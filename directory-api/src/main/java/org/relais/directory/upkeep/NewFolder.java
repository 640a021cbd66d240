package org.relais.directory.upkeep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder that is there whole or not at all: it grows beside its place, readable by its owner only, and takes its name
 * when it is complete and on the disk.
 */
final class NewFolder implements AutoCloseable {
    private final Path place;
    private final Path growing;

    /** @throws Stopped when something lies in its place already */
    NewFolder(Path place) throws IOException {
        this.place = place.toAbsolutePath().normalize();
        refuseFull();
        Path parent = Files.createDirectories(this.place.resolveSibling(""));
        this.growing = Files.createTempDirectory(parent, "." + this.place.getFileName() + ".unfinished-");
    }

    private void refuseFull() throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            if (files.iterator().hasNext()) {
                throw new Stopped(place + " is not empty: name a new folder.");
            }
        } catch (NotDirectoryException e) {
            throw new Stopped(place + " is not a folder.", e);
        }
    }

    /** Where its files go until it is complete. */
    Path growing() {
        return growing;
    }

    Path complete() throws IOException {
        keep(growing);
        Files.move(growing, place, StandardCopyOption.ATOMIC_MOVE);
        keep(place.resolveSibling(""));
        return place;
    }

    private static void keep(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }

    /** Leaves nothing of a folder that was not completed. */
    @Override
    public void close() throws IOException {
        if (Files.exists(growing)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(growing)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(growing);
        }
    }
}

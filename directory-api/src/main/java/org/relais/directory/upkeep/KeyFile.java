package org.relais.directory.upkeep;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.relais.directory.seal.NodeKey;
import org.relais.directory.seal.SealBroken;

/** The file the node key lies in. */
record KeyFile(Path path) {
    NodeKey read() {
        try {
            return NodeKey.read(path);
        } catch (SealBroken e) {
            throw new Stopped(path + " holds no node key.", e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                throw new Stopped("There is no key file " + path + ".", e);
            }
            throw e;
        }
    }
}

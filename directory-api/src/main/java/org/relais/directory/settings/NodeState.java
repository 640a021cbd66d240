package org.relais.directory.settings;

import java.util.Optional;

/** The few things a node must remember of itself. */
public interface NodeState {
    Optional<byte[]> find(String name);

    void put(String name, byte[] content);
}

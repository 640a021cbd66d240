package org.relais.directory.bench;

import java.util.List;
import java.util.Set;

/** Who answers questions. */
interface Peer extends AutoCloseable {
    String title();

    /** Whose time it takes, beside this one's. */
    List<ProcessHandle> processes();

    /** Another who asks, for one thread. */
    Client client() throws Exception;

    @Override
    void close() throws Exception;

    /** One who asks, and waits for the answer. */
    interface Client extends AutoCloseable {
        /** @return the names on the first ten places; only read where somebody wants to know */
        Answered ask(Asking asking) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** An answer that was taken in whole. */
    @FunctionalInterface
    interface Answered {
        Set<String> names();
    }
}

package org.relais.directory.bench;

import java.util.Set;

/** Who answers questions. */
interface Peer extends AutoCloseable {
    String title();

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

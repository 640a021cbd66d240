package org.relais.testsupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Stands in for the clock and the ids of the shipped node. */
@Dependent
@Alternative
@Priority(1)
public class TestWiring {
    @Produces
    @Singleton
    InstantSource clock(SetTime time) {
        return time;
    }

    @Produces
    @Singleton
    Supplier<UUID> ids() {
        AtomicLong next = new AtomicLong();
        return () -> new UUID(0x7e57_0000_0000_4000L, 0x8000_0000_0000_0000L | next.incrementAndGet());
    }
}

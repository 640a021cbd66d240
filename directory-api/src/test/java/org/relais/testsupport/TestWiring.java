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
import org.relais.directory.profile.Salts;
import org.relais.ontology.profile.Audience;

/** Stands in for the clock, the ids and the salts of the shipped node. */
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
    Salts salts() {
        return (audience, position) -> "%s%062x".formatted(audience == Audience.PUBLIC ? "aa" : "bb", position);
    }

    @Produces
    @Singleton
    Supplier<UUID> ids() {
        AtomicLong next = new AtomicLong();
        return () -> new UUID(0x7e57_0000_0000_4000L, 0x8000_0000_0000_0000L | next.incrementAndGet());
    }
}

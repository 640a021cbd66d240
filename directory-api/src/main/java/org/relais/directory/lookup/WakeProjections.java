package org.relais.directory.lookup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.relais.directory.profile.Bell;
import org.relais.directory.profile.Rung;

/** Rings the projections awake once the write is committed. */
@Dependent
public class WakeProjections implements Bell {
    private final Event<Rung> event;

    @Inject
    public WakeProjections(Event<Rung> event) {
        this.event = event;
    }

    @Override
    public void ring(boolean takenBack) {
        event.fire(new Rung(takenBack));
    }

    static void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rung rung, Projections projections) {
        projections.wake(rung.takenBack());
    }
}

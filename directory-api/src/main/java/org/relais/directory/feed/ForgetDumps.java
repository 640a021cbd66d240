package org.relais.directory.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.relais.directory.profile.Rung;

/** Deletes what holds more than may be seen, before the write that took it back is answered. */
@Dependent
public class ForgetDumps {
    static void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rung rung, Dumps dumps) {
        if (rung.takenBack()) {
            dumps.forget();
        }
    }
}

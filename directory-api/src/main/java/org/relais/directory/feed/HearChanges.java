package org.relais.directory.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.relais.directory.profile.Rung;

/** Rings once a write is committed. */
@Dependent
public class HearChanges {
    static void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rung rung, Rings rings) {
        rings.ring();
    }
}

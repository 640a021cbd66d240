package org.relais.ontology.hsds;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A part that tells of a natural person: seen by the network only, unless that person chose to be public on the day
 * {@code consentedOn}.
 */
public interface PersonalPart extends Part {
    Optional<LocalDate> consentedOn();
}

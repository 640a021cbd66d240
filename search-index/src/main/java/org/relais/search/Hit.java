package org.relais.search;

import java.util.Optional;
import java.util.UUID;

/**
 * An entry that was found.
 *
 * @param score how well it answers, from the question and the entry alone; 0 unless the best are asked for first
 * @param kilometres how far its nearest place is from the point asked for
 */
public record Hit(Summary summary, float score, Optional<Double> kilometres, Why why) {
    public UUID profile() {
        return summary.profile();
    }
}

package org.relais.directory.reconciliation;

import java.util.Map;
import org.relais.ontology.outward.Particulars;
import org.relais.ontology.profile.View;

/**
 * An entry that may be meant.
 *
 * @param score 0 to 100
 * @param match whether it is meant beyond doubt: it is called exactly so, nothing speaks against it, and no other is like that
 * @param features what the score is made of: {@code name} from 0 to 1, and each property whether it fits
 */
public record Candidate(View view, Particulars told, double score, boolean match, Map<String, Object> features) {
    Candidate matched() {
        return new Candidate(view, told, score, true, features);
    }
}

package org.relais.ontology.hsds;

import java.util.Optional;

/** What is stored, edited and imported whole: one organization with all it owns, or one professional. */
public sealed interface ProfileDocument extends Part permits Organization, Professional {
    /** The profile's first language (BCP 47), the one its plain members are written in. */
    Optional<String> language();

    /** True for entries that were invented to show the program. */
    Optional<Boolean> demonstration();
}

package org.relais.ontology.profile;

import java.util.UUID;
import org.relais.ontology.hsds.ProfileDocument;

/**
 * The unit that is published: everything the node holds of one organization or one professional, hidden parts
 * included. No outward door takes one; what goes out is a {@link View} of it.
 */
public record Profile(ProfileDocument document) {
    public UUID id() {
        return document.id();
    }

    /** Names the profile, never what it holds. */
    @Override
    public String toString() {
        return "Profile[" + id() + "]";
    }
}

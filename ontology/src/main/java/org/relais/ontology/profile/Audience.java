package org.relais.ontology.profile;

import org.relais.ontology.hsds.Visibility;

/** Who looks. Each audience has an index, a feed and a sequence of positions of its own. */
public enum Audience {
    PUBLIC(Visibility.PUBLIC),
    NETWORK(Visibility.NETWORK);

    private final Visibility narrowest;

    Audience(Visibility narrowest) {
        this.narrowest = narrowest;
    }

    /** Whether a part of that class is for this audience. */
    public boolean mayKnow(Visibility visibility) {
        return visibility.compareTo(narrowest) <= 0;
    }
}

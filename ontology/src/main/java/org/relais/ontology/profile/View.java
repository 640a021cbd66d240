package org.relais.ontology.profile;

import java.util.UUID;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.ProfileDocument;

/** A profile as one audience may see it. Only {@link Redaction} makes one. */
public final class View {
    private final ProfileDocument document;
    private final Audience audience;

    View(ProfileDocument document, Audience audience) {
        this.document = document;
        this.audience = audience;
    }

    public UUID id() {
        return document.id();
    }

    public ProfileDocument document() {
        return document;
    }

    public Audience audience() {
        return audience;
    }

    /** The document as JSON; two views are the same exactly when these texts are. */
    public String json() {
        return HsdsJson.write(document);
    }

    @Override
    public String toString() {
        return "View[" + id() + ", " + audience + "]";
    }
}

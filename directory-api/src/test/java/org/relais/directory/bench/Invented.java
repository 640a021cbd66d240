package org.relais.directory.bench;

import jakarta.json.JsonObject;
import java.util.List;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.skos.Concept;

/**
 * An invented entry, and what questions may be made of.
 *
 * @param services concepts of service-types; a professional has none
 * @param tags all its concepts
 * @param languages spoken
 * @param text its descriptions, one after the other
 * @param json the document as it is imported, every part with its id
 */
record Invented(
        boolean person,
        String name,
        Tongue tongue,
        Town town,
        double latitude,
        double longitude,
        List<Concept> services,
        List<Concept> tags,
        List<String> languages,
        String text,
        JsonObject json) {
    Profile profile() {
        ProfileDocument document =
                person ? HsdsJson.read(json, Professional.class) : HsdsJson.read(json, Organization.class);
        return new Profile(document);
    }
}

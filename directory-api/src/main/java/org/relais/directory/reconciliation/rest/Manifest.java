package org.relais.directory.reconciliation.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Arrays;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.EntryKind;

/**
 * What the service can do. Entries are known by their ids (UUIDs), types and properties by the names of the search's
 * parameters and HSDS's members.
 */
record Manifest(URI base) {
    static final int PREVIEW_WIDTH = 420;
    static final int PREVIEW_HEIGHT = 220;

    JsonObject json(Wording wording) {
        String service = base + "/reconcile";
        return JSON.createObjectBuilder()
                .add("versions", JSON.createArrayBuilder().add("0.2"))
                .add("name", "Relais (" + base.getAuthority() + ")")
                .add("identifierSpace", service + "/entries/")
                .add("schemaSpace", Vocabulary.BASE + "terms#")
                .add("documentation", base + "/api-docs")
                .add("batchSize", QueryReader.MOST_QUERIES)
                .add("defaultTypes", wording.types(Arrays.stream(EntryKind.values())))
                .add("view", JSON.createObjectBuilder().add("url", service + "/entries/{{id}}"))
                .add(
                        "preview",
                        JSON.createObjectBuilder()
                                .add("url", service + "/preview?id={{id}}")
                                .add("width", PREVIEW_WIDTH)
                                .add("height", PREVIEW_HEIGHT))
                .add(
                        "suggest",
                        JSON.createObjectBuilder()
                                .add("entity", at("/reconcile/suggest/entity"))
                                .add("type", at("/reconcile/suggest/type"))
                                .add("property", at("/reconcile/suggest/property")))
                .add(
                        "extend",
                        JSON.createObjectBuilder()
                                .add("propose_properties", at("/reconcile/properties"))
                                .add("property_settings", JSON.createArrayBuilder()))
                .build();
    }

    private JsonObjectBuilder at(String path) {
        return JSON.createObjectBuilder().add("service_url", base.toString()).add("service_path", path);
    }
}

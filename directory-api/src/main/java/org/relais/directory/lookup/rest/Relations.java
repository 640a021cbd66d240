package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Format;
import org.relais.ontology.outward.Licence;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.RdfDocuments;

/**
 * Where one record leads besides its other forms: to what explains it, the class it is of, the list it stands in, and the
 * licence under which it may be repeated.
 *
 * @see <a href="https://www.iana.org/assignments/link-relations/">Link relations</a>
 */
@Dependent
class Relations {
    private final String base;

    @Inject
    Relations(Settings settings) {
        base = settings.baseUrl().toString();
    }

    /** @param format in which it is told */
    Link[] of(Thing thing, View view, Format format) {
        List<Link> links = new ArrayList<>();
        switch (format) {
            case JSON -> links.add(schema(thing.noun()));
            case JSON_LD -> links.add(described("/context.jsonld", "application/ld+json"));
            case TURTLE, N_TRIPLES, RDF_XML -> links.add(described("/vocabulary/terms", "text/turtle"));
            case HTML, VCARD, CSV, XLSX, NDJSON, YAML -> {}
        }
        RdfDocuments.classes(thing.record()).forEach(type -> links.add(link("type", type)));
        if (thing.hasList()) {
            links.add(collection(thing.collection()));
        }
        Licence.of(view).ifPresent(licence -> links.add(link("license", licence)));
        return links.toArray(Link[]::new);
    }

    /** Of a concept or a scheme as HSDS says it. */
    Link[] ofTerm(String noun, String collection) {
        return new Link[] {schema(noun), collection(collection)};
    }

    private Link schema(String noun) {
        return described("/hsds-profile/" + noun + ".json", "application/schema+json");
    }

    private Link described(String path, String type) {
        return Link.fromUri(base + path).rel("describedby").type(type).build();
    }

    private Link collection(String name) {
        return link("collection", URI.create(base + "/" + name));
    }

    private static Link link(String relation, URI target) {
        return Link.fromUri(target).rel(relation).build();
    }
}

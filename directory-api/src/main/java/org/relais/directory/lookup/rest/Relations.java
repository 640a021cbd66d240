package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.Signposts;
import org.relais.ontology.outward.Licence;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.RdfDocuments;
import org.relais.ontology.rdf.TermList;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/**
 * Where a document leads besides its other forms: how it is cited, what explains it, the class it tells of, the list it
 * stands in, and the licence under which it may be repeated.
 *
 * @see <a href="https://www.iana.org/assignments/link-relations/">Link relations</a>
 */
@Dependent
class Relations {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final URI ONTOLOGY = URI.create("http://www.w3.org/2002/07/owl#Ontology");

    private final String base;

    @Inject
    Relations(Settings settings) {
        base = settings.baseUrl().toString();
    }

    /** @param format in which it is told */
    Link[] of(Thing thing, UUID id, View view, Format format) {
        List<Link> links = new ArrayList<>(signposts(thing, id, view).links(format));
        switch (format) {
            case JSON -> links.add(schema(thing.noun()));
            case JSON_LD -> links.add(described("/context.jsonld", "application/ld+json"));
            case TURTLE, N_TRIPLES, RDF_XML -> links.add(described("/vocabulary/terms", "text/turtle"));
            case HTML,
                    VCARD,
                    CSV,
                    XLSX,
                    NDJSON,
                    YAML,
                    LINKSET,
                    LINKSET_JSON,
                    N_QUADS,
                    TRIG,
                    TSV,
                    SPARQL_JSON,
                    SPARQL_XML -> {}
        }
        return links.toArray(Link[]::new);
    }

    Signposts signposts(Thing thing, UUID id, View view) {
        String path = "/" + thing.collection() + "/" + id;
        return new Signposts(
                address(path),
                address(path),
                RdfDocuments.classes(thing.record()),
                Licence.of(view),
                thing.hasList() ? Optional.of(address("/" + thing.collection())) : Optional.empty(),
                Map.of(),
                Format.ofRdf(),
                Optional.of(address("/linkset" + path)));
    }

    Link[] of(ConceptScheme scheme, Format format) {
        return inVocabulary(
                scheme.name(), scheme.iri(), URI.create(SKOS + "ConceptScheme"), Vocabulary.LICENCE, "", format);
    }

    Link[] of(Concept concept, Format format) {
        return inVocabulary(
                concept.scheme() + "/" + concept.notation(),
                concept.iri(),
                URI.create(SKOS + "Concept"),
                Vocabulary.LICENCE,
                "/" + concept.scheme(),
                format);
    }

    Link[] of(TermList list, Format format) {
        return inVocabulary(list.name(), list.iri(), ONTOLOGY, list.licence(), "", format);
    }

    /** @param list below the vocabulary */
    private Link[] inVocabulary(String name, URI iri, URI type, URI licence, String list, Format format) {
        return new Signposts(
                        address("/vocabulary/" + name),
                        iri,
                        List.of(type),
                        Optional.of(licence),
                        Optional.of(address("/vocabulary" + list)),
                        Map.of(),
                        Format.ofRdf(),
                        Optional.empty())
                .links(format)
                .toArray(Link[]::new);
    }

    /** Of a concept or a scheme as HSDS says it. */
    Link[] ofTerm(String noun, String collection) {
        return new Link[] {
            schema(noun),
            Link.fromUri(address("/" + collection)).rel("collection").build()
        };
    }

    private Link schema(String noun) {
        return described("/hsds-profile/" + noun + ".json", "application/schema+json");
    }

    private Link described(String path, String type) {
        return Link.fromUri(address(path)).rel("describedby").type(type).build();
    }

    private URI address(String path) {
        return URI.create(base + path);
    }
}

package org.relais.ontology.rdf;

import static org.relais.ontology.rdf.Namespaces.property;
import static org.relais.ontology.rdf.Namespaces.resource;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Text;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;

/**
 * A concept scheme or a single concept as RDF: SKOS, and for every label a SKOS-XL node that tells where the wording
 * comes from and whether a native reader confirmed it. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/skos-reference/skos-xl.html">SKOS-XL</a>
 */
public final class SchemeGraph {
    private final Vocabulary vocabulary;

    public SchemeGraph(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The scheme and all its concepts. */
    public Model of(ConceptScheme scheme) {
        Model graph = ModelFactory.createDefaultModel();
        Resource node = graph.createResource(scheme.iri().toString(), SKOS.ConceptScheme)
                .addProperty(property("dct:identifier"), scheme.id().toString());
        texts(node, "skos:prefLabel", scheme.titles());
        texts(node, "skos:definition", scheme.definitions());
        for (Concept concept : scheme.concepts()) {
            describe(concept, graph);
            if (concept.broader().isEmpty()) {
                node.addProperty(
                        SKOS.hasTopConcept, graph.createResource(concept.iri().toString()));
            }
        }
        return graph;
    }

    public Model of(Concept concept) {
        Model graph = ModelFactory.createDefaultModel();
        describe(concept, graph);
        return graph;
    }

    private void describe(Concept concept, Model graph) {
        Resource scheme = graph.createResource(Vocabulary.BASE + concept.scheme());
        Resource node = graph.createResource(concept.iri().toString(), SKOS.Concept)
                .addProperty(SKOS.inScheme, scheme)
                .addProperty(SKOS.notation, concept.notation())
                .addProperty(property("dct:identifier"), concept.id().toString());
        if (concept.broader().isEmpty()) {
            node.addProperty(SKOS.topConceptOf, scheme);
        }
        texts(node, "skos:definition", concept.definitions());
        links(node, "broader", concept.broader());
        links(
                node,
                "narrower",
                vocabulary.narrower(concept).stream().map(Concept::iri).toList());
        links(node, "related", concept.related());
        concept.matches().forEach((match, iris) -> links(node, match, iris));
        concept.labels().forEach(label -> label(node, concept, label));
    }

    private static void label(Resource node, Concept concept, Label label) {
        String kind = label.preferred() ? "prefLabel" : "altLabel";
        String id = "label-" + Ids.of(concept.id(), label.language() + " " + label.text());
        Resource said = node.getModel()
                .createResource(Vocabulary.BASE + concept.scheme() + "#" + id, resource("skosxl:Label"))
                .addProperty(property("skosxl:literalForm"), label.text(), label.language())
                .addProperty(
                        property("relais:origin"),
                        Translations.origin(label.confirmed() ? Text.Origin.HUMAN : Text.Origin.MACHINE))
                .addLiteral(property("relais:confirmed"), label.confirmed());
        node.addProperty(property("skosxl:" + kind), said)
                .addProperty(property("skos:" + kind), label.text(), label.language());
    }

    private static void texts(Resource node, String property, Map<String, String> texts) {
        texts.forEach((language, text) -> node.addProperty(property(property), text, language));
    }

    private static void links(Resource node, String property, Collection<URI> iris) {
        iris.forEach(iri ->
                node.addProperty(property("skos:" + property), node.getModel().createResource(iri.toString())));
    }
}

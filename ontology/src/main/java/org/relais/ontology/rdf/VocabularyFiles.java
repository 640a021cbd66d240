package org.relais.ontology.rdf;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;

/** The concept schemes that ship with Relais, read from {@code vocabulary/*.ttl}. */
public final class VocabularyFiles {
    private static final List<String> FILES = List.of(
            "service-types-1",
            "service-types-2",
            "service-types-3",
            "target-groups",
            "legal-fields",
            "exploitation-forms",
            "organization-kinds",
            "procedural-stages",
            "assurance-methods");
    private static final List<Property> MATCHES =
            List.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch);

    private static final Property CONFIRMED_IN = Namespaces.property("relais:confirmedIn");

    private VocabularyFiles() {}

    public static Vocabulary load() {
        return read(model());
    }

    static Vocabulary read(Model model) {
        List<ConceptScheme> schemes = model.listResourcesWithProperty(RDF.type, SKOS.ConceptScheme)
                .mapWith(scheme -> scheme(model, scheme))
                .toList();
        schemes.sort(Comparator.comparing(ConceptScheme::name));
        return new Vocabulary(schemes);
    }

    /** All schemes as one graph, as they are published. */
    public static Model model() {
        return TurtleFiles.read("vocabulary", FILES);
    }

    /** The classes and properties of ours, as they are published. */
    public static Model terms() {
        return TurtleFiles.read("vocabulary", List.of("terms"));
    }

    /** The terms of Open Eligibility that our concepts are matched with, as they are published. */
    static Model openEligibility() {
        return TurtleFiles.read("vocabulary", List.of("openeligibility"));
    }

    private static ConceptScheme scheme(Model model, Resource scheme) {
        List<Concept> concepts = model.listResourcesWithProperty(SKOS.inScheme, scheme)
                .mapWith(concept -> concept(concept, name(scheme)))
                .toList();
        concepts.sort(Comparator.comparing(Concept::notation));
        return new ConceptScheme(
                URI.create(scheme.getURI()),
                name(scheme),
                texts(scheme, SKOS.prefLabel),
                texts(scheme, SKOS.definition),
                concepts);
    }

    private static String name(Resource scheme) {
        return scheme.getURI().substring(Vocabulary.BASE.length());
    }

    private static Concept concept(Resource concept, String scheme) {
        List<Label> labels = new ArrayList<>();
        labels.addAll(labels(concept, SKOS.prefLabel, true));
        labels.addAll(labels(concept, SKOS.altLabel, false));
        Map<String, Set<URI>> matches = new LinkedHashMap<>();
        for (Property match : MATCHES) {
            Set<URI> iris = iris(concept, match);
            if (!iris.isEmpty()) {
                matches.put(match.getLocalName(), iris);
            }
        }
        return new Concept(
                URI.create(concept.getURI()),
                scheme,
                concept.getProperty(SKOS.notation).getString(),
                labels,
                texts(concept, SKOS.definition),
                iris(concept, SKOS.broader),
                iris(concept, SKOS.related),
                matches);
    }

    /** No label is shown as confirmed before a native reader's confirmation stands in the file. */
    private static List<Label> labels(Resource concept, Property property, boolean preferred) {
        return concept
                .listProperties(property)
                .mapWith(label -> new Label(
                        label.getString(),
                        label.getLanguage(),
                        preferred,
                        concept.hasProperty(CONFIRMED_IN, label.getLanguage())))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Label::language).thenComparing(Label::text))
                .toList();
    }

    private static Map<String, String> texts(Resource subject, Property property) {
        Map<String, String> texts = new TreeMap<>();
        for (Statement text : subject.listProperties(property).toList()) {
            texts.put(text.getLanguage(), text.getString());
        }
        return texts;
    }

    private static Set<URI> iris(Resource subject, Property property) {
        Set<URI> iris = new LinkedHashSet<>();
        subject
                .listProperties(property)
                .mapWith(statement -> statement.getResource().getURI())
                .toList()
                .stream()
                .sorted()
                .forEach(iri -> iris.add(URI.create(iri)));
        return iris;
    }
}

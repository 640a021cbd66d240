package org.relais.ontology.rdf;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.relais.ontology.skos.Vocabulary;

/**
 * What stands in our documents beside the concepts of our schemes and has an IRI of ours: classes and properties, and
 * terms of others that concepts are matched with.
 *
 * @param name the last path segment of its IRI
 * @param titles language to title
 * @param definitions language to sentence
 * @param licence under which it may be repeated
 */
public record TermList(
        URI iri,
        String name,
        Map<String, String> titles,
        Map<String, String> definitions,
        URI licence,
        List<Named> terms) {
    /** @param name behind the {@code #} of its IRI */
    public record Named(String name, Map<String, String> labels, Map<String, String> definitions) {}

    static TermList read(String name, Model model) {
        Resource list = model.createResource(Vocabulary.BASE + name);
        List<Named> terms = model.listSubjectsWithProperty(RDF.type)
                .filterKeep(term -> term.getURI().startsWith(list.getURI() + "#"))
                .mapWith(TermList::named)
                .toList();
        return new TermList(
                URI.create(list.getURI()),
                name,
                texts(list, RDFS.label, DCTerms.title),
                texts(list, RDFS.comment, SKOS.definition),
                list.hasProperty(DCTerms.license)
                        ? URI.create(
                                list.getPropertyResourceValue(DCTerms.license).getURI())
                        : Vocabulary.LICENCE,
                terms.stream().sorted(Comparator.comparing(Named::name)).toList());
    }

    private static Named named(Resource term) {
        String iri = term.getURI();
        return new Named(
                iri.substring(iri.indexOf('#') + 1),
                texts(term, RDFS.label, SKOS.prefLabel),
                texts(term, RDFS.comment, SKOS.definition));
    }

    private static Map<String, String> texts(Resource subject, Property... properties) {
        Map<String, String> texts = new TreeMap<>();
        for (Property property : properties) {
            subject.listProperties(property).forEach(text -> texts.put(text.getLanguage(), text.getString()));
        }
        return texts;
    }
}

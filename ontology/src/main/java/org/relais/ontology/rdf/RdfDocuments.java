package org.relais.ontology.rdf;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Vocabulary;

/** Everything this node says in RDF, as bytes: what other rooms need not know of graphs. Thread-safe. */
public final class RdfDocuments {
    private final Vocabulary vocabulary;
    private final URI base;
    private final ProfileGraph profiles;
    private final SchemeGraph schemes;
    private final Map<String, Model> termLists = new LinkedHashMap<>();

    public RdfDocuments(Vocabulary vocabulary, URI base) {
        this.vocabulary = vocabulary;
        this.base = base;
        this.profiles = new ProfileGraph(vocabulary);
        this.schemes = new SchemeGraph(vocabulary);
        termLists.put("terms", VocabularyFiles.terms());
        termLists.put("openeligibility", VocabularyFiles.openEligibility());
    }

    /** In which way profiles are written: when it differs, equal views may give other graphs than before. */
    public String edition() {
        List<String> broader = vocabulary.concepts().stream()
                .map(concept -> concept.iri() + " "
                        + concept.broader().stream().sorted().toList())
                .sorted()
                .toList();
        return ProfileGraph.EDITION + " " + base + " " + broader.hashCode();
    }

    /** The classes of the things that such a record tells of. */
    public static List<URI> classes(Class<? extends Record> type) {
        return ProfileTerms.of(type).classes().stream()
                .map(Resource::getURI)
                .map(URI::create)
                .toList();
    }

    /** The whole profile. */
    public byte[] profile(View view, RdfFormat format) {
        return format.write(profiles.of(view, base), base);
    }

    /** What the document at that address says.
     *  @param document address without fragment, such as {@code {base}/services/{id}} */
    public byte[] part(View view, URI document, RdfFormat format) {
        URI profile = new Addresses(base).profile(view.document());
        return format.write(PartGraph.of(profiles.of(view, base), profile, document), base);
    }

    /** What the feed of the view's audience tells of it. */
    public Payload payload(View view) {
        return new Payload(SortedGraph.of(profiles.of(view, base)), new FeedAddresses(base, view.audience()));
    }

    public byte[] scheme(ConceptScheme scheme, RdfFormat format) {
        return format.write(schemes.of(scheme), base);
    }

    public byte[] concept(Concept concept, RdfFormat format) {
        return format.write(schemes.of(concept), base);
    }

    public byte[] catalog(Catalog catalog, RdfFormat format) {
        return format.write(CatalogGraph.of(catalog, base), base);
    }

    /**
     * The same data sets for crawlers.
     *
     * @param entities how many entries the first data set, the directory, has
     * @param examples paths of documents of it
     */
    public byte[] datasets(Catalog catalog, long entities, List<String> examples, RdfFormat format) {
        return format.write(VoidGraph.of(catalog, entities, examples, base), base);
    }

    /** What has an IRI of ours and is no concept of our schemes. */
    public List<TermList> termLists() {
        return termLists.entrySet().stream()
                .map(list -> TermList.read(list.getKey(), list.getValue()))
                .toList();
    }

    public byte[] termList(TermList list, RdfFormat format) {
        return format.write(Objects.requireNonNull(termLists.get(list.name())), base);
    }
}

package org.relais.ontology.rdf.sparql;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.relais.ontology.rdf.ProfileGraph;
import org.relais.ontology.rdf.RdfFormat;
import org.relais.ontology.rdf.SchemeGraph;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

/**
 * The graphs that are no entries: the concept schemes and our own terms, by the IRI of the document that publishes them.
 *
 * @param making tells these graphs, and the way entries become graphs, from others
 * @param digest of these graphs alone
 */
record StandingGraphs(SortedMap<String, Model> graphs, String making, String digest) {
    static StandingGraphs of(Vocabulary vocabulary, URI base) {
        SortedMap<String, Model> graphs = new TreeMap<>();
        SchemeGraph schemes = new SchemeGraph(vocabulary);
        vocabulary.schemes().forEach(scheme -> graphs.put(scheme.iri().toString(), schemes.of(scheme)));
        graphs.put(Vocabulary.BASE + "terms", VocabularyFiles.terms());
        String digest = digest(graphs, base);
        return new StandingGraphs(graphs, ProfileGraph.EDITION + " " + base + " " + digest, digest);
    }

    private static String digest(Map<String, Model> graphs, URI base) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            graphs.values().forEach(graph -> digest.update(RdfFormat.N_TRIPLES.write(graph, base)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

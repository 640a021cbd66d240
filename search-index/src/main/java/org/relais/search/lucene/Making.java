package org.relais.search.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.document.Fields;

/** In which way an index was made: for whom, in which layout, under which order of concepts. */
final class Making {
    private Making() {}

    static String of(Audience audience, Vocabulary vocabulary) {
        return audience + " " + Fields.LAYOUT + " " + fingerprint(vocabulary);
    }

    /** What of the vocabulary is written into documents: the concepts, what is broader, and who is called as they are. */
    private static String fingerprint(Vocabulary vocabulary) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            vocabulary.concepts().stream()
                    .map(concept -> concept.iri() + " "
                            + concept.broader().stream().sorted().toList() + " "
                            + concept.labels().stream()
                                    .map(Label::text)
                                    .sorted()
                                    .toList())
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

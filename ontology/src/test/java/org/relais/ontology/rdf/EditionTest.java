package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What was published must be told anew when it would be written otherwise; the edition says when. */
class EditionTest {
    private static final String WRITTEN = "1 9437789d0d3e1ba2c13dc0b5ca59629e";

    @Test
    void what_is_written_otherwise_is_another_edition() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Samples.all().forEach(view -> digest.update(RdfFormat.N_TRIPLES.write(Samples.graph(view), Samples.BASE)));
        String edition =
                new RdfDocuments(Samples.VOCABULARY, Samples.BASE).edition().split(" ", 2)[0];

        assertThat(edition + " " + HexFormat.of().formatHex(digest.digest(), 0, 16))
                .as("raise ProfileGraph.EDITION, and put the new digest here")
                .isEqualTo(WRITTEN);
    }
}

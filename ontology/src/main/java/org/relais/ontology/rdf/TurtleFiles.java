package org.relais.ontology.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** Reads the Turtle files that lie in the jar. */
final class TurtleFiles {
    private TurtleFiles() {}

    /** All of the files as one graph. */
    static Model read(String folder, List<String> files) {
        Model model = ModelFactory.createDefaultModel();
        files.forEach(file -> read(model, "/" + folder + "/" + file + ".ttl"));
        return model;
    }

    private static void read(Model model, String resource) {
        try (InputStream in = TurtleFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            RDFDataMgr.read(model, in, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

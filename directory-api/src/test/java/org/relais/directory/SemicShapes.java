package org.relais.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;

/** The shapes of the European Commission's SEMIC: {@code shapes/*.ttl}. */
public final class SemicShapes {
    public static final SemicShapes DCAT_AP = new SemicShapes("dcat-ap");
    public static final SemicShapes CPOV = new SemicShapes("cpov");
    public static final SemicShapes CPSV_AP = new SemicShapes("cpsv-ap");

    private final Shapes shapes;

    private SemicShapes(String name) {
        Model model = ModelFactory.createDefaultModel();
        try (InputStream in = SemicShapes.class.getResourceAsStream("/shapes/" + name + ".ttl")) {
            RDFDataMgr.read(model, Objects.requireNonNull(in), Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shapes = Shapes.parse(model.getGraph());
    }

    public ValidationReport check(Model graph) {
        return ShaclValidator.get().validate(shapes, graph.getGraph());
    }
}

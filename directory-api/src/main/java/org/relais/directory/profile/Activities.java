package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.LongFunction;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.Payload;
import org.relais.ontology.rdf.RdfDocuments;

/** Makes the leaves of what a stream tells. */
@Dependent
public class Activities {
    private final RdfDocuments rdf;
    private final Salts salts;

    @Inject
    public Activities(RdfDocuments rdf, Salts salts) {
        this.rdf = rdf;
        this.salts = salts;
    }

    /** The leaf for whichever position the activity will have.
     *  @param view what is seen from then on; empty when nothing is */
    LongFunction<Leaf> leaf(Audience audience, Change.Kind kind, Optional<View> view) {
        Optional<Payload> payload = view.map(rdf::payload);
        return position -> Leaf.of(
                position,
                kind,
                salts.salt(audience, position),
                payload.map(seen -> seen.quads(position)).orElse(new byte[0]));
    }
}

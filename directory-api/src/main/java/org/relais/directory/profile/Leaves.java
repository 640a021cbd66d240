package org.relais.directory.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.Payload;
import org.relais.ontology.rdf.RdfDocuments;

/** The leaves of what one write tells: what several audiences see alike is described once. */
final class Leaves {
    private final RdfDocuments rdf;
    private final Salts salts;
    private final Map<ProfileDocument, Payload> described = new HashMap<>();

    Leaves(RdfDocuments rdf, Salts salts) {
        this.rdf = rdf;
        this.salts = salts;
    }

    /** The leaf for whichever position the activity will have.
     *  @param view what is seen from then on; empty when nothing is */
    LongFunction<Leaf> leaf(Audience audience, Change.Kind kind, Optional<View> view) {
        Optional<Payload> payload = view.map(seen -> described
                .computeIfAbsent(seen.document(), any -> rdf.payload(seen))
                .to(audience));
        return position -> Leaf.of(
                position,
                kind,
                salts.salt(audience, position),
                payload.map(told -> told.quads(position)).orElse(new byte[0]));
    }
}

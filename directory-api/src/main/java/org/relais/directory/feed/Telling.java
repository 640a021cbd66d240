package org.relais.directory.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Leaf;
import org.relais.directory.profile.Views;
import org.relais.directory.settings.Settings;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.Addresses;
import org.relais.ontology.rdf.FeedDocuments;
import org.relais.ontology.rdf.Payload;
import org.relais.ontology.rdf.RdfDocuments;

/**
 * Makes activities out of steps. What an entry is seen as now is told only under the leaf that was made of it: a step
 * that is superseded while a page is being written is left out, and stands on a later page.
 */
@Dependent
public class Telling {
    private final Views views;
    private final RdfDocuments rdf;
    private final Addresses addresses;

    /**
     * An activity and what it tells.
     *
     * @param view empty for a deletion
     */
    public record Told(FeedDocuments.Activity activity, Optional<View> view) {}

    @Inject
    public Telling(Views views, RdfDocuments rdf, Settings settings) {
        this.views = views;
        this.rdf = rdf;
        this.addresses = new Addresses(settings.baseUrl());
    }

    /** Takes one activity after another. */
    @FunctionalInterface
    public interface Sink {
        void take(Told told) throws IOException;
    }

    /** Tells of those that are not superseded by now. */
    public void each(Audience audience, List<Change> changes, Sink sink) throws IOException {
        for (Change change : changes) {
            Optional<Told> told = told(audience, change);
            if (told.isPresent()) {
                sink.take(told.get());
            }
        }
    }

    private Optional<Told> told(Audience audience, Change change) {
        String salt = change.leaf().salt().orElseThrow();
        if (change.kind() == Change.Kind.DELETE) {
            return Optional.of(new Told(activity(change, salt, Optional.empty()), Optional.empty()));
        }
        return views.find(change.profile(), audience).flatMap(view -> {
            Payload payload = rdf.payload(view);
            Leaf leaf = Leaf.of(change.position(), change.kind(), salt, payload.quads(change.position()));
            return leaf.equals(change.leaf())
                    ? Optional.of(new Told(activity(change, salt, Optional.of(payload)), Optional.of(view)))
                    : Optional.empty();
        });
    }

    private FeedDocuments.Activity activity(Change change, String salt, Optional<Payload> payload) {
        return new FeedDocuments.Activity(
                change.position(),
                change.kind().word(),
                change.object(addresses),
                change.at(),
                change.leaf().hash(),
                salt,
                payload);
    }
}

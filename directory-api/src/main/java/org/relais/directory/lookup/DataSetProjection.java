package org.relais.directory.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.sparql.PublicDataSet;
import org.relais.search.IndexChange;
import org.relais.search.Projection;

/** The data set of SPARQL as one more projection of the public stream. */
record DataSetProjection(PublicDataSet data) implements Projection {
    @Override
    public long position() {
        return data.position();
    }

    @Override
    public void apply(List<IndexChange> changes, long position) {
        Map<UUID, Optional<View>> seen = new HashMap<>();
        changes.forEach(change -> seen.put(change.profile(), view(change)));
        data.apply(seen, changes.stream().anyMatch(IndexChange::purge), position);
    }

    private static Optional<View> view(IndexChange change) {
        return switch (change) {
            case IndexChange.Put put -> Optional.of(put.view());
            case IndexChange.Remove gone -> Optional.empty();
        };
    }

    @Override
    public boolean holdsRemains() {
        return data.holdsRemains();
    }

    @Override
    public void purge() {
        data.purge();
    }

    @Override
    public void clear() {
        data.clear();
    }

    @Override
    public void close() {
        data.close();
    }
}

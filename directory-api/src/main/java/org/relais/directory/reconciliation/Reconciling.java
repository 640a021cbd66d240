package org.relais.directory.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.lookup.Projections;
import org.relais.directory.lookup.ReadThing;
import org.relais.directory.lookup.ReadThing.Seen;
import org.relais.ontology.outward.Particulars;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer;
import org.relais.search.Dimension;
import org.relais.search.EntryKind;
import org.relais.search.Hit;
import org.relais.search.Paging;
import org.relais.search.Question;
import org.relais.search.analysis.WorldNames;
import org.relais.search.lucene.Lexicon;

/** Finds which entries may be meant, and says how surely. */
@Dependent
public class Reconciling {
    private static final double BEFORE_PROPERTIES = 0.9;
    private static final String NAME = "name";

    private final Projections projections;
    private final ReadThing readThing;
    private final Vocabulary vocabulary;
    private final WorldNames world;

    @Inject
    public Reconciling(Projections projections, ReadThing readThing, Vocabulary vocabulary, Lexicon lexicon) {
        this.projections = projections;
        this.readThing = readThing;
        this.vocabulary = vocabulary;
        world = lexicon.atlas().world();
    }

    /** The entry of that id or address, if the audience may see it. */
    public Optional<View> entry(String id, Audience audience) {
        return uuid(id).flatMap(uuid -> entry(uuid, audience));
    }

    /** The entry of that id, if the audience may see it. */
    public Optional<View> entry(UUID id, Audience audience) {
        return readThing.read(id, audience) instanceof Seen seen
                        && seen.view().id().equals(id)
                ? Optional.of(seen.view())
                : Optional.empty();
    }

    /** An id alone, or at the end of the address of an entry. */
    private static Optional<UUID> uuid(String id) {
        String last = id.strip().replaceFirst("#it$", "").replaceFirst("^https?://.*/", "");
        try {
            return Optional.of(UUID.fromString(last))
                    .filter(uuid -> uuid.toString().equals(last));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Particulars told(View view) {
        return Particulars.of(view, vocabulary);
    }

    /** Entries that are found by a text, the best first; none where the text is too long or has no words. */
    public List<View> found(String text, List<EntryKind> types, int most, Audience audience) {
        Question question = Question.of(text).on(new Paging(1, most));
        for (EntryKind type : types) {
            question = question.where(Dimension.ENTRY, type.value());
        }
        return switch (projections.of(audience).answer(question)) {
            case Answer.Answered answered ->
                answered.hits().stream()
                        .map(Hit::profile)
                        .flatMap(id -> entry(id, audience).stream())
                        .toList();
            case Answer.Refused refused -> List.of();
        };
    }

    /** Those that may be meant, the likeliest first; what is alike in the order of ids. */
    public List<Candidate> candidates(ReconciliationQuery query, Audience audience) {
        Optional<View> named = entry(query.name(), audience);
        if (named.isPresent()) {
            return List.of(new Candidate(named.get(), told(named.get()), 100, true, Map.of()));
        }
        List<Candidate> all = found(
                        text(query),
                        query.types().stream().sorted().toList(),
                        ReconciliationQuery.MOST_CANDIDATES,
                        audience)
                .stream()
                .map(view -> candidate(query, view))
                .filter(candidate -> candidate.score() > 0)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.view().id().toString()))
                .toList();
        return decided(query, all).stream().limit(query.limit()).toList();
    }

    /** Without a name, register numbers are looked for. */
    private static String text(ReconciliationQuery query) {
        return query.name().isBlank()
                ? String.join(" ", query.properties().getOrDefault(Property.IDENTIFIER, List.of()))
                : query.name();
    }

    private Candidate candidate(ReconciliationQuery query, View view) {
        Particulars told = told(view);
        Map<String, Object> features = new LinkedHashMap<>();
        double alike = NameLikeness.of(query.name(), told.names());
        features.put(NAME, alike);
        double score = 100 * alike * (query.properties().isEmpty() ? 1 : BEFORE_PROPERTIES);
        for (Property property : Property.values()) {
            List<String> values = query.properties().getOrDefault(property, List.of());
            Optional<Boolean> fits = values.isEmpty() ? Optional.empty() : property.fits(told, values, world);
            if (fits.isPresent()) {
                score = fits.get() ? property.raised(score) : property.lowered(score);
                features.put(property.id(), fits.get());
            }
        }
        return new Candidate(view, told, Math.round(score * 10) / 10.0, false, features);
    }

    /** One is meant beyond doubt where it alone is called so and fits in all that it tells. */
    private static List<Candidate> decided(ReconciliationQuery query, List<Candidate> all) {
        List<Candidate> sure = all.stream()
                .filter(candidate ->
                        NameLikeness.isOneOf(query.name(), candidate.told().names()))
                .filter(candidate -> !candidate.features().containsValue(false))
                .toList();
        return sure.size() == 1
                ? all.stream()
                        .map(candidate -> candidate == sure.getFirst() ? candidate.matched() : candidate)
                        .toList()
                : all;
    }
}

package org.relais.ontology.rdf;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Assurance;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Language;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Provenance;
import org.relais.ontology.hsds.TaxonomyTerm;
import org.relais.ontology.hsds.Text;
import org.relais.ontology.hsds.Unit;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Members;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Shape;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Concept;

/** Makes documents of every member there is, from a seed: the same seed, the same document. */
final class RandomDocuments {
    private static final Set<Class<?>> SMALL =
            Set.of(Assurance.class, Attribute.class, Provenance.class, Language.class, TaxonomyTerm.class, Unit.class);
    private static final List<String> LANGUAGES = List.of("fr", "nl", "uk", "ar", "pt-BR", "sr-Latn-RS");
    private static final List<String> TEXTS = List.of(
            "plain",
            "Übung \"in\" <b>quotes</b> & 'more' \\ slash",
            "two\nlines\tand\r\na tab",
            "Ελληνικά, العربية, Українська 😀",
            " blanks around ",
            "2026-10-01",
            "2026-10-01T10:00:00Z",
            "09:00",
            "1,MO,-1FR",
            "https://example.org/a?b=c#d",
            "not a link at all");
    private static final List<String> LINKS = List.of(
            "https://example.org/",
            "http://EXAMPLE.org/%7Euser/é?q=1&r=2#top",
            "https://example.org/a/../b",
            "relative/path",
            "mailto:who@example.org",
            "https://w3id.org/relais/target-groups#women",
            "https://elsewhere.example/term",
            "urn:uuid:6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01");

    private final Random random;
    private final List<Concept> concepts;

    RandomDocuments(long seed) {
        random = new Random(seed);
        concepts = List.copyOf(Samples.VOCABULARY.concepts());
    }

    /** A view of a random organization or professional. */
    static View view(long seed) {
        Class<? extends Record> kind = seed % 3 == 0 ? Professional.class : Organization.class;
        Audience audience = seed % 3 == 1 ? Audience.PUBLIC : Audience.NETWORK;
        ProfileDocument document = (ProfileDocument) new RandomDocuments(seed).next(kind);
        return Samples.REDACTION
                .view(new Profile(document), audience, id -> true)
                .orElseThrow();
    }

    /** A record whose members are there or not by chance, the deeper the rarer. */
    <T extends Record> T next(Class<T> type) {
        return record(type, 0);
    }

    private <T extends Record> T record(Class<T> type, int depth) {
        return Shape.built(type, component -> component(type, component, depth));
    }

    private Object component(Class<?> owner, RecordComponent component, int depth) {
        String name = component.getName();
        if (component.getType() == Map.class) {
            return translations(owner);
        }
        if (name.equals("visibility")) {
            return depth > 0 && random.nextInt(8) == 0 ? Optional.of(Visibility.NETWORK) : Optional.empty();
        }
        Type type = component.getGenericType();
        Class<?> single =
                (Class<?>) (type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type);
        if (component.getType() == Optional.class) {
            return there(single, depth) ? Optional.of(value(name, single, depth)) : Optional.empty();
        }
        if (component.getType() == List.class) {
            int size = there(single, depth) ? 1 + random.nextInt(2) : 0;
            return IntStream.range(0, size)
                    .mapToObj(i -> value(name, single, depth))
                    .toList();
        }
        return value(name, single, depth);
    }

    private boolean there(Class<?> type, int depth) {
        if (!type.isRecord()) {
            return random.nextInt(3) > 0;
        }
        return depth < 5 && random.nextInt(SMALL.contains(type) ? 2 : 1 + 2 * depth) == 0;
    }

    private Object value(String name, Class<?> type, int depth) {
        if (type.isRecord()) {
            return record(type.asSubclass(Record.class), depth + 1);
        }
        return switch (type.getSimpleName()) {
            case "UUID" ->
                name.equals("taxonomyTermId") ? one(concepts).id() : new UUID(random.nextLong(), random.nextLong());
            case "URI" -> name.equals("termUri") ? one(concepts).iri() : URI.create(one(LINKS));
            case "BigDecimal" ->
                BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, one(List.of(0, 1, 4, 12, -3)));
            case "Boolean" -> random.nextBoolean();
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case "String" -> name.equals("language") ? one(LANGUAGES) : one(TEXTS) + random.nextInt(100);
            default -> throw new IllegalStateException("no value for " + name + " of " + type);
        };
    }

    private Map<String, Map<String, Text>> translations(Class<?> owner) {
        List<String> members = Stream.of(owner.getRecordComponents())
                .map(component -> Members.snakeCase(component.getName()))
                .toList();
        Map<String, Map<String, Text>> translations = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            translations
                    .computeIfAbsent(one(LANGUAGES), any -> new TreeMap<>())
                    .put(one(members), new Text(one(TEXTS), one(List.of(Text.Origin.values()))));
        }
        return translations;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package org.relais.directory.bench;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;

/**
 * Invented organizations and professionals of thirty countries, in their languages and scripts, of 2 to 4 KB: the same
 * number gives the same entry, whoever asks and in whatever order. Thread-safe.
 */
final class SyntheticProfiles {
    private static final List<String> SPOKEN = List.of("en", "fr", "ar", "ru", "es", "ro", "tr", "pt", "uk", "sq");

    private final long seed;
    private final List<Tongue> tongues = Tongue.all();
    private final Map<String, List<Town>> towns = Town.byCountry();
    private final List<String> countries = towns.keySet().stream().sorted().toList();
    private final Map<String, String> phones = new HashMap<>();
    private final Map<String, List<Concept>> concepts;
    private final List<Concept> labelled;
    private final Concept lawyer;

    SyntheticProfiles(long seed, Vocabulary vocabulary) {
        this.seed = seed;
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        countries.forEach(country -> phones.put(
                country, numbers.format(numbers.getExampleNumber(country), PhoneNumberFormat.INTERNATIONAL)));
        // who takes people in has places that nobody is told of
        Set<?> sheltering = vocabulary.withNarrower(Vocabulary.iri("service-types", "accommodation"));
        concepts = vocabulary.concepts().stream()
                .filter(concept -> !sheltering.contains(concept.iri()))
                .sorted((one, other) -> one.iri().compareTo(other.iri()))
                .collect(Collectors.groupingBy(Concept::scheme));
        labelled = Stream.of("service-types", "legal-fields", "target-groups", "exploitation-forms")
                .flatMap(scheme -> concepts.get(scheme).stream())
                .toList();
        lawyer = vocabulary.concept("organization-kinds", "lawyer").orElseThrow();
    }

    Stream<Invented> all(int number) {
        return IntStream.range(0, number).mapToObj(this::entry);
    }

    Invented entry(int number) {
        return making(number).entry(number);
    }

    /** What the entry is written in. */
    Tongue tongue(int number) {
        return making(number).tongue;
    }

    private Making making(int number) {
        return new Making(new SplittableRandom(seed * 1_000_003 + number));
    }

    /** What a concept is called in that language, or else in English. */
    static String label(Concept concept, String language, RandomGenerator random) {
        List<String> labels = concept.labels().stream()
                .filter(label -> label.language().equals(language))
                .map(Label::text)
                .toList();
        return labels.isEmpty() ? concept.prefLabel("en") : Zipf.any(labels, random);
    }

    /** One entry in the making. */
    private final class Making {
        private final RandomGenerator random;
        private final String country;
        private final Tongue tongue;
        private final Town town;
        private final double latitude;
        private final double longitude;
        private final List<Concept> tags = new ArrayList<>();
        private final List<Concept> services = new ArrayList<>();
        private final Set<String> languages = new LinkedHashSet<>();
        private final StringBuilder text = new StringBuilder();

        Making(RandomGenerator random) {
            this.random = random;
            country = countries.get(random.nextInt(countries.size()));
            List<Tongue> written = tongues.stream()
                    .filter(each -> each.countries().contains(country))
                    .toList();
            tongue = written.get(random.nextInt(written.size()));
            town = Zipf.any(towns.get(country), random);
            latitude = near(town.latitude());
            longitude = near(town.longitude());
            languages.add(tongue.language());
            for (int more = random.nextInt(4); more > 0; more--) {
                languages.add(Zipf.any(SPOKEN, random));
            }
        }

        Invented entry(int number) {
            boolean person = random.nextBoolean();
            String name = person ? tongue.person(random) : tongue.organization(town, random);
            JsonObject json = person ? professional(name, number) : organization(name, number);
            return new Invented(
                    person,
                    name,
                    tongue,
                    town,
                    latitude,
                    longitude,
                    List.copyOf(services),
                    List.copyOf(tags),
                    List.copyOf(languages),
                    text.toString(),
                    json);
        }

        private JsonObject organization(String name, int number) {
            UUID place = id();
            List<Concept> kinds = tagged("organization-kinds", 1);
            List<Concept> forms = tagged("exploitation-forms", random.nextInt(1, 4));
            JsonArrayBuilder offered = JSON.createArrayBuilder();
            for (int each = random.nextInt(1, 4); each > 0; each--) {
                offered.add(service(place));
            }
            return part().add("name", name)
                    .add("language", tongue.language())
                    .add("description", description(2, forms))
                    .add("website", "https://o" + number + ".example.org/")
                    .add("email", "info@o" + number + ".example.org")
                    .add("phones", list(phone()))
                    .add(
                            "contacts",
                            list(part().add("department", named(kinds.getFirst()))
                                    .add("email", "post@o" + number + ".example.org")))
                    .add("locations", list(place(place)))
                    .add("attributes", attributes(both(kinds, forms)))
                    .add("services", offered)
                    .add("assurance", list(assurance()))
                    .build();
        }

        private JsonObjectBuilder service(UUID place) {
            List<Concept> types = tagged("service-types", random.nextInt(1, 3));
            services.addAll(types);
            List<Concept> groups = tagged("target-groups", random.nextInt(1, 3));
            return part().add("name", named(types.getFirst()))
                    .add("description", description(2, both(types, groups)))
                    .add("status", "active")
                    .add("languages", spoken())
                    .add("attributes", attributes(both(types, groups)))
                    .add("service_at_locations", list(part().add("location_id", place.toString())));
        }

        private JsonObject professional(String name, int number) {
            int family = name.indexOf(' ');
            List<Concept> fields = tagged("legal-fields", random.nextInt(1, 5));
            List<Concept> forms = tagged("exploitation-forms", random.nextInt(1, 4));
            List<Concept> groups = tagged("target-groups", random.nextInt(1, 4));
            tags.add(lawyer);
            return part().add("language", tongue.language())
                    .add(
                            "identity",
                            chosen().add("name", name)
                                    .add("given_name", name.substring(0, family))
                                    .add("family_name", name.substring(family + 1))
                                    .add("description", description(3, both(fields, groups))))
                    .add(
                            "practice",
                            chosen().add("kinds", iris(List.of(lawyer)))
                                    .add("admissions", JSON.createArrayBuilder().add(country))
                                    .add("languages", spoken())
                                    .add("legal_fields", iris(fields))
                                    .add("exploitation_forms", iris(forms))
                                    .add("target_groups", iris(groups))
                                    .add("legal_aid", random.nextBoolean())
                                    .add("remote_work", random.nextBoolean()))
                    .add(
                            "reach",
                            chosen().add("email", "p" + number + "@example.org")
                                    .add("phones", list(phone()))
                                    .add("locations", list(place(id()))))
                    .add("assurance", list(assurance()))
                    .build();
        }

        private List<Concept> tagged(String scheme, int number) {
            List<Concept> chosen = Stream.generate(() -> Zipf.any(concepts.get(scheme), random))
                    .limit(number)
                    .distinct()
                    .toList();
            tags.addAll(chosen);
            return chosen;
        }

        private String description(int sentences, List<Concept> about) {
            List<String> written = new ArrayList<>();
            for (int each = random.nextInt(sentences, sentences + 2); each > 0; each--) {
                Concept concept = about.get(random.nextInt(about.size()));
                written.add(tongue.sentence(List.of(label(concept, tongue.language(), random), town.name()), random));
            }
            String description = String.join(" ", written);
            text.append(description).append(' ');
            return description;
        }

        private String named(Concept concept) {
            return label(concept, tongue.language(), random);
        }

        private JsonObjectBuilder place(UUID id) {
            return JSON.createObjectBuilder()
                    .add("id", id.toString())
                    .add("location_type", "physical")
                    .add("access_point", true)
                    .add("latitude", latitude)
                    .add("longitude", longitude)
                    .add(
                            "addresses",
                            list(part().add(
                                            "address_1",
                                            Zipf.any(tongue.nouns(), random) + " " + random.nextInt(1, 200))
                                    .add("city", town.name())
                                    .add("state_province", "")
                                    .add("postal_code", "" + random.nextInt(1_000, 10_000))
                                    .add("country", country)
                                    .add("address_type", "physical")));
        }

        private JsonObjectBuilder phone() {
            return part().add("number", phones.get(country)).add("type", "voice");
        }

        private JsonObjectBuilder assurance() {
            return JSON.createObjectBuilder()
                    .add(
                            "method",
                            Vocabulary.iri("assurance-methods", "public-page").toString())
                    .add("organization", "Relais")
                    .add("role", "coordinator")
                    .add("confirmed_on", "2026-%02d-%02d".formatted(random.nextInt(1, 11), random.nextInt(1, 29)));
        }

        private JsonArrayBuilder spoken() {
            return list(languages.stream().map(code -> part().add("code", code)).toArray(JsonObjectBuilder[]::new));
        }

        private JsonArrayBuilder attributes(Collection<Concept> tagged) {
            return list(tagged.stream()
                    .map(concept -> part().add(
                                    "taxonomy_term",
                                    JSON.createObjectBuilder()
                                            .add("id", concept.id().toString())
                                            .add("term_uri", concept.iri().toString())))
                    .toArray(JsonObjectBuilder[]::new));
        }

        private static JsonArrayBuilder iris(Collection<Concept> tagged) {
            return JSON.createArrayBuilder(
                    tagged.stream().map(concept -> concept.iri().toString()).toList());
        }

        private static List<Concept> both(Collection<Concept> some, Collection<Concept> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }

        /** A part that its bearer chose to show. */
        private JsonObjectBuilder chosen() {
            return part().add("visibility", "PUBLIC").add("consented_on", "2026-02-15");
        }

        private JsonObjectBuilder part() {
            return JSON.createObjectBuilder().add("id", id().toString());
        }

        private static JsonArrayBuilder list(JsonObjectBuilder... parts) {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            Stream.of(parts).forEach(list::add);
            return list;
        }

        /** Within about ten kilometres. */
        private double near(double degrees) {
            return Math.round((degrees + random.nextDouble(-0.1, 0.1)) * 1e5) / 1e5;
        }

        private UUID id() {
            return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
        }
    }
}

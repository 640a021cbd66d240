package org.relais.directory;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.ontology.hsds.HsdsJson;

/** Invented organizations of about 3.5 KB, the same ones for the same seed: what a bulk load is measured with. */
final class SyntheticOrganizations {
    private static final List<Town> TOWNS = List.of(
            new Town("BE", "Antwerpen", "+32 3 2", 51.2, 4.4),
            new Town("NL", "Utrecht", "+31 30 2", 52.1, 5.1),
            new Town("RO", "Cluj-Napoca", "+40 264 4", 46.77, 23.6),
            new Town("FR", "Lyon", "+33 4 72 ", 45.75, 4.85),
            new Town("ES", "Madrid", "+34 91 2", 40.4, -3.7),
            new Town("IT", "Torino", "+39 011 ", 45.07, 7.68),
            new Town("BG", "София", "+359 2 9", 42.7, 23.3),
            new Town("GR", "Αθήνα", "+30 21 0", 37.98, 23.73));
    private static final List<String> NAMES = List.of(
            ("Anker Brug Haven Licht Porta Casa Ponte Aurora Nova Via Sol Luna Terra Mare Foi Espoir Sprijin Надежда Светлина"
                            + " Remény Híd Esperanza Puente Speranza Solidar Juris Lex Iustitia Ελπίδα Γέφυρα")
                    .split(" "));
    private static final List<String> WORDS = List.of(
            ("support legal assistance victims residence permit interpreter counselling integration housing search outreach"
                            + " training employment children women asylum procedure lawyer court complaint compensation return"
                            + " reintegration network partner region city office volunteer helpline confidential free multilingual"
                            + " team experienced professional guidance follow administrative psychosocial social worker contact")
                    .split(" "));
    private static final List<String> LANGUAGES = List.of("en", "fr", "nl", "ro", "bg", "es", "ar");
    private static final List<String> SERVICES =
            List.of("legal-assistance", "psychosocial-support", "administrative-support", "interpretation");

    private final Random random;

    private record Town(String country, String name, String dialled, double latitude, double longitude) {}

    SyntheticOrganizations(long seed) {
        random = new Random(seed);
    }

    /** NDJSON, a line an organization. */
    Stream<String> lines(int number) {
        return Stream.iterate(0, i -> i + 1).limit(number).map(this::line);
    }

    private String line(int number) {
        Town town = any(TOWNS);
        String name = any(NAMES) + " " + any(NAMES) + " " + number;
        JsonArrayBuilder places = HsdsJson.JSON.createArrayBuilder();
        JsonArrayBuilder services = HsdsJson.JSON.createArrayBuilder();
        for (int i = 1; i <= 2; i++) {
            UUID place = id();
            places.add(place(place, name, town));
            services.add(service(place, town, i));
        }
        return part().add("name", name)
                .add("description", text(55))
                .add("website", "https://o" + number + ".example.org/")
                .add("email", "info@o" + number + ".example.org")
                .add("phones", list(phone(town)))
                .add(
                        "contacts",
                        list(part().add("department", "Legal team").add("email", "legal@o" + number + ".example.org")))
                .add("locations", places)
                .add("services", services)
                .build()
                .toString();
    }

    private JsonObjectBuilder place(UUID id, String name, Town town) {
        return HsdsJson.JSON
                .createObjectBuilder()
                .add("id", id.toString())
                .add("location_type", "physical")
                .add("name", name + " " + town.name())
                .add("latitude", near(town.latitude()))
                .add("longitude", near(town.longitude()))
                .add("languages", list(language(), language()))
                .add(
                        "addresses",
                        list(part().add("address_1", "Kerkstraat " + random.nextInt(300))
                                .add("city", town.name())
                                .add("state_province", "")
                                .add("postal_code", "" + (1000 + random.nextInt(9000)))
                                .add("country", town.country())
                                .add("address_type", "physical")));
    }

    private JsonObjectBuilder service(UUID place, Town town, int number) {
        JsonObjectBuilder concept = HsdsJson.JSON
                .createObjectBuilder()
                .add("term_uri", "https://w3id.org/relais/service-types#" + any(SERVICES));
        return part().add("name", text(4) + " " + number)
                .add("description", text(45))
                .add("eligibility_description", text(14))
                .add("status", "active")
                .add("languages", list(language(), language()))
                .add("phones", list(phone(town)))
                .add("attributes", list(HsdsJson.JSON.createObjectBuilder().add("taxonomy_term", concept)))
                .add(
                        "service_at_locations",
                        list(part().add(
                                        "location",
                                        HsdsJson.JSON.createObjectBuilder().add("id", place.toString()))));
    }

    private JsonObjectBuilder phone(Town town) {
        return part().add("number", town.dialled() + (100_000 + random.nextInt(900_000)))
                .add("type", "voice");
    }

    private JsonObjectBuilder language() {
        return part().add("code", any(LANGUAGES));
    }

    private JsonObjectBuilder part() {
        return HsdsJson.JSON.createObjectBuilder().add("id", id().toString());
    }

    private static JsonArrayBuilder list(JsonObjectBuilder... parts) {
        JsonArrayBuilder list = HsdsJson.JSON.createArrayBuilder();
        Stream.of(parts).forEach(list::add);
        return list;
    }

    private String text(int words) {
        return Stream.generate(() -> any(WORDS)).limit(words).collect(Collectors.joining(" "));
    }

    private double near(double degrees) {
        return Math.round((degrees + random.nextDouble() / 2) * 1e5) / 1e5;
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

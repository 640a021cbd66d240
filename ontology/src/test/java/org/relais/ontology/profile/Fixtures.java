package org.relais.ontology.profile;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;

/** A small vocabulary, and an organization with a shelter whose sealed words cannot be places. */
final class Fixtures {
    static final URI ACCOMMODATION = Vocabulary.iri("service-types", "accommodation");
    static final Vocabulary VOCABULARY = new Vocabulary(List.of(new ConceptScheme(
            URI.create(Vocabulary.BASE + "service-types"),
            "service-types",
            Map.of(),
            Map.of(),
            List.of(
                    concept("accommodation", Set.of(), "accommodation"),
                    concept("residential-reception", Set.of(ACCOMMODATION), "shelter"),
                    concept("legal-advice", Set.of(), "legal advice")))));
    static final Redaction REDACTION = new Redaction(VOCABULARY);

    private Fixtures() {}

    private static Concept concept(String notation, Set<URI> broader, String label) {
        return new Concept(
                Vocabulary.iri("service-types", notation),
                "service-types",
                notation,
                List.of(new Label(label, "en", true, false)),
                Map.of(),
                broader,
                Set.of(),
                Map.of());
    }

    static Profile organization(String members) {
        return new Profile(HsdsJson.read(
                HsdsJson.parse(
                        "{\"id\":\"6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01\",\"name\":\"Maison Aurore\"," + members + "}"),
                Organization.class));
    }

    static Profile shelterAnd(String members) {
        return shelter("", members);
    }

    /** With one more place. */
    static Profile shelterBeside(String location) {
        return shelter("," + location, "\"description\": \"Help.\"");
    }

    private static Profile shelter(String location, String members) {
        return organization("""
                "locations": [{"id": "00000000-0000-4000-8000-000000000001", "location_type": "physical",
                    "name": "Kanariehuis", "latitude": 11.246813, "longitude": -29.975318,
                    "addresses": [{"id": "00000000-0000-4000-8000-000000000002", "address_1": "Zwyrkanariestraat 7531",
                        "city": "Qvoxhaven", "postal_code": "Q7X3K", "country": "BE", "state_province": "", "address_type": "physical"}],
                    "phones": [{"id": "00000000-0000-4000-8000-000000000003", "number": "+32 3 000 75 31"}]}%s],
                "services": [{"id": "00000000-0000-4000-8000-000000000004", "name": "Accueil", "status": "active",
                    "attributes": [{"id": "00000000-0000-4000-8000-000000000005", "taxonomy_term_id": "%s"}],
                    "service_at_locations": [{"id": "00000000-0000-4000-8000-000000000006",
                        "location_id": "00000000-0000-4000-8000-000000000001",
                        "phones": [{"id": "00000000-0000-4000-8000-000000000007", "number": "+32 3 000 75 32"}]}],
                    "schedules": [{"id": "00000000-0000-4000-8000-000000000008", "description": "nightly at Zwyrk",
                        "location_id": "00000000-0000-4000-8000-000000000001"}]}],
                """.formatted(
                                location,
                                VOCABULARY
                                        .concept("service-types", "residential-reception")
                                        .orElseThrow()
                                        .id())
                + members);
    }

    static Profile professional(String members) {
        return new Profile(HsdsJson.read(
                HsdsJson.parse("{\"id\":\"6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a02\"," + members + "}"),
                Professional.class));
    }
}

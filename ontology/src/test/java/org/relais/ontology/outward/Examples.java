package org.relais.ontology.outward;

import java.net.URI;
import java.util.UUID;
import java.util.function.Predicate;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/** One document of each kind, small enough to read, as the public sees it. */
final class Examples {
    static final Vocabulary VOCABULARY = VocabularyFiles.load();
    static final HsdsDocuments DOCUMENTS = new HsdsDocuments(VOCABULARY, URI.create("https://be.example.org/"));
    static final Concept LEGAL_ADVICE =
            VOCABULARY.concept("service-types", "legal-advice").orElseThrow();
    static final UUID ORGANIZATION = UUID.fromString("6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01");
    static final UUID PROFESSIONAL = UUID.fromString("6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a02");

    private static final String ORGANIZATION_JSON = """
            {"id": "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01", "name": "Maison Aurore", "description": "Aide.",
             "language": "fr", "demonstration": true,
             "assurance": [{"method": "https://w3id.org/relais/assurance-methods#site-visit",
                "organization_id": "00000000-0000-4000-8000-000000000009"}],
             "programs": [{"id": "00000000-0000-4000-8000-000000000007", "name": "P", "description": "D"}],
             "locations": [{"id": "00000000-0000-4000-8000-000000000001", "location_type": "physical", "name": "Bureau",
                "addresses": [{"id": "00000000-0000-4000-8000-000000000002", "address_1": "Rue 1", "city": "Liège",
                    "postal_code": "4000", "country": "BE", "address_type": "physical"}],
                "phones": [{"id": "00000000-0000-4000-8000-000000000006", "number": "+32 4 000 00 00"}]}],
             "services": [{"id": "00000000-0000-4000-8000-000000000003", "name": "Conseil", "status": "active",
                "program_id": "00000000-0000-4000-8000-000000000007", "last_modified": "2001-01-01T00:00:00.000Z",
                "attributes": [{"id": "00000000-0000-4000-8000-000000000005", "taxonomy_term_id": "%s"}],
                "translations": {"nl": {"name": {"value": "Advies", "origin": "HUMAN"}}},
                "service_at_locations": [{"id": "00000000-0000-4000-8000-000000000004",
                    "location_id": "00000000-0000-4000-8000-000000000001"}]}]}""".formatted(LEGAL_ADVICE.id());

    private static final String PROFESSIONAL_JSON = """
                {"id": "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a02", "language": "nl-BE", "demonstration": true,
                 "identity": {"id": "00000000-0000-4000-8000-000000000021", "name": "Ana Zilver", "title": "Mr.",
                    "translations": {"bg": {"name": {"value": "Ана Зилвер", "origin": "HUMAN"},
                        "title": {"value": "адв.", "origin": "HUMAN"}}},
                    "visibility": "PUBLIC", "consented_on": "2026-09-01"},
                 "practice": {"id": "00000000-0000-4000-8000-000000000022", "bar": "Balie Antwerpen",
                    "register_number": "DEMO-1", "kinds": ["https://w3id.org/relais/organization-kinds#lawyer"],
                    "legal_fields": ["https://w3id.org/relais/legal-fields#labour-law"],
                    "target_groups": ["https://w3id.org/relais/target-groups#women"],
                    "visibility": "PUBLIC", "consented_on": "2026-09-01"},
                 "reach": {"id": "00000000-0000-4000-8000-000000000023", "email": "ana@example.org",
                    "phones": [{"id": "00000000-0000-4000-8000-000000000024", "number": "+32 3 000 00 00"}],
                    "locations": [{"id": "00000000-0000-4000-8000-000000000001", "location_type": "physical"}],
                    "visibility": "PUBLIC", "consented_on": "2026-09-01"},
                 "memberships": [
                    {"id": "00000000-0000-4000-8000-000000000025",
                     "organization_id": "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a09", "role": "panel",
                     "visibility": "PUBLIC", "consented_on": "2026-09-01"},
                    {"id": "00000000-0000-4000-8000-000000000026",
                     "organization_id": "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01", "own": true,
                     "visibility": "PUBLIC", "consented_on": "2026-09-01"}]}""";

    private Examples() {}

    static View organization() {
        return organization(ORGANIZATION_JSON);
    }

    static View organization(String json) {
        return view(json, Organization.class, id -> true);
    }

    static View professional() {
        return professional(id -> true);
    }

    /** @param visible whether the public sees the organization of that id */
    static View professional(Predicate<UUID> visible) {
        return view(PROFESSIONAL_JSON, Professional.class, visible);
    }

    static UUID id(int number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }

    private static <T extends Record & ProfileDocument> View view(String json, Class<T> type, Predicate<UUID> visible) {
        return new Redaction(VOCABULARY)
                .view(new Profile(HsdsJson.read(HsdsJson.parse(json), type)), Audience.PUBLIC, visible)
                .orElseThrow();
    }
}

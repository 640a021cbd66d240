package org.relais.ontology.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.ontology.outward.Examples.LEGAL_ADVICE;
import static org.relais.ontology.outward.Examples.VOCABULARY;

import org.junit.jupiter.api.Test;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.skos.Concept;

class ParticularsTest {
    @Test
    void an_organization_is_told_with_what_its_places_and_services_say() {
        Particulars told = Particulars.of(Examples.organization(), VOCABULARY);

        assertThat(told.names()).containsExactly("Maison Aurore");
        assertThat(told.phones()).containsExactly("+32 4 000 00 00");
        assertThat(told.addresses().stream().map(Address::city))
                .allMatch(city -> city.orElse("").equals("Liège"));
        assertThat(told.countries()).containsExactly("BE");
        assertThat(told.concepts("service-types")).containsExactly(LEGAL_ADVICE);
        assertThat(told.concepts("target-groups")).isEmpty();
    }

    @Test
    void a_professional_is_told_in_every_language_with_her_number() {
        Particulars told = Particulars.of(Examples.professional(), VOCABULARY);

        assertThat(told.names()).containsExactly("Ana Zilver", "Ана Зилвер");
        assertThat(told.emails()).containsExactly("ana@example.org");
        assertThat(told.identifiers()).containsExactly("DEMO-1");
        assertThat(told.concepts().stream().map(Concept::notation)).containsExactly("lawyer", "labour-law", "women");
    }
}

package org.relais.ontology.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

class HsdsProfileTest {
    private static final String ID = "\"id\": \"6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a01\"";

    @Test
    void the_official_full_examples_fit() {
        assertThat(HsdsProfile.OUTWARD.check("service", withoutMetadata("service_full")))
                .isEmpty();
        assertThat(HsdsProfile.OUTWARD.check("organization", withoutMetadata("organization_full")))
                .isEmpty();
    }

    @Test
    void a_member_nobody_knows_is_told_by_its_pointer() {
        assertThat(HsdsProfile.FORM.check(
                        "organization", "{" + ID + ",\"name\":\"A\",\"description\":\"B\",\"adress\":1}"))
                .containsExactly(new Finding("/adress", FindingKind.UNKNOWN_MEMBER, ""));
    }

    @Test
    void marks_that_never_leave_the_node_fit_the_form_and_not_the_outward_schema() {
        String marked = "{" + ID + ",\"name\":\"A\",\"description\":\"B\",\"visibility\":\"SEALED\"}";

        assertThat(HsdsProfile.FORM.check("organization", marked)).isEmpty();
        assertThat(HsdsProfile.OUTWARD.check("organization", marked)).isNotEmpty();
    }

    @Test
    void a_wrong_type_deep_inside_is_told_by_its_pointer() {
        assertThat(HsdsProfile.FORM.check(
                        "organization",
                        "{" + ID + ",\"name\":\"A\",\"description\":\"B\",\"phones\":[{" + ID + ",\"number\":7}]}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo("/phones/0/number"));
    }

    @Test
    void what_a_service_or_place_tells_of_its_profile_is_no_part_of_the_form() {
        String told = "{" + ID + ",\"name\":\"A\",\"status\":\"active\",\"language\":\"fr\",\"demonstration\":true}";

        assertThat(HsdsProfile.OUTWARD.check("service", told)).isEmpty();
        assertThat(HsdsProfile.FORM.check("service", told))
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/language", "/demonstration");
    }

    @Test
    void every_member_the_profile_adds_is_described() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/hsds-profile"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(members(file))
                            .allSatisfy((name, member) -> assertThat(
                                            member.asJsonObject().getString("description", ""))
                                    .as("%s %s", file, name)
                                    .isNotBlank()));
        }
    }

    /** Without those a patch takes away. */
    private static JsonObject members(Path file) throws IOException {
        return HsdsJson.parse(Files.readString(file))
                .getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject();
    }

    private static String withoutMetadata(String name) {
        Class<? extends Record> noun = name.startsWith("service") ? Service.class : Organization.class;
        return HsdsJson.write(HsdsJson.read(HsdsJsonTest.resource("hsds-examples/" + name + ".json"), noun));
    }
}

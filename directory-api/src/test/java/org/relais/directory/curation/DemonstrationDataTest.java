package org.relais.directory.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.profile.store.Database;
import org.relais.ontology.hsds.Assurance;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/** The entries that come with the program, through the door every import takes. */
class DemonstrationDataTest {
    private static final Deed DEED = new Deed("operator", Deed.Origin.DEMONSTRATION);
    private static final Repairs REPAIRS = new Repairs(RepairRules.load());
    private static final ProfileForm FORM = new ProfileForm(Database.VOCABULARY);

    private static final Redaction REDACTION = new Redaction(Database.VOCABULARY);

    /** The host of an e-mail or web address. */
    private static final Pattern ADDRESSES = Pattern.compile("(?:@|https?://)([^/\"\\s]+)");

    private static final Map<String, List<RowReport>> TAKEN_IN = new HashMap<>();

    private static Database database;

    @BeforeAll
    static void takeIn() throws IOException {
        database = Database.h2();
        for (String name : List.of("seeds", "west", "east")) {
            List<RowReport> reports = new ArrayList<>();
            imported(file(name), reports);
            TAKEN_IN.put(name, reports);
        }
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    private static ImportSummary imported(byte[] lines, List<RowReport> reports) {
        RowDoor door = new RowDoor() {
            @Override
            public PreparedRow prepare(Row row) {
                return database.with(work -> rows(work).prepare(row));
            }

            @Override
            public List<RowReport> take(List<PreparedRow> rows, Deed deed) {
                return database.with(work -> rows(work).take(rows, deed));
            }
        };
        return new ImportRecords(door).importFrom(new ByteArrayInputStream(lines), DEED, reports::add);
    }

    private static ImportRows rows(Database.Work work) {
        return new ImportRows(REPAIRS, FORM, work.publishing());
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = DemonstrationDataTest.class.getResourceAsStream("/demonstration/" + name + ".ndjson")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "west", "east"})
    void every_entry_is_taken_in_and_the_same_file_again_changes_nothing(String name) throws IOException {
        List<RowReport> reports = TAKEN_IN.get(name);
        assertThat(reports)
                .allSatisfy(row ->
                        assertThat(row.fate()).as(row.findings().toString()).isEqualTo(RowReport.Fate.CREATED));
        assertThat(imported(file(name), new ArrayList<>()))
                .isEqualTo(new ImportSummary(reports.size(), 0, 0, reports.size(), 0));
    }

    @Test
    void of_rows_taken_in_together_the_refused_one_leaves_nothing() {
        String good = "{\"id\":\"%s\",\"name\":\"Aurore\",\"description\":\"Aide.\"}\n";
        String kept = "7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0001";
        String alsoKept = "7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0003";
        List<RowReport> reports = new ArrayList<>();
        imported(
                (good.formatted(kept) + "{\"id\":\"7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0002\",\"name\":5}\n"
                                + good.formatted(alsoKept))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                reports);
        assertThat(reports)
                .extracting(RowReport::fate)
                .containsExactly(RowReport.Fate.CREATED, RowReport.Fate.REFUSED, RowReport.Fate.CREATED);
        assertThat(database.<Boolean>with(work -> work.profiles()
                        .find(java.util.UUID.fromString("7c0f31a8-2a35-4b52-8e5b-5ab3f4ad0002"))
                        .isPresent()))
                .isFalse();
    }

    @Test
    void a_hundred_and_fifty_entries_or_more_are_invented_and_each_is_marked_so() {
        assertThat(invented())
                .hasSizeGreaterThanOrEqualTo(150)
                .allSatisfy(entry -> assertThat(entry.demonstration()).contains(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BE", "NL", "HU", "RO", "BG", "ES", "FR", "IT", "AL", "UA", "MD", "GR", "NG", "VN", "MA"})
    void each_country_has_an_invented_lawyer_ngo_and_institution(String country) {
        assertThat(invented().stream()
                        .filter(entry -> HsdsJson.write(entry).contains("\"country\":\"" + country + "\""))
                        .flatMap(DemonstrationDataTest::kinds)
                        .flatMap(kind -> Database.VOCABULARY.withBroader(kind).stream()))
                .contains(kind("lawyer"), kind("ngo"), kind("public-institution"));
    }

    @Test
    void what_is_invented_reaches_nobody() {
        assertThat(invented()).allSatisfy(entry -> {
            String told = HsdsJson.write(entry);
            assertThat(ADDRESSES.matcher(told).results().map(address -> address.group(1)))
                    .as(told)
                    .isNotEmpty()
                    .allMatch(host -> host.equals("w3id.org") || host.matches("(.*\\.)?example\\.org"));
            assertThat(told).doesNotContain("\"phones\"", "\"number\"");
        });
    }

    @Test
    void what_is_real_says_that_it_was_copied_from_a_public_page_and_not_confirmed() {
        assertThat(shown("seeds")).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.demonstration()).isEmpty();
            assertThat(entry.provenance())
                    .isNotEmpty()
                    .first()
                    .satisfies(source -> assertThat(source.note().orElse(""))
                            .contains("from a public page", "not confirmed by the organization"));
            assertThat(entry.assurance())
                    .extracting(Assurance::method)
                    .containsOnly(Vocabulary.iri("assurance-methods", "public-page"));
        });
    }

    private static List<ProfileDocument> invented() {
        return Stream.concat(shown("west").stream(), shown("east").stream()).toList();
    }

    /** As the public sees them. */
    private static List<ProfileDocument> shown(String name) {
        return database.with(work -> TAKEN_IN.get(name).stream()
                .map(row -> work.profiles().find(row.id().orElseThrow()).orElseThrow())
                .map(stored -> REDACTION.view(stored.profile(), Audience.PUBLIC, other -> true))
                .map(view -> view.orElseThrow().document())
                .toList());
    }

    private static Stream<URI> kinds(ProfileDocument entry) {
        return switch (entry) {
            case Professional professional ->
                professional.practice().stream().flatMap(practice -> practice.kinds().stream());
            case Organization organization ->
                organization.attributes().stream()
                        .flatMap(tag -> tag.taxonomyTermId().stream())
                        .flatMap(id -> Database.VOCABULARY.concept(id).stream())
                        .map(Concept::iri);
        };
    }

    private static URI kind(String name) {
        return Vocabulary.iri("organization-kinds", name);
    }
}

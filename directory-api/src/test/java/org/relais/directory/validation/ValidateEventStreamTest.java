package org.relais.directory.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Leaf;
import org.relais.directory.validation.client.HttpDocuments;

class ValidateEventStreamTest {
    private static final String TRIG = "application/trig";

    private static final String PREFIXES = """
            @prefix ldes: <https://w3id.org/ldes#> .
            @prefix tree: <https://w3id.org/tree#> .
            @prefix as: <https://www.w3.org/ns/activitystreams#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix relais: <https://w3id.org/relais/terms#> .
            @prefix x: <https://x.example/> .
            """;

    private static final String ROOT = PREFIXES + """
            <#stream> a ldes:EventStream ; tree:view <> ;
                ldes:versionOfPath as:object ;
                ldes:timestampPath as:published ;
                ldes:sequencePath relais:feedPosition .
            <> a tree:Node ; ldes:retentionPolicy x:policy ;
                tree:relation x:r1 , x:r2 .
            x:r1 tree:node <feed/1> .
            x:r2 tree:node <feed/2#top> .
            """;

    private static final String ONE = PREFIXES
            + """
            <> a tree:Node .
            </feed#stream> tree:member x:1 , x:2 .
            x:1 a as:Create ; as:object x:a ; as:published "2026-11-01T10:00:00Z"^^xsd:dateTime ;
                relais:feedPosition 1 ; relais:leaf "LEAF" ; relais:salt "5a17" .
            x:1 { x:a x:name "A" }
            x:2 a as:Update ; as:object x:b ; as:published "2026-11-02T10:00:00+01:00"^^xsd:dateTime ;
                relais:feedPosition 2 .
            x:2 { x:b x:name "B" ; x:part [ x:name "C" ] }
            """.replace(
                            "LEAF",
                            Leaf.of(
                                            1,
                                            Change.Kind.CREATE,
                                            "5a17",
                                            "<https://x.example/a> <https://x.example/name> \"A\" <https://x.example/1> .\n"
                                                    .getBytes(StandardCharsets.UTF_8))
                                    .hash());

    private static final String TWO = PREFIXES + """
            <> a tree:Node .
            </feed#stream> tree:member x:3 .
            x:3 a as:Delete ; as:object x:c ; as:published "2026-11-03T10:00:00Z"^^xsd:dateTime ;
                relais:feedPosition 3 .
            """;

    private final HttpDocuments documents = new HttpDocuments();
    private Site site;

    @BeforeEach
    void serve() throws Exception {
        site = new Site();
        site.serve("/feed", TRIG, ROOT);
        site.serve("/feed/1", TRIG, ONE);
        site.serve("/feed/2", TRIG, TWO);
    }

    @AfterEach
    void close() {
        site.close();
        documents.close();
    }

    private Report validated(int most) {
        return new ValidateFeed(documents, InstantSource.system())
                .validate(site.at("/feed").toString(), most);
    }

    private void breaks(String path, String from, String to, FeedRule... rules) {
        String before = site.served(path);
        assertThat(before).contains(from);
        site.serve(path, TRIG, before.replace(from, to));

        assertThat(validated(20).findings()).extracting(Report.Finding::rule).containsExactlyInAnyOrder(rules);
    }

    @Test
    void a_good_feed_gives_no_finding() {
        assertThat(validated(20)).isEqualTo(new Report(site.at("/feed").toString(), 3, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a ldes:EventStream ; | a tree:Collection ; | NO_STREAM",
                "tree:view <> ; | | NO_VIEW",
                "ldes:versionOfPath as:object ; | | NO_VERSION_PATH",
                "ldes:timestampPath as:published ; | | NO_TIMESTAMP_PATH",
                "ldes:retentionPolicy x:policy ; | | NO_RETENTION",
                "x:r1 , x:r2 | x:r1 , x:r2 , x:r3 | RELATION_WITHOUT_NODE",
                "<feed/2#top> | <feed/2> , <feed/3> | STATUS",
                "<feed/2#top> | <feed/2> , <ftp:feed> | BAD_ADDRESS",
            })
    void what_the_root_must_say(String from, String to, FeedRule rule) {
        breaks("/feed", from, to == null ? "" : to, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<> a tree:Node . | | NO_NODE",
                "tree:member x:1 , x:2 | tree:member x:1 , x:2 , [] | NO_MEMBER_IRI",
                "tree:member x:1 , x:2 | tree:member x:1 , x:2 , x:3 | MEMBER_ON_TWO_PAGES,NOT_AN_ACTIVITY",
                "tree:member x:1 , x:2 | tree:member x:1 , x:2 , x:4 | NOT_AN_ACTIVITY",
                "as:object x:b ; | | NO_OBJECT",
                "as:object x:b ; | as:object x:a , x:b ; | NO_OBJECT",
                "2026-11-02T10:00:00+01:00 | 2026-11-02 | BAD_TIME",
                "as:published \"2026-11-02T10:00:00+01:00\"^^xsd:dateTime ; | | NO_TIME",
                "2026-11-02 | 2026-10-31 | TIME_GOES_BACK",
                "relais:feedPosition 2 | relais:feedPosition 1 | POSITION_TWICE",
                "x:b x:name \"B\" ; x:part [ x:name \"C\" ] | | NO_PAYLOAD",
                "x:1 a as:Create | x:1 a as:Delete | PAYLOAD_OF_DELETE,WRONG_LEAF",
                "x:name \"A\" | x:name \"AA\" | WRONG_LEAF",
                "x:name \"A\" | x:part [ x:name \"A\" ] | WRONG_LEAF",
                "x:2 { | x:2 { { | MALFORMED_RDF",
            })
    void what_a_page_must_say(String from, String to, String rules) {
        breaks(
                "/feed/1",
                from,
                to == null ? "" : to,
                Arrays.stream(rules.split(",")).map(FeedRule::valueOf).toArray(FeedRule[]::new));
    }

    @ParameterizedTest
    @CsvSource({"'', NO_ETAG", "W/\"1\", WEAK_ETAG", "\"?\", NOT_CONDITIONAL"})
    void a_page_is_asked_for_again_only_when_it_has_changed(String etag, FeedRule rule) {
        site.serve("/feed/2", 200, TRIG, etag, TWO);

        assertThat(validated(20).findings()).extracting(Report.Finding::rule).containsExactly(rule);
    }

    @Test
    void a_feed_without_members_is_noted() {
        site.serve(
                "/feed",
                TRIG,
                ROOT.replace("tree:relation x:r1 , x:r2", "a x:Root").replaceAll("(?m)^x:r.*$", ""));

        assertThat(validated(20).findings()).extracting(Report.Finding::rule).containsExactly(FeedRule.NO_MEMBERS);
    }

    @Test
    void a_feed_of_versions_is_explained_once() {
        site.serve(
                "/feed/1",
                TRIG,
                PREFIXES + "<> a tree:Node . </feed#stream> tree:member x:1 , x:2 ."
                        + " x:1 a x:Version . x:2 a x:Version .");
        site.serve("/feed/2", TRIG, PREFIXES + "<> a tree:Node .");

        assertThat(validated(20).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(FeedRule.OTHER_MEMBERS);
            assertThat(finding.details()).containsExactly("https://x.example/Version");
            assertThat(finding.count()).isEqualTo(2);
        });
    }

    @Test
    void of_a_long_feed_some_is_read_and_that_is_said() {
        Report report = validated(2);

        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.holds()).isTrue();
        assertThat(report.findings()).extracting(Report.Finding::rule).containsExactly(FeedRule.STOPPED);
    }

    @Test
    void of_a_slow_feed_some_is_read_and_that_is_said() {
        Iterator<Instant> times = Stream.iterate(Instant.EPOCH, time -> time.plus(Duration.ofSeconds(90)))
                .iterator();

        Report report = new ValidateFeed(documents, times::next)
                .validate(site.at("/feed").toString(), 20);

        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.findings()).extracting(Report.Finding::rule).containsExactly(FeedRule.OUT_OF_TIME);
    }

    @Test
    void the_same_in_many_places_is_told_once_with_the_first_three() {
        StringBuilder many = new StringBuilder(TWO);
        for (int each = 10; each < 20; each++) {
            many.append("</feed#stream> tree:member x:").append(each).append(" .\n");
        }
        site.serve("/feed/2", TRIG, many.toString());

        assertThat(validated(20).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.count()).isEqualTo(10);
            assertThat(finding.places()).hasSize(3);
        });
    }

    @Test
    void a_page_that_is_not_rdf_is_told() {
        site.serve("/feed/2", "text/html", "<p>");

        assertThat(validated(20).findings()).extracting(Report.Finding::rule).containsExactly(FeedRule.NOT_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/json"})
    void json_ld_is_read_and_no_context_of_others_fetched(String type) {
        site.serve("/context", "application/ld+json", "{\"@context\":{}}");
        site.serve(
                "/feed",
                type,
                "{\"@context\":\"" + site.at("/context")
                        + "\",\"@id\":\"#s\",\"@type\":\"https://w3id.org/ldes#EventStream\"}");

        assertThat(validated(20).findings())
                .extracting(Report.Finding::rule)
                .contains(FeedRule.MALFORMED_RDF, FeedRule.NO_STREAM);

        site.serve(
                "/feed",
                type,
                "{\"@context\":{\"t\":\"@type\"},\"@id\":\"#s\",\"t\":\"https://w3id.org/ldes#EventStream\"}");

        assertThat(validated(20).findings())
                .extracting(Report.Finding::rule)
                .contains(FeedRule.NO_VIEW)
                .doesNotContain(FeedRule.MALFORMED_RDF, FeedRule.NO_STREAM);

        site.serve(
                "/feed",
                type,
                "{\"@context\":{\"tree\":\"https://w3id.org/tree#\"},\"@id\":\"#s\","
                        + "\"@type\":\"https://w3id.org/ldes#EventStream\",\"tree:view\":{\"@id\":\"/view\"}}");
        site.serve("/view", type, "{\"@id\":\"\",\"@type\":\"https://w3id.org/tree#Node\"}");

        assertThat(validated(20).documents()).isEqualTo(2);
        assertThat(validated(20).findings())
                .extracting(Report.Finding::rule)
                .doesNotContain(FeedRule.NOT_DATA, FeedRule.NO_VIEW);
    }
}

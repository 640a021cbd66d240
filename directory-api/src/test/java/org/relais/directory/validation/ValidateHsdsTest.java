package org.relais.directory.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.validation.client.HttpDocuments;

class ValidateHsdsTest {
    private static final String JSON = "application/json";
    private static final String ID = "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a0";
    private static final String ROOT =
            "{\"version\":\"3.1\",\"profile\":\"https://x.example\",\"openapi_url\":\"https://x.example/openapi\"}";

    private final HttpDocuments documents = new HttpDocuments();
    private Site site;

    @BeforeEach
    void serve() throws Exception {
        site = new Site();
        site.serve("/", JSON, ROOT);
        site.serve("/services", JSON, page(1, 2, service(1), service(2)));
        site.serve("/services?page=2", JSON, page(2, 2, service(3)));
        site.serve("/services.json", JSON, page(1, 1, service(1), service(2), service(3)));
        site.serve("/services/" + ID + 1, JSON, service(1));
        for (String list : new String[] {"organizations", "service_at_locations", "taxonomies", "taxonomy_terms"}) {
            site.serve("/" + list, JSON, page(1, 0));
        }
    }

    @AfterEach
    void close() {
        site.close();
        documents.close();
    }

    private static String service(int number) {
        return "{\"id\":\"" + ID + number + "\",\"name\":\"A\",\"status\":\"active\"}";
    }

    private static String page(int number, int pages, String... items) {
        return "{\"total_items\":" + (pages == 0 ? 0 : 3) + ",\"total_pages\":" + pages + ",\"page_number\":" + number
                + ",\"size\":" + items.length + ",\"first_page\":" + (number == 1) + ",\"last_page\":"
                + (number >= pages) + ",\"empty\":" + (items.length == 0) + ",\"contents\":["
                + String.join(",", items) + "]}";
    }

    private Report validated(String path) {
        return new ValidateFeed(documents, InstantSource.system())
                .validate(site.at(path).toString(), 20);
    }

    private void breaks(String path, String from, String to, FeedRule rule) {
        String before = site.served(path);
        assertThat(before).contains(from);
        site.serve(path, JSON, before.replace(from, to == null ? "" : to));

        assertThat(validated(path).findings()).extracting(Report.Finding::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", "/services.json", "/services/" + ID + "1"})
    void a_good_api_gives_no_finding(String path) {
        assertThat(validated(path).findings()).isEmpty();
    }

    @Test
    void a_list_is_read_to_its_last_page() {
        assertThat(validated("/services").documents()).isEqualTo(2);
        assertThat(validated("/").documents()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"profile\" | \"profil\" | ROOT_MEMBER",
                "3.1 | 2.0 | VERSION",
                "\"3.1\" | 3.1 | ROOT_MEMBER",
                "} | ,} | MALFORMED_JSON",
            })
    void what_the_root_must_say(String from, String to, FeedRule rule) {
        breaks("/", from, to, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"size\":2, | | PAGE_MEMBER",
                "\"size\":2 | \"size\":\"2\" | PAGE_MEMBER",
                "\"size\":2 | \"size\":3 | PAGE_NUMBERS",
                "\"total_pages\":2 | \"total_pages\":3 | PAGE_NUMBERS",
                "\"page_number\":1 | \"page_number\":0 | PAGE_NUMBERS",
                "\"first_page\":true | \"first_page\":false | PAGE_NUMBERS",
                "\"empty\":false | \"empty\":true | PAGE_NUMBERS",
                "a8a02 | a8a01 | ID_TWICE",
                "a8a02 | a8a03 | ID_TWICE",
                "6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a02 | two | NOT_UUID",
                "\"status\":\"active\" | \"status\":\"away\" | SHAPE",
                ",\"status\":\"active\" | | SHAPE",
                "\"name\":\"A\" | \"name\":\"A\",\"colour\":\"red\" | UNKNOWN_MEMBER",
                "{\"id\":\"6a3a8bc7-3a41-4e7e-a8a9-6d2a3d4a8a02\",\"name\":\"A\",\"status\":\"active\"} | 7 | SHAPE",
            })
    void what_a_list_must_say(String from, String to, FeedRule rule) {
        String before = site.served("/services");
        assertThat(before).contains(from);
        site.serve("/services", JSON, before.replace(from, to == null ? "" : to));

        assertThat(validated("/services").findings())
                .extracting(Report.Finding::rule)
                .containsOnly(rule);
    }

    @Test
    void the_lists_of_an_api_are_looked_for() {
        site.serve("/services", 404, JSON, "", "{}");
        site.serve("/taxonomies", 404, JSON, "", "{}");
        site.serve("/organizations", 500, JSON, "", "{}");

        assertThat(validated("/").findings())
                .extracting(Report.Finding::rule)
                .containsExactly(FeedRule.NO_SERVICES, FeedRule.STATUS, FeedRule.NO_LIST, FeedRule.NO_RECORDS);
    }

    @Test
    void records_by_lines_are_told_by_their_line() {
        site.serve("/dump.ndjson", "application/x-ndjson", service(1) + "\n\n" + service(1) + "\n{\n{\"a\":1}\n");

        assertThat(validated("/dump.ndjson").findings())
                .extracting(Report.Finding::rule)
                .containsExactlyInAnyOrder(FeedRule.ID_TWICE, FeedRule.MALFORMED_JSON, FeedRule.UNKNOWN_RECORD);
        assertThat(validated("/dump.ndjson").findings())
                .flatExtracting(Report.Finding::places)
                .extracting(Report.Place::at)
                .contains("line 3 /id");
    }

    @Test
    void what_is_no_data_is_told_with_what_was_expected() {
        site.serve("/page", "text/html", "<p>");

        assertThat(validated("/page").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(FeedRule.NOT_DATA);
            assertThat(finding.details()).containsExactly("text/html");
        });
        assertThat(validated("/nothing").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(FeedRule.STATUS);
            assertThat(finding.details()).containsExactly(404);
        });
    }
}

package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.hsds.Ids;

/** What one address gives in its forms and where it leads from there, on a node as its operator runs it. */
@ExtendWith(SharedNode.class)
class WireIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServedNode node;
    private final String base;

    WireIT(ServedNode node) {
        this.node = node;
        this.base = "http://localhost:" + node.port();
    }

    private JsonObject json(String path) throws Exception {
        HttpResponse<String> answer = node.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return ServedNode.parsed(answer.body());
    }

    private static JsonObject first(JsonObject holder, String list) {
        return holder.getJsonArray(list).getJsonObject(0);
    }

    private String found(String words) throws Exception {
        return node.found(words).getFirst().getString("id");
    }

    /** Over HTTP/2 a block that was refused left the others' unreadable. */
    @Test
    void a_large_header_is_nobody_elses_trouble() throws Exception {
        assertThat(node.get("/search", "X-Large", "a".repeat(20_000)).statusCode())
                .isEqualTo(200);
        for (int other = 0; other < 20; other++) {
            try (HttpClient another = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/search"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"q\": \"lawyer\"}"))
                        .build();
                assertThat(another.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void who_follows_the_address_of_a_part_lands_where_it_stands_on_the_page_of_its_entry() throws Exception {
        JsonObject tie = first(json("/service_at_locations?per_page=1"), "contents");
        String service = tie.getString("service_id");
        String place = tie.getString("location_id");
        String entry = "/organizations/" + json("/services/" + service).getString("organization_id");
        Map<String, String> anchors = Map.of(
                "/services/" + service,
                "service-" + service,
                "/locations/" + place,
                "location-" + place,
                "/service_at_locations/" + tie.getString("id"),
                "service-" + service);
        String page = node.get(entry + ".html").body();

        for (Map.Entry<String, String> part : anchors.entrySet()) {
            String address = part.getKey();
            for (HttpResponse<String> answer :
                    List.of(node.get(address, "Accept", "text/html"), node.get(address + ".html"))) {
                assertThat(answer.statusCode()).as(address).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).contains(base + entry + "#" + part.getValue());
            }
            assertThat(page).contains("id=\"" + part.getValue() + "\"");
            assertThat(node.get(address).headers().allValues("Link"))
                    .anyMatch(link -> link.contains(address + ".html"));
        }
        assertThat(node.get("/services/" + UUID.randomUUID() + ".html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_service_that_is_a_professional_stands_on_her_page() throws Exception {
        String lawyer = found("lawyer Antwerp");

        assertThat(node.get("/services/" + Ids.serviceOf(UUID.fromString(lawyer)) + ".html")
                        .headers()
                        .firstValue("Location"))
                .contains(base + "/professionals/" + lawyer);
    }

    @Test
    void ties_are_listed_by_the_postcode_of_their_place_and_by_how_far_they_are_from_it() throws Exception {
        JsonObject tie = json("/service_at_locations?format=ndjson&full=true", "\"postal_code\":\"1000\"");
        String near = "/service_at_locations?per_page=200&postcode=1000";

        assertThat(json(near).toString()).contains(tie.getString("id"));
        assertThat(node.total(near + "&proximity=20000000")).isGreaterThan(node.total(near));
        assertThat(node.total("/service_at_locations?postcode=0000000")).isZero();
        assertThat(node.get("/service_at_locations?proximity=500").body()).contains("postcode");
        assertThat(node.get("/service_at_locations?postcode=1000&proximity=-1").statusCode())
                .isEqualTo(400);
        assertThat(node.get("/services?postcode=1000").statusCode()).isEqualTo(400);
    }

    @Test
    void professionals_are_listed_by_their_organization_under_either_name() throws Exception {
        String member = first(json("/professionals?per_page=1&full=true&organization=" + employer()), "contents")
                .getString("id");

        assertThat(json("/professionals?organization_id=" + employer()).toString())
                .contains(member);
        assertThat(node.total("/professionals?organization_id=" + employer() + "&organization=" + UUID.randomUUID()))
                .isZero();
        assertThat(node.get("/services?organization=" + employer()).statusCode())
                .isEqualTo(400);
    }

    private String employer() throws Exception {
        return first(json("/professionals?format=ndjson", "\"organization_id\""), "memberships")
                .getString("organization_id");
    }

    /** The first line of several that holds the text. */
    private JsonObject json(String path, String text) throws Exception {
        return node.get(path)
                .body()
                .lines()
                .filter(line -> line.contains(text))
                .map(ServedNode::parsed)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void terms_are_listed_by_scheme_and_parent_named_in_each_of_three_ways() throws Exception {
        JsonObject scheme = first(json("/taxonomies?search=service"), "contents");
        JsonObject parent = json("/taxonomy_terms?format=ndjson", "service-types#legal-assistance\"");
        String terms = "/taxonomy_terms?per_page=1000";
        JsonObject under = json(terms + "&parent_id=" + parent.getString("id"));

        assertThat(under.getInt("total_items")).isPositive().isLessThan(node.total(terms));
        assertThat(json(terms + "&parent_id=legal-assistance")).isEqualTo(under);
        assertThat(
                        json(
                                terms
                                        + "&taxonomy_id=service-types&parent_id=https://w3id.org/relais/service-types%23legal-assistance"))
                .isEqualTo(under);
        assertThat(json(terms + "&taxonomy_id=service-types"))
                .isEqualTo(json(terms + "&taxonomy_id=https://w3id.org/relais/service-types"))
                .isEqualTo(json(terms + "&taxonomy_id=" + parent.getString("taxonomy_id", scheme.getString("id"))));
        assertThat(node.get("/taxonomy_terms?parent_id=nothing").body()).contains("parent_id");
    }

    @Test
    void taxonomies_and_their_terms_are_lines_too() throws Exception {
        for (String list : List.of("/taxonomies", "/taxonomy_terms")) {
            HttpResponse<String> lines = node.get(list + "?format=ndjson&per_page=1");

            assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson");
            assertThat(lines.body().lines()).hasSize(node.total(list)).allSatisfy(ServedNode::parsed);
            assertThat(node.get(list + "?format=xml").statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations",
                "/services",
                "/service_at_locations",
                "/professionals",
                "/taxonomies",
                "/taxonomy_terms"
            })
    void a_query_by_post_asks_with_its_body_too(String list) throws Exception {
        String wanted = node.get(list + "?per_page=1&page=2").body();

        for (HttpResponse<String> answer : List.of(
                posted(list, "application/json", "{\"per_page\":1,\"page\":[2]}"),
                posted(list + "?page=2", "application/json;charset=utf-8", "{\"per_page\":\"1\"}"),
                posted(list, "application/x-www-form-urlencoded", "per_page=1&page=%32"),
                posted(list + "?per_page=1&page=2", "application/json", ""))) {
            assertThat(answer.body()).isEqualTo(wanted);
        }
        assertThat(posted(list, "application/json", "{\"per_page\":1}")
                        .headers()
                        .allValues("Link"))
                .isEmpty();
        assertThat(posted(list, "application/json", "{\"pagee\":1}").body()).contains("'page'");
        assertThat(posted(list, "application/json", "[").statusCode()).isEqualTo(400);
        assertThat(posted(list, "application/x-www-form-urlencoded", "page=%zz").statusCode())
                .isEqualTo(400);
        assertThat(posted(list, "text/plain", "page=2").statusCode()).isEqualTo(415);
    }

    @Test
    void a_query_by_post_needs_no_body_but_a_body_needs_its_type() throws Exception {
        HttpRequest.Builder untold = HttpRequest.newBuilder(node.at("/organizations?per_page=1"));

        assertThat(sent(untold.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(200);
        assertThat(sent(untold.POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(415);
    }

    private HttpResponse<String> posted(String path, String type, String body) throws Exception {
        return sent(HttpRequest.newBuilder(node.at(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_record_tells_its_class_its_list_and_what_explains_it() throws Exception {
        JsonObject tie = first(json("/service_at_locations?per_page=1"), "contents");
        Map<String, String> classes = Map.of(
                "/organizations/" + found("Payoke"), "http://schema.org/Organization",
                "/professionals/" + found("lawyer Antwerp"), "http://schema.org/Person",
                "/services/" + tie.getString("service_id"), "http://schema.org/Service",
                "/service_at_locations/" + tie.getString("id"), "http://schema.org/ServiceChannel",
                "/locations/" + tie.getString("location_id"), "http://schema.org/Place");

        for (Map.Entry<String, String> each : classes.entrySet()) {
            String collection = each.getKey().split("/")[1];
            String noun = collection.substring(0, collection.length() - 1);
            assertThat(links(each.getKey()))
                    .contains(
                            "<" + each.getValue() + ">; rel=\"type\"",
                            "<" + base + "/hsds-profile/" + noun
                                    + ".json>; rel=\"describedby\"; type=\"application/schema+json\"");
            if (!noun.equals("location")) {
                assertThat(links(each.getKey())).contains("<" + base + "/" + collection + ">; rel=\"collection\"");
            }
            assertThat(links(each.getKey() + ".jsonld")).anyMatch(link -> link.contains("/context.jsonld>"));
            assertThat(links(each.getKey() + ".ttl")).anyMatch(link -> link.contains("/vocabulary/terms>"));
            assertThat(links(each.getKey())).allSatisfy(this::leadsSomewhere);
            assertThat(links(each.getKey() + ".ttl")).allSatisfy(this::leadsSomewhere);
        }
    }

    @Test
    void what_was_invented_tells_its_licence_and_what_was_copied_tells_none() throws Exception {
        assertThat(links("/professionals/" + found("lawyer Antwerp")))
                .contains("<https://creativecommons.org/publicdomain/zero/1.0/>; rel=\"license\"");
        assertThat(links("/organizations/" + found("Payoke"))).noneMatch(link -> link.contains("license"));
    }

    @Test
    void the_links_of_the_root_the_lists_and_the_terms_lead_somewhere() throws Exception {
        String scheme = first(json("/taxonomies"), "contents").getString("id");
        String term = first(json("/taxonomy_terms"), "contents").getString("id");

        for (String path : List.of(
                "/",
                "/organizations",
                "/search?q=lawyer",
                "/problems/gone",
                "/vocabulary/service-types",
                "/taxonomies/" + scheme,
                "/taxonomy_terms/" + term)) {
            assertThat(links(path)).as(path).isNotEmpty().allSatisfy(this::leadsSomewhere);
        }
    }

    private List<String> links(String path) throws Exception {
        return node.get(path).headers().allValues("Link");
    }

    private void leadsSomewhere(String link) throws Exception {
        String target = link.substring(1, link.indexOf('>'));
        if (target.startsWith(base)) {
            assertThat(node.get(target.substring(base.length())).statusCode())
                    .as(link)
                    .isIn(200, 303);
        }
    }

    @Test
    void every_namespace_of_ours_that_documents_name_is_answered_and_every_term_stands_on_its_page() throws Exception {
        Pattern ours = Pattern.compile("<https://w3id\\.org/relais/([a-z-]+)#([\\w-]+)>");
        Set<String> named = new TreeSet<>();
        for (String path : List.of(
                "/organizations/" + found("Payoke"),
                "/professionals/" + found("lawyer Antwerp"),
                "/vocabulary/service-types")) {
            Matcher each = ours.matcher(node.get(path + ".nt").body());
            while (each.find()) {
                named.add(each.group(1) + " " + each.group());
            }
        }
        Map<String, String> lists = new TreeMap<>();
        for (String each : named) {
            String[] parts = each.split(" ");
            if (!lists.containsKey(parts[0])) {
                lists.put(parts[0], node.get("/vocabulary/" + parts[0] + ".nt").body());
            }
            if (!each.contains("#label-")) {
                assertThat(lists.get(parts[0])).contains(parts[1] + " <");
            }
        }

        assertThat(lists).containsKeys("terms", "openeligibility", "service-types");
        assertThat(node.get("/vocabulary/terms.html").body()).contains("id=\"CapacityClaim\"");
        assertThat(node.get("/vocabulary/openeligibility.html", "Accept-Language", "fr")
                        .body())
                .contains("id=\"20084\"", "CC BY-SA 3.0");
        assertThat(node.get("/vocabulary", "Accept", "text/html").body()).contains("href=\"/vocabulary/terms\"");
    }

    /** The container answers it before the node hears of it. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zzqvox", "/organizations/qvox%z", "/%C0%AFqvox"})
    void a_path_that_does_not_decode_stands_in_no_log(String path) throws Exception {
        RawAnswer answer = RawAnswer.to(node.port(), "GET " + path + " HTTP/1.1");

        assertThat(answer.body()).doesNotContain("qvox", "\tat ");
        assertThat(node.said()).doesNotContain("qvox", "URLDecoder");
    }
}

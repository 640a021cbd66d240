package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.rdf.ProfileShapes;
import org.relais.ontology.rdf.RdfFormat;

/** What only HTTP shows, on the real WAR with the demonstration entries. */
@ExtendWith(ArquillianExtension.class)
class DirectoryIT {
    private static final List<String> CANARY = List.of("Zwyrk", "7531", "Qvox", "Q7X3K", "11.246", "29.975", "000 75");

    private static final URI BASE = URI.create("http://localhost:8080");

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private URI deployed;

    @Deployment(testable = false)
    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("relais.it.war")))
                .as(WebArchive.class);
    }

    @BeforeEach
    void answers() {
        Awaitility.await()
                .ignoreExceptions()
                .atMost(Duration.ofMinutes(3))
                .until(() -> get("/health", "application/json").statusCode() == 200);
    }

    /** The node listens on the loopback address alone, whatever the machine is called. */
    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + deployed.getPort()).resolve(path);
    }

    private HttpResponse<String> get(String path, String accept, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(here(path)).header("Accept", accept);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject json(String path) {
        HttpResponse<String> response = get(path, "application/json");
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return parsed(response.body());
    }

    private static JsonObject parsed(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private List<JsonObject> search(String question) {
        return json("/search?per_page=20&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                .getJsonArray("contents")
                .getValuesAs(JsonObject.class);
    }

    private static String name(JsonObject hit) {
        return hit.getJsonObject("names").values().stream()
                .map(name -> ((JsonString) name).getString())
                .findFirst()
                .orElse("");
    }

    private String payoke() {
        return "/organizations/" + search("Payoke").getFirst().getString("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"victimes traite Anvers", "slachtofferhulp mensenhandel Antwerpen", "victim support Antwerp"})
    void who_asks_for_help_for_victims_in_antwerp_finds_payoke_first(String question) {
        assertThat(name(search(question).getFirst())).isEqualTo("Payoke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"avocat Anvers", "lawyer Antwerp", "advocaat Antwerpen"})
    void who_asks_for_a_lawyer_in_antwerp_finds_lawyers_first_and_payoke_by_the_legal_assistance_it_offers(
            String question) {
        List<JsonObject> hits = search(question);

        assertThat(hits.subList(0, 2)).allSatisfy(hit -> {
            assertThat(hit.getString("entry")).isEqualTo("professional");
            assertThat(hit.getJsonArray("kinds").toString()).contains("organization-kinds#lawyer");
        });
        assertThat(hits).anySatisfy(hit -> {
            assertThat(name(hit)).isEqualTo("Payoke");
            assertThat(hit.getJsonObject("why").toString()).contains("organization-kinds#lawyer", "related");
        });
    }

    @Test
    void who_asks_for_a_shelter_for_minors_finds_it_and_never_where_it_is() {
        List<String> names =
                search("shelter minors").stream().map(DirectoryIT::name).toList();

        assertThat(names).anyMatch(name -> name.contains("Sterrenmos")).anyMatch(name -> name.contains("non nommé"));
        assertThat(search("Zwyrkanariestraat")).isEmpty();
        assertThat(search("Qvoxhaven")).isEmpty();
    }

    @Test
    void the_sealed_canary_is_in_no_answer_of_any_door() {
        String shelter = json("/search?q=Sterrenmos")
                .getJsonArray("contents")
                .getJsonObject(0)
                .getString("id");
        List<String> doors = List.of(
                "/",
                "/search?q=shelter",
                "/search?q=Sterrenmos",
                "/organizations?format=ndjson&full=true",
                "/services?format=ndjson",
                "/service_at_locations?format=ndjson",
                "/professionals?format=ndjson",
                "/organizations/" + shelter,
                "/organizations/" + shelter + "?full_service=true");
        for (String door : doors) {
            for (String form : List.of("application/json", "text/html", "text/csv")) {
                assertThat(timeless(get(door, form))).as(door).doesNotContain(CANARY);
            }
        }
        for (String suffix : List.of("json", "jsonld", "ttl", "nt", "rdf", "html", "vcf")) {
            HttpResponse<String> document = get("/organizations/" + shelter + "." + suffix, "*/*");
            assertThat(document.statusCode()).as(suffix).isEqualTo(200);
            assertThat(unfolded(document)).as(suffix).contains("Sterrenmos").doesNotContain(CANARY);
        }
        for (String list : List.of("organizations", "services", "service_at_locations", "professionals")) {
            for (int page = 1; page <= json("/" + list + "?per_page=100").getInt("total_pages"); page++) {
                assertThat(get("/" + list + ".csv?per_page=100&page=" + page, "*/*")
                                .body())
                        .as(list)
                        .doesNotContain(CANARY);
            }
        }
        for (JsonObject service : json("/services?per_page=200&organization_id=" + shelter)
                .getJsonArray("contents")
                .getValuesAs(JsonObject.class)) {
            HttpResponse<String> card = get("/services/" + service.getString("id") + ".vcf", "*/*");
            assertThat(card.statusCode()).isEqualTo(200);
            assertThat(unfolded(card)).contains("Sterrenmos").doesNotContain(CANARY);
        }
    }

    /** Without the moments of changes, whose seconds may by chance be those of a sealed coordinate. */
    private static String timeless(HttpResponse<String> answer) {
        return answer.body().replaceAll("T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "");
    }

    /** Lines of a vCard that were cut in two stand whole again. */
    private static String unfolded(HttpResponse<String> card) {
        return timeless(card).replace("\r\n ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organizations",
                "services",
                "service_at_locations",
                "professionals",
                "taxonomies",
                "taxonomy_terms"
            })
    void a_list_is_a_table_too_with_the_same_items_and_the_same_next_page(String list) {
        JsonObject page = json("/" + list + "?per_page=3");
        List<String> ids = page.getJsonArray("contents").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();

        for (HttpResponse<String> table : List.of(
                get("/" + list + "?per_page=3", "text/csv"),
                get("/" + list + ".csv?per_page=3", "*/*"),
                get("/" + list + "?per_page=3&format=csv", "application/json"))) {
            assertThat(table.statusCode()).isEqualTo(200);
            assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table.body())) {
                assertThat(rows.stream().map(row -> row.getField("id"))).isEqualTo(ids);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(table.headers().allValues("Link").stream().anyMatch(link -> link.contains("rel=\"next\"")))
                    .isEqualTo(!page.getBoolean("last_page"));
        }
        assertThat(get("/" + list + "?per_page=3", "application/json").headers().allValues("Link"))
                .anyMatch(link -> link.contains("/" + list + ".csv?per_page=3") && link.contains("text/csv"));
    }

    @Test
    void what_was_found_is_a_table_too() {
        HttpResponse<String> table = get("/search?q=lawyer&per_page=2", "text/csv");

        assertThat(table.body()).startsWith("id,entry,url,name,name_language,").contains("professional", ",true,");
        assertThat(table.body().lines()).hasSize(3);
        assertThat(table.headers().allValues("Link"))
                .anyMatch(link -> link.contains("http://localhost:8080/search?") && link.contains("page=2"));
        assertThat(get("/search.csv?q=lawyer&per_page=2", "*/*").body()).isEqualTo(table.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizations", "professionals", "services"})
    void the_card_of_every_entry_is_valid_and_tells_whether_it_was_invented(String list) throws IOException {
        for (JsonObject item :
                json("/" + list + "?per_page=200").getJsonArray("contents").getValuesAs(JsonObject.class)) {
            HttpResponse<String> text = get("/" + list + "/" + item.getString("id") + ".vcf", "*/*");
            try (VCardReader cards = new VCardReader(text.body())) {
                VCard card = cards.readNext();

                assertThat(cards.getWarnings()).isEmpty();
                assertThat(card.validate(VCardVersion.V4_0)).as(text.body()).isEmpty();
                assertThat(card.getExtendedProperty("X-RELAIS-DEMONSTRATION") != null)
                        .as(text.body())
                        .isEqualTo(item.getBoolean("demonstration", false));
            }
        }
    }

    @Test
    void an_organization_its_services_and_places_have_a_visiting_card() {
        String id = search("Payoke").getFirst().getString("id");
        JsonObject organization = json("/organizations/" + id + "?full_service=true");
        List<String> addresses = List.of(
                "/organizations/" + id,
                "/services/"
                        + organization.getJsonArray("services").getJsonObject(0).getString("id"),
                "/locations/"
                        + organization
                                .getJsonArray("locations")
                                .getJsonObject(0)
                                .getString("id"));
        for (String address : addresses) {
            HttpResponse<String> card = get(address, "text/vcard");
            assertThat(card.headers().firstValue("Content-Type")).contains("text/vcard;charset=utf-8");
            assertThat(unfolded(card))
                    .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                    .contains(
                            "UID:http://localhost:8080" + address + "#it",
                            "copied from a public page\\, not confirmed");
            assertThat(get(address + ".vcf", "*/*").body()).isEqualTo(card.body());
            assertThat(get(address, "application/json").headers().allValues("Link"))
                    .anyMatch(link -> link.contains(address + ".vcf"));
        }
        assertThat(get("/organizations/" + id, "text/html").body()).contains(id + ".vcf");
    }

    @ParameterizedTest
    @CsvSource({
        "organizations, organization",
        "services, service",
        "service_at_locations, service_at_location",
        "taxonomies, taxonomy",
        "taxonomy_terms, taxonomy_term"
    })
    void every_listed_and_every_single_record_is_valid_hsds(String collection, String noun) {
        JsonObject page = json("/" + collection + "?per_page=100");

        assertThat(page.getInt("total_items")).isPositive();
        for (JsonObject item : page.getJsonArray("contents").getValuesAs(JsonObject.class)) {
            assertThat(HsdsProfile.OUTWARD.check(noun, item.toString()))
                    .as(item.toString())
                    .isEmpty();
        }
        for (JsonValue item : page.getJsonArray("contents").subList(0, Math.min(10, page.getInt("size")))) {
            JsonObject one = json("/" + collection + "/" + item.asJsonObject().getString("id"));
            assertThat(HsdsProfile.OUTWARD.check(noun, one.toString()))
                    .as(one.toString())
                    .isEmpty();
        }
    }

    @Test
    void an_entry_is_json_rdf_and_a_page_at_one_address() {
        Map<String, String> marks = Map.of(
                "application/json", "\"name\":\"Payoke\"",
                "text/turtle", "@prefix",
                "application/n-triples", "<http://schema.org/",
                "application/rdf+xml", "<rdf:RDF",
                "application/ld+json", "context.jsonld",
                "text/vcard", "\nFN;",
                "text/html", "<h1");
        marks.forEach((type, mark) -> {
            HttpResponse<String> document = get(payoke(), type);
            assertThat(document.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(document.body()).contains("Payoke", mark);
        });
    }

    @Test
    void the_turtle_of_every_kind_of_entry_conforms_to_our_shapes() {
        ProfileShapes shapes = new ProfileShapes();
        for (String collection : List.of("organizations", "professionals")) {
            for (JsonObject item : json("/" + collection + "?per_page=40")
                    .getJsonArray("contents")
                    .getValuesAs(JsonObject.class)) {
                HttpResponse<String> turtle = get("/" + collection + "/" + item.getString("id"), "text/turtle");
                assertThat(shapes.check(RdfFormat.TURTLE.read(turtle.body().getBytes(StandardCharsets.UTF_8), BASE)))
                        .as(turtle.body())
                        .isEmpty();
            }
        }
    }

    @Test
    void who_has_the_document_is_told_so() {
        String tag =
                get(payoke(), "application/json").headers().firstValue("ETag").orElseThrow();

        assertThat(get(payoke(), "application/json", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get(payoke(), "text/turtle", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing/here, application/json, 404",
        "/organizations/not-a-uuid, application/json, 400",
        "/organizations/00000000-0000-4000-8000-000000000000, application/json, 404",
        "/organizations?pagee=2, application/json, 400",
        "/organizations?page=none, application/json, 400",
        "/search?service=leagl-advice, application/json, 400",
        "/search?near=95;7, application/json, 400",
        "/organizations, image/png, 406",
        "/organizations, text/vcard, 406",
        "/organizations/{id}, text/csv, 406",
        "/organizations/{id}.csv, text/csv, 404",
        "/organizations.ttl, text/turtle, 404",
        "/imports, application/json, 405"
    })
    void what_cannot_be_answered_is_told_as_a_problem(String path, String accept, int status) {
        HttpResponse<String> response = get(path.replace("/organizations/{id}", payoke()), accept);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(parsed(response.body())).containsKeys("type", "title", "status", "detail");
    }

    @Test
    void a_near_miss_is_told_the_nearest_name() {
        assertThat(get("/organizations?pagee=2", "application/json").body()).contains("Did you mean 'page'?");
        assertThat(get("/search?service=legal-advise", "application/json").body())
                .contains("'legal-advice'");
    }

    @Test
    void nobody_writes_without_the_token() throws Exception {
        for (String path : List.of("/imports", "/profiles")) {
            HttpRequest request = HttpRequest.newBuilder(here(path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer wrong")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void every_answer_says_what_it_depends_on_and_where_nothing_may_come_from() {
        HttpResponse<String> page = get("/", "text/html");

        assertThat(page.headers().firstValue("Vary"))
                .contains("Accept, Accept-Encoding, Accept-Language, Authorization, Cookie");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }
}

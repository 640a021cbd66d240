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
import java.io.ByteArrayInputStream;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.relais.directory.contract.OpenApi;
import org.relais.directory.contract.Operation;
import org.relais.directory.contract.Parameter;
import org.relais.directory.settings.DatabaseLogin;
import org.relais.directory.settings.Publisher;
import org.relais.directory.settings.Settings;
import org.relais.directory.settings.SparqlSettings;
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
    void the_shipped_node_has_no_clock_to_set() throws Exception {
        assertThat(send("POST", "/test/clock", "text/plain", "2026-11-02T09:00:00Z")
                        .statusCode())
                .isEqualTo(404);
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
    void every_hit_stands_once_on_the_pages_that_the_links_lead_to() {
        List<String> ids = new ArrayList<>();
        String path = "/search?sort=confirmed&per_page=7";
        while (path != null) {
            HttpResponse<String> page = get(path, "application/json");
            JsonObject body = parsed(page.body());
            body.getJsonArray("contents").getValuesAs(JsonObject.class).forEach(hit -> ids.add(hit.getString("id")));
            assertThat(body.containsKey("next_cursor")).isNotEqualTo(body.getBoolean("last_page"));
            path = page.headers().allValues("Link").stream()
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> link.substring(BASE.toString().length() + 1, link.indexOf('>')))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(json("/search").getInt("total_items"));
    }

    @Test
    void where_nothing_is_found_wider_questions_lead_on() {
        JsonObject nothing = json("/search?country=be&service=legal-advice&language=zu");
        assertThat(nothing.getInt("total_items")).isZero();
        JsonObject wider = nothing.getJsonArray("wider").getJsonObject(0);
        assertThat(wider.getJsonArray("without").getString(0)).isEqualTo("language");
        assertThat(json(wider.getString("url").substring(BASE.toString().length()))
                        .getInt("total_items"))
                .isEqualTo(wider.getInt("total_items"))
                .isPositive();
        assertThat(get("/search?country=be&service=legal-advice&language=zu", "text/html")
                        .body())
                .contains("Without: Language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Antwerpen",
                "anvers",
                "Amberes",
                "%D0%90%D0%BD%D1%82%D0%B2%D0%B5%D1%80%D0%BF%D0%B5%D0%BD",
                "51.22,4.40"
            })
    void near_is_a_point_or_a_town_in_any_language(String place) {
        JsonObject answer = json("/search?sort=distance&radius=30&q=trafficking&near=" + place);
        assertThat(answer.getJsonObject("near").getJsonNumber("latitude").doubleValue())
                .isBetween(51.1, 51.3);
        assertThat(name(answer.getJsonArray("contents").getJsonObject(0))).isEqualTo("Payoke");
    }

    @Test
    void a_place_that_may_be_several_or_is_misspelt_is_refused_with_its_choices() {
        JsonObject several =
                parsed(get("/search?near=Valencia", "application/json").body());
        assertThat(several.getJsonArray("choices").getValuesAs(JsonString::getString))
                .contains("Valencia, ES", "Valencia, VE");
        assertThat(json("/search?near=Valencia,%20ES").getJsonObject("near").getString("place"))
                .isEqualTo("Valencia, ES");
        JsonObject misspelt =
                parsed(get("/search?near=Antwrepen", "application/json").body());
        assertThat(misspelt.getJsonArray("choices").getString(0)).startsWith("Antwerp");
    }

    @Test
    void on_a_page_the_choices_lead_to_the_same_search_with_that_place() {
        assertThat(get("/search?q=trafficking&near=Valencia", "text/html").body())
                .contains("href=\"/search?q=trafficking&amp;near=Valencia%2C+ES\"");
    }

    @Test
    void the_page_has_a_form_for_place_and_order_that_keeps_the_rest_of_the_question() {
        String page = get("/search?q=trafficking&country=BE&near=Antwerpen&sort=distance&serves=BE", "text/html")
                .body();
        assertThat(page)
                .contains(
                        "<input type=\"hidden\" name=\"q\" value=\"trafficking\">",
                        "<input type=\"hidden\" name=\"country\" value=\"BE\">",
                        "<input id=\"near\" name=\"near\" dir=\"auto\" value=\"Antwerpen\">",
                        "<option value=\"distance\" selected>")
                .doesNotContain("type=\"hidden\" name=\"near\"");
    }

    @Test
    void a_radius_without_a_place_is_refused() {
        assertThat(parsed(get("/search?radius=20", "application/json").body()).getString("detail"))
                .contains("'near'");
    }

    @Test
    void where_nobody_is_near_a_town_the_answer_says_to_what_its_hits_are_near() {
        assertThat(json("/search?q=trafficking+London").getJsonArray("nearest_to"))
                .hasToString("[\"London\"]");
        assertThat(get("/search?q=trafficking+London", "text/html").body()).contains("Nobody is near London");
    }

    @Test
    void a_misspelt_word_is_taken_for_what_somebody_has_and_the_answer_says_so() {
        assertThat(json("/search?q=lawier").getString("did_you_mean")).isEqualTo("lawyer");
        assertThat(get("/search?q=lawier", "text/html").body()).contains("Did you mean", "/search?q=lawyer");
        assertThat(json("/search?q=lawyer")).doesNotContainKey("did_you_mean");
    }

    @Test
    void what_is_suggested_while_typing_says_what_it_is_and_finds_something() {
        for (String typed : List.of("payo", "lawy", "belg", "адвок")) {
            List<JsonObject> suggestions =
                    json("/suggest?q=" + typed).getJsonArray("suggestions").getValuesAs(JsonObject.class);
            assertThat(suggestions)
                    .as(typed)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(search(each.getString("text")))
                            .as(each.toString())
                            .isNotEmpty());
        }
        assertThat(json("/suggest?q=payo").getJsonArray("suggestions").getJsonObject(0))
                .containsEntry("type", Json.createValue("organization"))
                .containsEntry("url", Json.createValue(BASE + payoke()));
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
        for (String collection : List.of("organizations", "professionals", "services", "service_at_locations")) {
            for (JsonObject item : json("/" + collection + "?per_page=40")
                    .getJsonArray("contents")
                    .getValuesAs(JsonObject.class)) {
                String path = "/" + collection + "/" + item.getString("id");
                HttpResponse<String> turtle = get(path, "text/turtle");
                assertThat(turtle.body()).as(path).contains("foaf:primaryTopic");
                assertThat(turtle.body().contains("relais:demonstration"))
                        .as(path)
                        .isEqualTo(get(path, "application/json").body().contains("\"demonstration\":true"));
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
        "/search?near=Valencia, application/json, 400",
        "/search?near=Zzyzxville, application/json, 400",
        "/search?serves=Zzyzxville, application/json, 400",
        "/search?page=200&per_page=100, application/json, 400",
        "/search?cursor=x, application/json, 400",
        "/search?sort=name&cursor=Mn5CRVNUfjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMH4x, application/json, 400",
        "/search?page=2&cursor=Mn5CRVNUfjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMH4x, application/json, 400",
        "/suggest?query=a, application/json, 400",
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

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing/here, 404",
        "GET, /organizations/not-a-uuid, 400",
        "GET, /organizations?pagee=2, 400",
        "GET, /organizations/00000000-0000-4000-8000-000000000000, 404",
        "GET, /context.ttl, 404",
        "POST, /profiles, 415",
        "FOO, /organizations, 405",
        "GET, /imports, 405",
        "GET, /WEB-INF/web.xml, 404",
        "GET, /search?q=%C0%80, 400"
    })
    void a_problem_is_a_page_in_the_readers_language_for_who_likes_pages_better(String method, String path, int status)
            throws Exception {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(here(path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", "nl-BE,en;q=0.5")
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Content-Type", "image/png")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Language")).contains("nl");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("<html lang=\"nl\"", "href=\"/problems/");
    }

    @Test
    void the_type_of_a_problem_is_the_address_that_documents_it() {
        JsonObject problem = parsed(get("/organizations?pagee=2", "application/json", "Accept-Language", "fr")
                .body());
        String type = URI.create(problem.getString("type")).getPath();

        assertThat(problem.getString("detail")).contains("Vouliez-vous dire « page »");
        assertThat(json(type).getString("type")).isEqualTo(problem.getString("type"));
        assertThat(get(type, "text/html").body()).contains(problem.getString("type"));
        assertThat(get("/problems", "application/json").body()).contains(problem.getString("type"));
    }

    @Test
    void a_refusal_names_what_is_understood_instead() throws Exception {
        HttpResponse<String> method = send("DELETE", "/organizations", "application/json", "{}");
        HttpResponse<String> content = send("POST", "/search", "image/png", "{}");

        assertThat(method.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(parsed(method.body()).getJsonArray("choices"))
                .hasToString("[\"GET\",\"HEAD\",\"OPTIONS\",\"POST\"]");
        assertThat(content.statusCode()).isEqualTo(415);
        assertThat(parsed(content.body()).getString("detail")).contains("application/json");
        assertThat(parsed(get("/organizations", "image/png").body()).getString("detail"))
                .contains("application/json");
        assertThat(parsed(get("/health", "image/png").body()).getString("detail"))
                .contains("application/json");
    }

    @Test
    void a_body_that_is_no_json_is_told_where_it_breaks() throws Exception {
        HttpResponse<String> response = send("POST", "/search", "application/json", "{\"q\":\"a\",\n\"country\":[be]}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(parsed(response.body()).getString("detail")).contains("line 2, column");
        assertThat(response.body()).contains("\"/country\"");
        assertThat(send("POST", "/search", "application/json", "{\"q\":\"Payoke\",\"per_page\":1}")
                        .body())
                .contains("Payoke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "1{20000}"})
    void a_number_that_nobody_counts_to_is_malformed(String number) throws Exception {
        String page = number.replace("1{20000}", "1".repeat(20_000));

        HttpResponse<String> response = send("POST", "/search", "application/json", "{\"page\":" + page + "}");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/malformed-json", "\"/page\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "\"n pe\""})
    void a_charset_that_nobody_knows_is_not_read(String charset) throws Exception {
        HttpResponse<String> response = send("POST", "/search", "application/json;charset=" + charset, "{}");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
        assertThat(response.body()).contains("/problems/unsupported-media-type");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_its_length_is_told_or_not() throws Exception {
        byte[] large = new byte[2_000_001];
        for (HttpRequest.BodyPublisher body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(large),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(here("/search"))
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(parsed(response.body()).getString("detail")).contains("2,000,000");
        }
    }

    /** What the container refuses before the node sees it has no body at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1",
                "GET /..;/ HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /organizations/%2F HTTP/1.1",
                "GET /search?q=%zz HTTP/1.1",
                "GET /search?q=%C0%AF HTTP/1.1",
                "GET / HTTP/1.1\nAccept: ;;;",
                "GET / HTTP/1.1\nAccept: text/html;q=x",
                "GET /organizations HTTP/1.1\nIf-None-Match: x",
                "GET /organizations HTTP/1.1\nIf-Match: \"x\"",
                "POST /profiles HTTP/1.1\nContent-Type: ;;;\nContent-Length: 0",
                "FOO / HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /META-INF/MANIFEST.MF HTTP/1.1",
                "GET /application.wadl HTTP/1.1",
                "GET /j_security_check HTTP/1.1",
                "GET /metrics?scope=application HTTP/1.1"
            })
    void whatever_is_sent_neither_the_container_nor_a_stack_trace_answers(String request) throws Exception {
        RawAnswer answer = RawAnswer.to(deployed.getPort(), request);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Payara", "W3C//DTD", "\tat ", "Exception");
        if (!answer.headers().contains("content-length: 0")) {
            assertThat(answer.headers()).containsAnyOf("application/problem+json", "content-language: en");
        }
    }

    /** The container has addresses of its own for all of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/metrics/",
                "/metrics?scope=base",
                "/payara-metrics",
                "/payara-openapi",
                "/payara-health",
                "/health/live",
                "/monitoring",
                "/management",
                "/web",
                "/jwt"
            })
    void what_the_container_would_tell_of_itself_is_not_here(String path) {
        HttpResponse<String> answer = get(path, "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @Test
    void languages_that_cannot_be_read_are_none() throws Exception {
        assertThat(RawAnswer.to(deployed.getPort(), "GET /search HTTP/1.1\nAccept-Language: ;;q=9")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=a",
                "/openapi",
                "/organizations?per_page=100",
                "/organizations?format=ndjson",
                "/organizations?per_page=1",
                "/organizations.csv",
                "/api-docs",
                "/health",
                "/nothing/here"
            })
    void head_tells_the_length_that_get_has(String path) throws Exception {
        HttpResponse<byte[]> got =
                client.send(HttpRequest.newBuilder(here(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<String> head = send("HEAD", path, "application/json", "");

        assertThat(head.statusCode()).isEqualTo(got.statusCode());
        assertThat(head.headers().firstValue("Content-Length")).contains("" + got.body().length);
        assertThat(head.headers().map().keySet()).isEqualTo(got.headers().map().keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/organizations|application/json;q=0|406",
                "/organizations|application/json;q=0.000, image/png|406",
                "/organizations|*/*;q=0|406",
                "/health|application/json;q=0|406",
                "/search?q=a|application/json;q=0, text/html|200",
                "/search?q=a|application/json;q=0, */*;q=0.1|200",
                "/openapi|application/json;q=0, */*|200"
            })
    void what_must_not_come_does_not(String path, String accept, int status) {
        HttpResponse<String> answer = get(path, accept);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotStartWith("application/json");
    }

    @Test
    void head_says_what_get_says_and_options_what_may_be_asked() throws Exception {
        HttpResponse<String> head = send("HEAD", "/organizations", "application/json", "");
        HttpResponse<String> options = send("OPTIONS", "/organizations", "application/json", "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get("/organizations", "application/json").headers().firstValue("ETag"));
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "POST", "OPTIONS");
        assertThat(options.body()).doesNotContain("wadl");
    }

    @Test
    void the_contract_is_where_the_root_says_and_knows_each_parameter_the_node_knows() throws Exception {
        String address = URI.create(json("/").getString("openapi_url")).getPath();
        JsonObject document = json(address);
        OpenApi contract = new OpenApi(new Settings(
                BASE,
                Path.of("data"),
                Path.of("data.key"),
                true,
                "",
                1,
                new DatabaseLogin("jdbc:h2:mem:", Optional.empty()),
                new SparqlSettings(true, Duration.ofSeconds(10), 1),
                Publisher.of(BASE)));

        assertThat(document).isEqualTo(contract.document());
        assertThat(get(address + ".yaml", "*/*").headers().firstValue("Content-Type"))
                .contains("application/yaml");
        for (Operation operation : contract.operations()) {
            if (operation.path().equals("/health") || operation.path().startsWith("/static/")) {
                continue;
            }
            String type = operation.accepted().stream().findFirst().orElse("application/json");
            HttpResponse<String> response = send(operation.method(), example(operation) + "?unheard-of=1", type, "{}");
            assertThat(response.statusCode()).as(operation.path()).isEqualTo(400);
            assertThat(
                            parsed(response.body())
                                    .getOrDefault("choices", JsonValue.EMPTY_JSON_ARRAY)
                                    .asJsonArray()
                                    .stream()
                                    .map(name -> ((JsonString) name).getString()))
                    .as("%s %s", operation.method(), operation.path())
                    .containsExactlyInAnyOrderElementsOf(operation.parameters().stream()
                            .filter(parameter -> parameter.place().equals("query"))
                            .map(Parameter::name)
                            .toList());
        }
    }

    @Test
    void the_contract_is_a_page_too_with_no_script_inside() {
        HttpResponse<String> page = get("/api-docs", "text/html", "Accept-Language", "fr");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"fr\"", "/organizations/{id}", "curl 'http://localhost:8080/search?q=")
                .doesNotContain("<script>", " onclick=", " style=");
    }

    private static String example(Operation operation) {
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            path = path.replace("{" + parameter.name() + "}", parameter.example());
        }
        return path;
    }

    private HttpResponse<String> send(String method, String path, String contentType, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(here(path))
                        .header("Content-Type", contentType)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

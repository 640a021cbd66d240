package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.rdf.PublishedContext;
import org.relais.ontology.rdf.RdfFormat;

/** What a portal reads that keeps a copy: complete, current, and able to show that it was never rewritten. */
@ExtendWith(SharedNode.class)
class FeedIT {
    private final ServedNode node;
    private final WithPhone entry = WithPhone.fresh();

    FeedIT(ServedNode node) {
        this.node = node;
    }

    private String entry() {
        return "http://localhost:" + node.port() + "/organizations/" + entry.id() + "#it";
    }

    private void publish(String name, String mark) throws Exception {
        publish(entry.document(name, mark));
    }

    private void publish(String document) throws Exception {
        if (current().isEmpty()) {
            node.write("POST", "/profiles", document);
        } else {
            node.write("PUT", entry.path(), document, "If-Match", current());
        }
    }

    private String current() throws Exception {
        return node.read(entry.path()).headers().firstValue("ETag").orElse("");
    }

    private static FeedCopy.Activity last(FeedCopy copy) {
        return copy.activities().getLast();
    }

    @Test
    void the_copy_of_the_feed_is_what_the_documents_of_the_entries_say() throws Exception {
        Map<String, org.apache.jena.rdf.model.Model> copy = FeedCopy.of(node).entries();

        assertThat(copy).hasSize(node.total("/organizations") + node.total("/professionals"));
        for (var entry : copy.entrySet()) {
            String document = FeedCopy.path(entry.getKey());
            byte[] triples =
                    node.get(document, "Accept", "application/n-triples").body().getBytes(StandardCharsets.UTF_8);
            assertThat(entry.getValue()
                            .isIsomorphicWith(RdfFormat.N_TRIPLES.read(triples, URI.create("http://localhost"))))
                    .as(document)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"/feed", "/feed/1"})
    void every_form_says_the_same_quads(String path) throws Exception {
        Dataset lines = read(path + ".nq", Lang.NQUADS);

        assertThat(IsoMatcher.isomorphic(read(path + ".trig", Lang.TRIG).asDatasetGraph(), lines.asDatasetGraph()))
                .isTrue();
        assertThat(IsoMatcher.isomorphic(read(path + ".jsonld", Lang.JSONLD).asDatasetGraph(), lines.asDatasetGraph()))
                .isTrue();
    }

    private Dataset read(String path, Lang lang) throws Exception {
        Dataset all = DatasetFactory.create();
        String context = "\"http://localhost:" + node.port() + "/context.jsonld\"";
        String own = new String(PublishedContext.bytes(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = node.get(path);
        if (answer.statusCode() == 307) {
            answer = node.get(
                    FeedCopy.path(answer.headers().firstValue("Location").orElseThrow()));
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        String body = answer.body();
        RDFParser.create()
                .source(new StringReader(
                        lang == Lang.JSONLD
                                ? body.replace(context, own.substring(own.indexOf('{', 1), own.lastIndexOf('}')))
                                : body))
                .lang(lang)
                .parse(all);
        return all;
    }

    @Test
    void every_leaf_is_made_of_what_is_told_and_the_chain_of_the_leaves() throws Exception {
        publish("Aurore", "");
        publish("Aurore du matin", "");
        FeedCopy copy = FeedCopy.of(node);
        Map<Long, String> leaves = leaves();

        assertThat(copy.activities()).allSatisfy(activity -> {
            assertThat(activity.leaf()).isEqualTo(copy.leaf(activity));
            assertThat(activity.leaf()).isEqualTo(leaves.get(activity.position()));
        });
        String chain = "0".repeat(64);
        for (String leaf : leaves.values()) {
            chain = FeedCopy.sha256(
                    HexFormat.of().parseHex(chain), HexFormat.of().parseHex(leaf));
        }
        JsonObject checkpoint = ServedNode.parsed(node.get("/feed/checkpoint").body());
        assertThat(checkpoint.getString("chain")).isEqualTo(chain);
        assertThat(checkpoint.getInt("position")).isEqualTo(leaves.size());
    }

    @Test
    void the_node_signs_the_head_of_the_chain() throws Exception {
        publish("Aurore", "");
        JsonObject checkpoint = ServedNode.parsed(node.get("/feed/checkpoint").body());
        JWSObject signed = JWSObject.parse(checkpoint.getString("jws"));
        JWKSet keys = JWKSet.parse(node.get("/.well-known/jwks.json").body());
        OctetKeyPair key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toOctetKeyPair();

        assertThat(key.isPrivate()).isFalse();
        assertThat(signed.verify(new Ed25519Verifier(key))).isTrue();
        assertThat(ServedNode.parsed(signed.getPayload().toString()))
                .isEqualTo(Json.createObjectBuilder(checkpoint).remove("jws").build());
    }

    @Test
    void seen_from_a_country_an_entry_that_moved_away_is_deleted() throws Exception {
        publish(in("BE"));
        assertThat(toldIn("BE")).isEqualTo("Create");
        assertThat(toldIn("Nederland")).isEqualTo("nothing");

        publish(in("NL"));
        assertThat(toldIn("BE")).isEqualTo("Delete");
        assertThat(toldIn("NL")).isEqualTo("Update");
        assertThat(node.get("/feed.ndjson?country=Atlantis").statusCode()).isEqualTo(400);
    }

    private String in(String country) {
        String document = entry.document("Aurore");
        return document.substring(0, document.length() - 1)
                + ",\"locations\":[{\"location_type\":\"physical\",\"name\":\"Office\",\"addresses\":[{\"address_1\":\"1 Street\","
                + "\"city\":\"Town\",\"state_province\":\"\",\"postal_code\":\"1000\",\"country\":\"" + country
                + "\",\"address_type\":\"physical\"}]}]}";
    }

    /** The kind of the entry's activity, as the feed of that country tells it. */
    private String toldIn(String country) throws Exception {
        String lines = node.get("/feed.ndjson?country=" + country).body();
        return lines.lines()
                .map(ServedNode::parsed)
                .filter(line -> line.getString("object").contains(entry.id().toString()))
                .map(line -> line.getString("type"))
                .findFirst()
                .orElse("nothing");
    }

    private Map<Long, String> leaves() throws Exception {
        Map<Long, String> leaves = new TreeMap<>();
        for (String line : node.get("/feed/leaves").body().split("\n")) {
            JsonObject leaf = ServedNode.parsed(line);
            leaves.put((long) leaf.getInt("position"), leaf.getString("leaf"));
        }
        return leaves;
    }

    @Test
    void positions_have_no_gap_and_times_never_go_back() throws Exception {
        publish("Aurore", "");
        FeedCopy copy = FeedCopy.of(node);

        assertThat(copy.activities()).extracting(FeedCopy.Activity::published).isSorted();
        assertThat(leaves().keySet()).first().isEqualTo(1L);
        assertThat(leaves()).hasSize((int) last(copy).position());
    }

    @Test
    void a_later_activity_takes_the_place_of_the_earlier_whose_leaf_stays() throws Exception {
        publish("Aurore", "");
        FeedCopy.Activity made = last(FeedCopy.of(node));
        publish("Aurore du soir", "");
        FeedCopy copy = FeedCopy.of(node);

        assertThat(made.type()).isEqualTo("Create");
        assertThat(last(copy).type()).isEqualTo("Update");
        assertThat(copy.activities())
                .filteredOn(activity -> activity.object().equals(entry()))
                .hasSize(1);
        assertThat(leaves()).containsEntry(made.position(), made.leaf());
    }

    @Test
    void of_what_is_withdrawn_only_that_it_went_is_told() throws Exception {
        publish("Aurore", "");
        node.write("DELETE", entry.path(), "", "If-Match", current());
        FeedCopy copy = FeedCopy.of(node);
        FeedCopy.Activity gone = last(copy);

        assertThat(gone.type()).isEqualTo("Delete");
        assertThat(gone.object()).isEqualTo(entry());
        assertThat(copy.payload(gone).isEmpty()).isTrue();
        assertThat(copy.entries()).doesNotContainKey(entry());
        assertThat(node.get("/feed/1").body()).doesNotContain(entry.phone().toString());
    }

    @Test
    void what_is_hidden_gives_its_page_another_address_and_the_old_one_leads_there() throws Exception {
        publish("Aurore", "");
        FeedCopy.Activity made = last(FeedCopy.of(node));
        publish("Aurore", ",\"visibility\":\"NETWORK\"");
        FeedCopy copy = FeedCopy.of(node);
        HttpResponse<String> old = node.get(FeedCopy.path(made.it().getURI()));

        assertThat(copy.pages().getFirst()).contains("?generation=");
        assertThat(old.statusCode()).isEqualTo(307);
        assertThat(old.headers().firstValue("Location").orElseThrow())
                .isEqualTo(copy.pages().getFirst());
        assertThat(node.get(FeedCopy.path(copy.pages().getFirst())).body())
                .doesNotContain(entry.phone().toString());
    }

    @Test
    void lines_tell_the_same_from_any_position_on() throws Exception {
        publish("Aurore", "");
        List<Long> positions = new ArrayList<>();
        String next = "/feed.ndjson?limit=7";
        while (next != null) {
            HttpResponse<String> answer = node.get(next);
            for (String line : answer.body().lines().toList()) {
                JsonObject activity = ServedNode.parsed(line);
                positions.add((long) activity.getInt("position"));
                assertThat(activity.containsKey("organization") || activity.containsKey("professional"))
                        .isEqualTo(!activity.getString("type").equals("Delete"));
            }
            next = answer.headers().allValues("Link").stream()
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> FeedCopy.path(link.substring(1, link.indexOf('>'))))
                    .findFirst()
                    .orElse(null);
        }

        assertThat(positions)
                .containsExactlyElementsOf(FeedCopy.of(node).activities().stream()
                        .map(FeedCopy.Activity::position)
                        .toList());
    }

    @Test
    void what_the_network_sees_is_told_to_partners_with_a_token_alone() throws Exception {
        publish("Aurore", ",\"visibility\":\"NETWORK\"");
        HttpResponse<String> issued =
                node.ask("POST", "/tokens", "{\"partner\":\"Portal\",\"agreement\":\"2026/11\",\"days\":1}");
        JsonObject token = ServedNode.parsed(issued.body());
        String bearer = "Bearer " + token.getString("token");
        HttpResponse<String> behind = node.get("/network/feed.ndjson", "Authorization", bearer);

        assertThat(behind.statusCode()).isEqualTo(200);
        assertThat(behind.body()).contains(entry.phone().toString());
        assertThat(behind.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(node.get("/feed.ndjson", "Authorization", bearer).body())
                .doesNotContain(entry.phone().toString());
        assertThat(node.get("/network/feed").statusCode()).isEqualTo(401);
        assertThat(node.get("/network/feed", "Authorization", bearer + "x").statusCode())
                .isEqualTo(401);
        assertThat(node.ask("GET", "/tokens", "").body())
                .contains("\"partner\":\"Portal\"")
                .doesNotContain(token.getString("token"));

        node.write("DELETE", "/tokens/" + token.getString("id"), "");
        assertThat(node.get("/network/feed", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"partner\":\"a\"}",
                "{\"partner\":\"a\",\"agreement\":\"b\",\"days\":0}",
                "{\"x\":1}",
                "x"
            })
    void a_token_is_made_only_for_somebody_under_something(String body) throws Exception {
        assertThat(node.ask("POST", "/tokens", body).statusCode()).isEqualTo(400);
    }

    @Test
    void what_a_client_has_is_not_sent_again() throws Exception {
        String page = FeedCopy.path(FeedCopy.of(node).pages().getFirst());
        for (String path : List.of("/feed", page, "/feed.ndjson", "/feed/leaves", "/feed/checkpoint")) {
            HttpResponse<String> first = node.get(path);
            HttpResponse<String> again = node.get(
                    path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
            assertThat(again.statusCode()).as(path).isEqualTo(304);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/feed/999999, 404",
        "/feed/0, 404",
        "/feed/99999999999999999999, 404",
        "/feed/1?generation=99999, 404",
        "/feed/1?generation=x, 400",
        "/feed/1?page=2, 400",
        "/feed.xml, 404",
        "/feed.ndjson?after=999999999, 400",
        "/feed.ndjson?after=-1, 400",
        "/feed.ndjson?after=abc, 400",
        "/feed.ndjson?limit=0, 400",
        "/feed/leaves?after=999999999, 400",
    })
    void what_cannot_be_is_refused_with_what_can(String path, int status) throws Exception {
        HttpResponse<String> answer = node.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}

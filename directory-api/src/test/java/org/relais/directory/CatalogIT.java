package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.ontology.rdf.RdfFormat;

/** The catalogue and the signposts of a node as its operator runs it. */
@ExtendWith(SharedNode.class)
class CatalogIT {
    private static final Map<String, RdfFormat> RDF = Map.of(
            "ttl", RdfFormat.TURTLE,
            "jsonld", RdfFormat.JSON_LD,
            "nt", RdfFormat.N_TRIPLES,
            "rdf", RdfFormat.RDF_XML);

    private final ServedNode node;
    private final String base;

    CatalogIT(ServedNode node) {
        this.node = node;
        this.base = "http://localhost:" + node.port();
    }

    private Model graph(String path, RdfFormat format) throws Exception {
        HttpResponse<String> answer = node.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return format.read(answer.body().getBytes(StandardCharsets.UTF_8), URI.create(base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog", "/.well-known/void"})
    void it_says_the_same_in_every_form_and_keeps_its_tag(String path) throws Exception {
        Model turtle = graph(path + ".ttl", RdfFormat.TURTLE);
        for (Map.Entry<String, RdfFormat> form : RDF.entrySet()) {
            assertThat(graph(path + "." + form.getKey(), form.getValue()).isIsomorphicWith(turtle))
                    .as(form.getKey())
                    .isTrue();
            HttpResponse<String> asked =
                    node.get(path, "Accept", form.getValue().mediaType());
            assertThat(asked.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(form.getValue().mediaType());
            String tag = asked.headers().firstValue("ETag").orElseThrow();
            assertThat(node.get(path + "." + form.getKey(), "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
        }
        assertThat(node.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(node.get(path + "?pagee=2").statusCode()).isEqualTo(400);
    }

    @Test
    void what_the_catalogue_offers_is_there() throws Exception {
        Model catalog = graph("/catalog.ttl", RdfFormat.TURTLE);

        assertThat(SemicShapes.DCAT_AP.check(catalog).getEntries()).isEmpty();
        Set<String> offered = new TreeSet<>();
        for (String property :
                List.of("accessURL", "downloadURL", "endpointURL", "endpointDescription", "landingPage")) {
            catalog.listObjectsOfProperty(catalog.createProperty("http://www.w3.org/ns/dcat#", property))
                    .forEach(address -> offered.add(address.toString()));
        }
        assertThat(offered).hasSizeGreaterThan(40);
        for (String address : offered) {
            assertThat(address).startsWith(base);
            assertThat(node.get(address.substring(base.length())).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void examples_of_the_directory_are_there_and_tell_of_themselves() throws Exception {
        Model datasets = graph("/.well-known/void", RdfFormat.TURTLE);
        List<String> examples = datasets.listObjectsOfProperty(
                        datasets.createProperty("http://rdfs.org/ns/void#exampleResource"))
                .mapWith(Object::toString)
                .toList();

        assertThat(examples).hasSize(2);
        for (String example : examples) {
            String document = example.substring(base.length(), example.indexOf('#'));
            assertThat(graph(document + ".ttl", RdfFormat.TURTLE).containsResource(datasets.createResource(example)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl"})
    void people_find_it_in_their_language(String language) throws Exception {
        HttpResponse<String> page = node.get("/catalog", "Accept", "text/html", "Accept-Language", language);

        assertThat(page.body())
                .contains("lang=\"" + language + "\"")
                .contains("/vocabulary/target-groups.ttl")
                .contains("/organizations?format=ndjson&amp;full=true");
        assertThat(node.get("/", "Accept", "text/html").body()).contains("href=\"/catalog\"");
    }

    @Test
    void a_page_and_its_forms_lead_to_each_other_and_to_their_link_set() throws Exception {
        String entry = node.found("Payoke").getFirst().getString("id");
        for (String path : List.of("/organizations/" + entry, "/catalog", "/vocabulary/service-types/legal-advice")) {
            List<String> page = links(path, "text/html");
            assertThat(page)
                    .anyMatch(link -> link.contains("rel=\"cite-as\""))
                    .contains("<http://schema.org/AboutPage>; rel=\"type\"")
                    .contains("<" + base + path + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"");
            assertThat(links(path, "text/turtle"))
                    .contains("<" + base + path + ">; rel=\"describes\"; type=\"text/html\"");
        }
        assertThat(links("/vocabulary/service-types/legal-advice", "text/html"))
                .contains("<https://w3id.org/relais/service-types#legal-advice>; rel=\"cite-as\"");
        assertThat(links("/organizations/" + entry, "text/html"))
                .contains("<" + base + "/linkset/organizations/" + entry
                        + ">; rel=\"linkset\"; type=\"application/linkset+json\"");
    }

    private List<String> links(String path, String type) throws Exception {
        return node.get(path, "Accept", type).headers().allValues("Link").stream()
                .flatMap(line -> Pattern.compile(", (?=<)").splitAsStream(line))
                .toList();
    }

    @Test
    void a_link_set_says_in_both_its_forms_what_the_headers_say() throws Exception {
        String entry = node.found("Payoke").getFirst().getString("id");
        for (String path : List.of("/organizations/" + entry, "/catalog")) {
            JsonObject json = ServedNode.parsed(node.get("/linkset" + path).body());
            List<String> said = new ArrayList<>();
            for (JsonValue each : json.getJsonArray("linkset")) {
                JsonObject context = each.asJsonObject();
                String anchor = context.getString("anchor");
                context.forEach((relation, targets) -> {
                    if (!relation.equals("anchor")) {
                        targets.asJsonArray()
                                .forEach(target -> said.add("<"
                                        + target.asJsonObject().getString("href") + "> " + relation + " " + anchor));
                    }
                });
            }
            Set<String> told = node.get("/linkset" + path, "Accept", "application/linkset")
                    .body()
                    .lines()
                    .map(line -> line.replaceFirst("(<[^>]*>); rel=\"([^\"]*)\".*anchor=\"([^\"]*)\".*", "$1 $2 $3"))
                    .collect(Collectors.toSet());

            assertThat(told).containsExactlyInAnyOrderElementsOf(said);
            assertThat(said)
                    .contains("<" + base + path + ".ttl> describedby " + base + path)
                    .contains("<" + base + path + "> describes " + base + path + ".ttl");
        }
        assertThat(node.get("/linkset/catalog.linkset").body())
                .contains("<" + base + "/vocabulary/target-groups.ttl>; rel=\"item\"");
        assertThat(node.get("/linkset/organizations/" + "0".repeat(8) + "-0000-4000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(node.get("/linkset/services/" + entry).statusCode()).isEqualTo(404);
    }

    @Test
    void a_concept_tells_what_is_above_it_in_the_language_of_the_reader() throws Exception {
        assertThat(node.get("/vocabulary/service-types/legal-advice", "Accept", "text/html", "Accept-Language", "fr")
                        .body())
                .contains("href=\"/vocabulary/service-types\"")
                .contains("href=\"/vocabulary/service-types/legal-assistance\"")
                .contains("https://w3id.org/relais/service-types#legal-advice")
                .contains("Conseil juridique");
    }

    @Test
    void how_entries_are_said_in_rdf_stands_on_a_page_with_examples() throws Exception {
        assertThat(node.get("/rdf-profile", "Accept", "text/html", "Accept-Language", "nl")
                        .body())
                .contains("Fiches in RDF", "org:Organization", "cv:PublicOrganisation", "relais.example.org");
    }
}

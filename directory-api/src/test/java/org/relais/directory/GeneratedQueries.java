package org.relais.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Queries in SPARQL about whatever there is to ask; each names an order, so one data set has one answer. */
final class GeneratedQueries {
    private static final int COUNT = 150;
    private static final List<String> PROPERTIES = List.of(
            "<http://schema.org/name>",
            "<http://schema.org/description>",
            "<http://schema.org/location>",
            "<http://schema.org/telephone>",
            "<http://schema.org/streetAddress>",
            "<http://www.w3.org/ns/locn#address>",
            "<http://www.w3.org/ns/locn#postName>",
            "<http://www.w3.org/2003/01/geo/wgs84_pos#lat>",
            "<http://purl.org/dc/terms/type>",
            "<https://w3id.org/relais/terms#position>",
            "<https://w3id.org/relais/terms#service>",
            "<https://w3id.org/relais/terms#confirmedOn>",
            "<http://xmlns.com/foaf/0.1/primaryTopic>",
            "a");

    private final Probes.Matter matter;
    private final Random random;

    private GeneratedQueries(Probes.Matter matter, Random random) {
        this.matter = matter;
        this.random = random;
    }

    static List<String> of(Probes.Matter matter, Random random) {
        GeneratedQueries queries = new GeneratedQueries(matter, random);
        List<String> all = new ArrayList<>(
                IntStream.range(0, COUNT).mapToObj(each -> queries.next()).toList());
        all.add("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        all.add("SELECT ?p (COUNT(*) AS ?n) (MIN(STR(?o)) AS ?least) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p");
        all.add("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g");
        return all;
    }

    private String next() {
        String word = some(matter.words()).replace("\\", "").replace("\"", "");
        String id = random.nextBoolean() ? some(matter.seen()) : some(matter.ids());
        String entry =
                "<http://twins.example/" + some(List.of("organizations", "professionals", "services", "locations"))
                        + "/" + id + (random.nextBoolean() ? "#it>" : ">");
        String property = some(PROPERTIES);
        return switch (random.nextInt(9)) {
            case 0 ->
                "SELECT * { ?s ?p ?o FILTER(CONTAINS(STR(?o), \"%s\")) } ORDER BY ?s ?p ?o LIMIT 50".formatted(word);
            case 1 -> "SELECT * { %s ?p ?o } ORDER BY ?p ?o".formatted(entry);
            case 2 -> "DESCRIBE %s".formatted(entry);
            case 3 -> "SELECT * { GRAPH %s { ?s ?p ?o } } ORDER BY ?s ?p ?o".formatted(entry.replace("#it", ""));
            case 4 -> "ASK { ?s %s ?o FILTER(STRSTARTS(STR(?o), \"%s\")) }".formatted(property, word.substring(0, 2));
            case 5 -> "SELECT ?s ?o { ?s %s ?o } ORDER BY ?s ?o LIMIT %d".formatted(property, 1 + random.nextInt(90));
            case 6 ->
                "SELECT ?o (COUNT(?s) AS ?n) (MAX(STR(?s)) AS ?last) { ?s %s ?o } GROUP BY ?o ORDER BY ?n ?o LIMIT 40"
                        .formatted(property);
            case 7 ->
                "SELECT ?s ?x { ?s %s ?o . OPTIONAL { ?o %s ?x } FILTER NOT EXISTS { ?s %s ?y } } ORDER BY ?s ?x LIMIT 60"
                        .formatted(property, some(PROPERTIES), some(PROPERTIES));
            default ->
                "CONSTRUCT { ?s %s ?o } { ?s %s ?o FILTER(STR(?s) > \"http://twins.example/%s\") }"
                        .formatted(some(PROPERTIES), property, id);
        };
    }

    private String some(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }
}

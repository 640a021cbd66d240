package org.relais.directory;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every question the contract knows, asked about whatever there is to ask: requests, each as the lines of its head. */
final class Probes {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final List<String> SUFFIXES = List.of(
            "json",
            "jsonld",
            "ttl",
            "nt",
            "rdf",
            "html",
            "vcf",
            "csv",
            "xlsx",
            "ndjson",
            "linkset",
            "linksetjson",
            "nq",
            "trig");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/ld+json",
            "text/turtle",
            "application/n-triples",
            "application/rdf+xml",
            "text/html",
            "text/vcard",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/linkset",
            "application/linkset+json",
            "application/n-quads",
            "application/trig",
            "image/png");
    private static final List<String> LANGUAGES = List.of("en", "fr", "nl");
    private static final List<String> WRITES = List.of("POST", "PUT", "PATCH", "DELETE");
    private static final int COMBINATIONS = 25;
    private static final int SOME = 4;
    private static final int A_BATCH = 5;

    private final JsonObject contract;
    private final Matter matter;
    private final Set<String> heads = new LinkedHashSet<>();

    /**
     * What may be asked about.
     *
     * @param words every hidden word, and open ones
     * @param seen ids that the public sees, or saw
     * @param ids all others, and some that nobody has
     * @param places latitude and longitude
     * @param isKnown whether there is, or was, something at an address
     */
    record Matter(
            List<String> words,
            List<String> seen,
            List<String> ids,
            List<String> places,
            List<String> instants,
            Predicate<String> isKnown) {}

    private Probes(JsonObject contract, Matter matter) {
        this.contract = contract;
        this.matter = matter;
    }

    static List<String> of(JsonObject contract, Matter matter, Random random) {
        Probes probes = new Probes(contract, matter);
        contract.getJsonObject("paths").forEach((path, item) -> {
            List<Parameter> parameters = probes.parameters(item.asJsonObject(), "get");
            if (item.asJsonObject().containsKey("get") && !path.endsWith("/feed/events")) {
                probes.documents(path, parameters);
                probes.questions(path, parameters, random);
            }
            probes.writes(path, item.asJsonObject());
        });
        for (String version : List.of("/versions", "/widenings")) {
            matter.seen().forEach(id -> probes.ask("/profiles/" + id + version));
        }
        for (String query : GeneratedQueries.of(matter, random)) {
            probes.ask("/sparql?query=" + encoded(query));
        }
        return List.copyOf(probes.heads);
    }

    private record Parameter(String name, String in, JsonObject schema, String example) {
        boolean isId() {
            return in.equals("path") && schema.getString("format", "").equals("uuid");
        }
    }

    private List<Parameter> parameters(JsonObject path, String method) {
        JsonArray own = path.containsKey(method) && path.getJsonObject(method).containsKey("parameters")
                ? path.getJsonObject(method).getJsonArray("parameters")
                : JsonValue.EMPTY_JSON_ARRAY;
        JsonArray shared =
                path.containsKey("parameters") ? path.getJsonArray("parameters") : JsonValue.EMPTY_JSON_ARRAY;
        return Stream.concat(own.stream(), shared.stream())
                .map(JsonValue::asJsonObject)
                .map(this::resolved)
                .map(parameter -> new Parameter(
                        parameter.getString("name"),
                        parameter.getString("in"),
                        resolved(parameter.getJsonObject("schema")),
                        parameter.getString("example", "")))
                .toList();
    }

    private JsonObject resolved(JsonObject object) {
        if (!object.containsKey("$ref")) {
            return object;
        }
        JsonPointer pointer = JSON.createPointer(object.getString("$ref").substring(1));
        return resolved(pointer.getValue(contract).asJsonObject());
    }

    /** One address in every form, language and manner of asking. */
    private void documents(String path, List<Parameter> parameters) {
        String filled = filled(path, parameters);
        boolean named = parameters.stream().anyMatch(Parameter::isId);
        for (String id : named ? matter.seen() : List.of("")) {
            String address = filled.replace("{id}", id);
            ask(address);
            if (named && !matter.isKnown().test(address)) {
                continue;
            }
            SUFFIXES.forEach(suffix -> ask(address + "." + suffix));
            TYPES.forEach(type -> ask(address, "Accept: " + type));
            LANGUAGES.forEach(language -> ask(address, "Accept: text/html", "Accept-Language: " + language));
            ask(address, "Accept-Language: fr");
            ask(address, "If-None-Match: \"0123456789abcdef\"");
            ask(address, "Accept-Encoding: gzip");
            head("HEAD", address);
            head("OPTIONS", address);
        }
        if (named) {
            matter.ids().forEach(id -> ask(filled.replace("{id}", id)));
            matter.ids().stream().limit(12).forEach(id -> {
                String address = filled.replace("{id}", id);
                SUFFIXES.forEach(suffix -> ask(address + "." + suffix));
                LANGUAGES.forEach(language -> ask(address, "Accept: text/html", "Accept-Language: " + language));
                head("HEAD", address);
                head("OPTIONS", address);
            });
        }
    }

    /** Where no id is asked for, the example stands. */
    private static String filled(String path, List<Parameter> parameters) {
        String filled = path;
        for (Parameter parameter : parameters) {
            if (!parameter.isId()) {
                filled = filled.replace("{" + parameter.name() + "}", parameter.example());
            }
        }
        return filled;
    }

    /** Each parameter by itself with each of its values, and some of them together. */
    private void questions(String path, List<Parameter> parameters, Random random) {
        if (path.contains("{")) {
            return;
        }
        List<Parameter> asked = parameters.stream()
                .filter(parameter -> parameter.in().equals("query"))
                .toList();
        for (Parameter parameter : asked) {
            for (String value : values(parameter)) {
                boolean some = random.nextInt(SOME) == 0;
                boolean searched = parameter.name().equals("q");
                if (searched || some || !matter.words().contains(value)) {
                    ask(path + "?" + parameter.name() + "=" + encoded(value));
                }
                if (searched && some) {
                    ask(path + "?q=" + encoded(value), "Accept: text/html", "Accept-Language: nl");
                    nearly(value).forEach(typed -> ask(path + "?q=" + encoded(typed)));
                }
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        if (asked.stream().anyMatch(parameter -> parameter.name().equals("proximity"))) {
            Stream.concat(Stream.of("1000"), matter.words().stream())
                    .forEach(postcode -> ask(path + "?proximity=50000&postcode=" + encoded(postcode)));
        }
        for (int combination = 0; combination < COMBINATIONS; combination++) {
            List<String> together = new ArrayList<>();
            for (Parameter parameter : asked) {
                List<String> values = values(parameter);
                if (random.nextInt(4) == 0 && !values.isEmpty()) {
                    together.add(parameter.name() + "=" + encoded(values.get(random.nextInt(values.size()))));
                }
            }
            ask(path + "?" + String.join("&", together));
        }
        for (String place : matter.places()) {
            if (asked.stream().anyMatch(parameter -> parameter.name().equals("near"))) {
                ask(path + "?sort=distance&radius=5&near=" + encoded(place));
                ask(path + "?sort=distance&radius=20000&near=" + encoded(place));
            }
        }
    }

    /** As they are typed: begun, with a slip, or with an ending. */
    private static List<String> nearly(String word) {
        if (word.length() < 6) {
            return List.of();
        }
        return List.of(
                word.substring(0, word.length() / 2),
                word.substring(0, 4) + word.substring(5),
                word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5),
                word + "s");
    }

    private List<String> values(Parameter parameter) {
        JsonObject schema = parameter.schema();
        JsonObject one = schema.containsKey("items") ? resolved(schema.getJsonObject("items")) : schema;
        if (one.containsKey("enum")) {
            return Stream.concat(
                            one.getJsonArray("enum").stream()
                                    .filter(JsonString.class::isInstance)
                                    .map(value -> ((JsonString) value).getString()),
                            parameter.name().equals("format") ? Stream.of("ndjson", "csv") : Stream.empty())
                    .distinct()
                    .toList();
        }
        return switch (parameter.name()) {
            case "near" -> matter.places();
            case "query" -> List.of("ASK {}", "SELECT");
            case "radius" -> List.of("1", "300", "20000");
            case "country" -> List.of("BE", "FR", "MT", "IS", "CY");
            case "language" -> List.of("fr", "uk", "nl");
            case "modified_after" -> matter.instants();
            case "kind" -> List.of("lawyer", "specialised-centre");
            case "service" -> List.of("legal-advice", "accommodation", "residential-reception");
            case "legal_field" -> List.of("trafficking-law");
            case "exploitation" -> List.of("trafficking", "labour-exploitation");
            case "for" -> List.of("minors", "women");
            case "proximity" -> List.of("500", "20000000");
            case "taxonomy_term_id", "parent_id" -> List.of("minors", "women", "legal-advice", "residential-reception");
            case "queries" -> queries();
            case "type", "type_strict", "filter", "spell", "exact", "prefixed", "lang", "schema" -> List.of("any");
            case "extend" -> extensions();
            case "taxonomy_id" -> List.of("service-types", "target-groups", "exploitation-forms");
            default -> byType(one);
        };
    }

    /** Of each word as a name, and as what is known beside a name. */
    private List<String> queries() {
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < matter.words().size(); from += A_BATCH) {
            JsonObjectBuilder batch = JSON.createObjectBuilder();
            matter.words().stream().skip(from).limit(A_BATCH).forEach(word -> {
                batch.add("n" + word, JSON.createObjectBuilder().add("query", word));
                JsonArrayBuilder known = JSON.createArrayBuilder();
                for (String property : List.of("email", "phone", "website", "identifier", "address_1", "city")) {
                    known.add(JSON.createObjectBuilder().add("pid", property).add("v", word));
                }
                batch.add(
                        "p" + word,
                        JSON.createObjectBuilder().add("query", "House").add("properties", known));
            });
            batches.add(batch.build().toString());
        }
        return batches;
    }

    private List<String> extensions() {
        List<String> properties = List.of(
                "country",
                "city",
                "postal_code",
                "address_1",
                "language",
                "website",
                "email",
                "phone",
                "identifier",
                "kind",
                "service",
                "legal_field",
                "exploitation",
                "for",
                "description");
        return Stream.of(matter.seen(), matter.ids())
                .flatMap(ids -> IntStream.range(0, Math.ceilDiv(ids.size(), A_BATCH))
                        .mapToObj(batch -> ids.stream()
                                .skip((long) batch * A_BATCH)
                                .limit(A_BATCH)
                                .toList()))
                .map(ids -> JSON.createObjectBuilder()
                        .add("ids", JSON.createArrayBuilder(ids))
                        .add("properties", JSON.createArrayBuilder(properties))
                        .build()
                        .toString())
                .toList();
    }

    private List<String> byType(JsonObject schema) {
        return switch (schema.getString("type", "string")) {
            case "boolean" -> List.of("true", "false");
            case "integer", "number" -> List.of("1", "2", "3", "400");
            default ->
                schema.getString("format", "").equals("uuid")
                        ? Stream.of(matter.seen(), matter.ids())
                                .flatMap(ids -> ids.stream().limit(12))
                                .toList()
                        : matter.words();
        };
    }

    /** By somebody without a token. */
    private void writes(String path, JsonObject item) {
        for (String method : WRITES) {
            if (item.containsKey(method.toLowerCase(java.util.Locale.ROOT)) && path.contains("{id}")) {
                Stream.of(matter.seen(), matter.ids())
                        .flatMap(Collection::stream)
                        .limit(60)
                        .forEach(id -> head(
                                method,
                                path.replace("{id}", id),
                                "Content-Type: application/json",
                                "Content-Length: 0",
                                "If-Match: \"v1\""));
            } else if (!path.contains("{")) {
                head(method, path, "Content-Type: application/json", "Content-Length: 0");
            }
        }
    }

    private void ask(String path, String... headers) {
        head("GET", path, headers);
    }

    private void head(String method, String path, String... headers) {
        heads.add(String.join(
                "\n",
                Stream.concat(Stream.of(method + " " + path + " HTTP/1.1"), Stream.of(headers))
                        .toList()));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Ids that nobody has. */
    static List<String> nobodys(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> "0%07x-0000-4000-8000-%012x".formatted(random.nextInt(0xfffffff), each))
                .toList();
    }
}

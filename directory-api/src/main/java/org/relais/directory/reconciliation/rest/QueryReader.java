package org.relais.directory.reconciliation.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.problem.Sentence;
import org.relais.directory.reconciliation.Property;
import org.relais.directory.reconciliation.ReconciliationQuery;
import org.relais.directory.wire.Parameters;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.search.EntryKind;

/**
 * Reads the JSON that stands in the parameters of a reconciliation service.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2</a>
 */
final class QueryReader {
    static final int MOST_QUERIES = 50;
    static final int MOST_IDS = 100;

    private static final Set<String> STRICTNESS = Set.of("any", "all", "should");

    /** Which entries are asked for which properties. */
    record Extension(Set<String> ids, Set<Property> properties) {}

    private QueryReader() {}

    static List<EntryKind> type(String parameter, String id) {
        List<String> known =
                Arrays.stream(EntryKind.values()).map(EntryKind::value).toList();
        return List.of(Arrays.stream(EntryKind.values())
                .filter(kind -> kind.value().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(parameter, id, known)));
    }

    private static Property property(String parameter, String id) {
        return Property.ofId(id)
                .orElseThrow(() -> unknown(
                        parameter,
                        id,
                        Arrays.stream(Property.values()).map(Property::id).toList()));
    }

    private static ProblemException unknown(String parameter, String id, List<String> known) {
        return new ProblemException(ProblemType.BAD_PARAMETER
                .saying("known", parameter, Parameters.shortened(id), String.join(", ", known))
                .choosing(known));
    }

    /** Queries by the names the caller gave them. */
    static Map<String, ReconciliationQuery> queries(String json) {
        JsonObject batch = StrictJson.body(json);
        atMost(MOST_QUERIES, batch.size());
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        batch.forEach((name, query) -> queries.put(name, query("/" + name, query)));
        return queries;
    }

    private static void atMost(int most, int given) {
        if (given > most) {
            throw new ProblemException(ProblemType.TOO_LARGE.saying("batch", most));
        }
    }

    private static ReconciliationQuery query(String at, JsonValue value) {
        if (!(value instanceof JsonObject query)
                || !(query.getOrDefault("limit", JsonValue.NULL) instanceof JsonNumber || !query.containsKey("limit"))
                || query.getOrDefault("type_strict", JsonValue.EMPTY_JSON_OBJECT) instanceof JsonString strict
                        && !STRICTNESS.contains(strict.getString())) {
            throw broken("queries", at);
        }
        String name = query.get("query") == null ? "" : text("queries", at + "/query", query.get("query"));
        Map<Property, List<String>> properties = properties(at + "/properties", query.get("properties"));
        if (name.isBlank() && properties.isEmpty()) {
            throw broken("queries", at);
        }
        return new ReconciliationQuery(
                name,
                types(at + "/type", query),
                query.containsKey("limit")
                        ? query.getJsonNumber("limit").intValue()
                        : ReconciliationQuery.MOST_CANDIDATES,
                properties);
    }

    /** None where they are only better, not required. */
    private static Set<EntryKind> types(String at, JsonObject query) {
        if (query.getString("type_strict", "any").equals("should")) {
            return Set.of();
        }
        return list(query.get("type"))
                .flatMap(type -> type("queries", text("queries", at, type)).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonValue> list(@Nullable JsonValue value) {
        return switch (value) {
            case null -> Stream.empty();
            case JsonArray array -> array.stream();
            default -> Stream.of(value);
        };
    }

    private static Map<Property, List<String>> properties(String at, @Nullable JsonValue value) {
        Map<Property, List<String>> properties = new EnumMap<>(Property.class);
        for (JsonValue each : list(value).toList()) {
            if (!(each instanceof JsonObject mapping) || !mapping.containsKey("v")) {
                throw broken("queries", at);
            }
            Property property = property("pid", text("queries", at, mapping.getOrDefault("pid", JsonValue.NULL)));
            List<String> values = list(mapping.get("v"))
                    .map(known -> text("queries", at, known instanceof JsonObject entity ? id(entity) : known))
                    .filter(text -> !text.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                properties.computeIfAbsent(property, any -> new ArrayList<>()).addAll(values);
            }
        }
        return properties;
    }

    /** What was reconciled before is its id. */
    private static JsonValue id(JsonObject entity) {
        return entity.getOrDefault("id", JsonValue.NULL);
    }

    static Extension extension(String json) {
        JsonObject extension = StrictJson.body(json);
        if (!(extension.get("ids") instanceof JsonArray ids)
                || !(extension.get("properties") instanceof JsonArray properties)) {
            throw broken("extend", "");
        }
        atMost(MOST_IDS, ids.size());
        Set<Property> asked = new LinkedHashSet<>();
        for (JsonValue each : properties) {
            asked.add(property(
                    "extend",
                    text("extend", "/properties", each instanceof JsonObject property ? id(property) : each)));
        }
        return new Extension(
                ids.stream().map(id -> text("extend", "/ids", id)).collect(Collectors.toCollection(LinkedHashSet::new)),
                asked);
    }

    private static String text(String parameter, String at, JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case JsonValue flag when flag == JsonValue.TRUE || flag == JsonValue.FALSE -> flag.toString();
            default -> throw broken(parameter, at);
        };
    }

    private static ProblemException broken(String parameter, String at) {
        return new ProblemException(ProblemType.BAD_PARAMETER
                .saying("expected", parameter, Sentence.of("expected.reconciliation"))
                .at(List.of(Finding.at(at, FindingKind.SHAPE))));
    }
}

package org.relais.directory.contract;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relais.directory.settings.Settings;
import org.relais.ontology.hsds.HsdsProfile;

/**
 * The OpenAPI 3.1 document: {@code openapi.json} of the class path, with this node's address and the schemas of our
 * HSDS profile put in. Immutable, so thread-safe.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
@Singleton
public class OpenApi {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static final List<String> OUTWARD = List.of(
            "organization",
            "professional",
            "service",
            "location",
            "service_at_location",
            "taxonomy",
            "taxonomy_term",
            "minimal");
    private static final List<String> FORM = List.of("organization", "professional");

    private final JsonObject document;
    private final String base;
    private final List<Operation> operations;

    @Inject
    public OpenApi(Settings settings) {
        base = settings.baseUrl().toString();
        document = complete(read(), base);
        operations = List.copyOf(readOperations());
    }

    private static JsonObject read() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.json");
                var reader = JSON.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject complete(JsonObject written, String base) {
        JsonObject components = written.getJsonObject("components");
        JsonObjectBuilder schemas = JSON.createObjectBuilder(components.getJsonObject("schemas"));
        HsdsSchemas.of(HsdsProfile.OUTWARD, "", OUTWARD).forEach(schemas::add);
        HsdsSchemas.of(HsdsProfile.FORM, "_form", FORM).forEach(schemas::add);
        return JSON.createObjectBuilder(written)
                .add(
                        "servers",
                        JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("url", base)))
                .add("components", JSON.createObjectBuilder(components).add("schemas", schemas))
                .build();
    }

    public JsonObject document() {
        return document;
    }

    /** The document as YAML. */
    public String yaml() {
        return Yaml.of(document);
    }

    /** In the order of the document. */
    public List<Operation> operations() {
        return operations;
    }

    /** Tags and what they hold together, in order. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        objects(document, "tags").forEach(tag -> tags.put(tag.getString("name"), tag.getString("description")));
        return tags;
    }

    /** That of the very address before one that an address of its kind fits.
     *  @param address path of a request, beginning with a slash */
    public Optional<Operation> operation(String method, String address) {
        String meant = method.equals("HEAD") ? "GET" : method;
        return operations.stream()
                .filter(operation -> operation.method().equals(meant) && operation.isAt(address))
                .min(Comparator.comparing(operation -> !operation.path().equals(address)));
    }

    private List<Operation> readOperations() {
        List<Operation> all = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach((path, item) -> METHODS.stream()
                        .filter(item.asJsonObject()::containsKey)
                        .forEach(method -> all.add(operation(
                                method.toUpperCase(java.util.Locale.ROOT),
                                path,
                                item.asJsonObject().getJsonObject(method),
                                objects(item.asJsonObject(), "parameters")))));
        return all;
    }

    private Operation operation(String method, String path, JsonObject written, List<JsonObject> shared) {
        List<Parameter> parameters = new ArrayList<>();
        shared.forEach(each -> parameters.add(parameter(resolved(each))));
        objects(written, "parameters").forEach(each -> parameters.add(parameter(resolved(each))));
        Set<String> offered = new TreeSet<>();
        Map<String, String> answers = new LinkedHashMap<>();
        written.getJsonObject("responses").forEach((status, answer) -> {
            JsonObject told = resolved(answer.asJsonObject());
            answers.put(status, told.getString("description"));
            if (status.startsWith("2")) {
                offered.addAll(content(told).keySet());
            }
        });
        JsonObject body = resolved(
                written.getOrDefault("requestBody", JsonValue.EMPTY_JSON_OBJECT).asJsonObject());
        boolean token = !written.getOrDefault("security", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .isEmpty();
        return new Operation(
                method,
                path,
                written.getJsonArray("tags").getString(0),
                written.getString("summary"),
                written.getString("description", ""),
                token,
                parameters,
                List.copyOf(content(body).keySet()),
                List.copyOf(offered),
                answers,
                Curl.line(base, method, path, written, parameters, content(body), token));
    }

    private static Parameter parameter(JsonObject written) {
        JsonObject schema = written.getJsonObject("schema");
        return new Parameter(
                written.getString("name"),
                written.getString("in"),
                written.getBoolean("required", false),
                kind(schema),
                written.getString("description", ""),
                written.get("example") instanceof JsonString text
                        ? text.getString()
                        : written.getOrDefault("example", JSON.createValue("")).toString());
    }

    private static String kind(JsonObject schema) {
        if (schema.containsKey("enum")) {
            return String.join(" | ", schema.getJsonArray("enum").getValuesAs(JsonString::getString));
        }
        if (schema.containsKey("items")) {
            return kind(schema.getJsonObject("items")) + " …";
        }
        String type = schema.getString("format", schema.getString("type", ""));
        return schema.containsKey("minimum") && schema.containsKey("maximum")
                ? type + " " + schema.get("minimum") + "–" + schema.get("maximum")
                : type;
    }

    private static JsonObject content(JsonObject holder) {
        return holder.getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    private JsonObject resolved(JsonObject written) {
        return written.containsKey("$ref")
                ? document.getValue(written.getString("$ref").substring(1)).asJsonObject()
                : written;
    }

    private static List<JsonObject> objects(JsonObject holder, String member) {
        JsonArray array =
                holder.getOrDefault(member, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        return array.getValuesAs(JsonObject.class);
    }
}

package org.relais.ontology.outward;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.hsds.HsdsProfile;

/**
 * Writes the items of HSDS lists as CSV: the members' names, then a line an item. A noun's columns are the same on
 * every page: what our HSDS profile lets it say in one value or a list of texts; of a record inside it,
 * {@code organization.name}. Lists of records and translations have no cell. Thread-safe.
 */
public final class CsvDocuments {
    private static final String SCHEMA_FILE = ".json";

    private final Map<String, List<String>> columns = new ConcurrentHashMap<>();

    /** @param noun such as {@code service}
     *  @param items as HSDS JSON lists them */
    public byte[] list(String noun, List<JsonObject> items) {
        return table(columns.computeIfAbsent(noun, CsvDocuments::columns), items);
    }

    /** @param columns members of the rows; one of a record inside is {@code record.member} */
    public static byte[] table(List<String> columns, List<JsonObject> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvTable csv = new CsvTable(bytes, columns)) {
            rows.forEach(row ->
                    csv.row(columns.stream().map(column -> cell(row, column)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> columns(String noun) {
        List<String> columns = new ArrayList<>();
        HsdsProfile.OUTWARD
                .schema(noun + SCHEMA_FILE)
                .getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((member, schema) -> add(columns, member, schema.asJsonObject()));
        return List.copyOf(columns);
    }

    private static void add(List<String> columns, String member, JsonObject schema) {
        String file = schema.getString("$ref", "");
        if (!file.isEmpty()) {
            columns(file.replace(SCHEMA_FILE, "")).forEach(inner -> columns.add(member + "." + inner));
        } else if (!schema.containsKey("items")
                || !schema.getJsonObject("items").containsKey("$ref")) {
            columns.add(member);
        }
    }

    private static Object cell(JsonObject row, String column) {
        int dot = column.indexOf('.');
        if (dot < 0) {
            return cell(row.get(column));
        }
        return row.get(column.substring(0, dot)) instanceof JsonObject inner
                ? cell(inner, column.substring(dot + 1))
                : "";
    }

    /** A number stays a number, with its sign. */
    private static Object cell(@Nullable JsonValue value) {
        return switch (value) {
            case null -> "";
            case JsonString text -> text.getString();
            case JsonArray list ->
                list.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
            default -> value;
        };
    }
}

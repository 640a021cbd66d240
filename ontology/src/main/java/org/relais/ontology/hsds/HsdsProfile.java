package org.relais.ontology.hsds;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

/**
 * HSDS 3.1 as this directory speaks it: the standard's schemas, our additions laid over them as JSON merge patches
 * (RFC 7396), and no other member allowed. Thread-safe.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/using_profiles.html">HSDS profiles</a>
 */
public final class HsdsProfile {
    /** The standard alone, by which others are judged: it knows none of our additions. */
    public static final HsdsProfile STANDARD = new HsdsProfile(List.of());

    /** What is emitted. */
    public static final HsdsProfile OUTWARD = new HsdsProfile(List.of("hsds-profile/patch/"));

    /** What is edited and imported: the same, with the marks that never leave the node. */
    public static final HsdsProfile FORM = new HsdsProfile(List.of("hsds-profile/patch/", "hsds-profile/form/"));

    private static final String BASE = "https://w3id.org/relais/hsds-profile/";

    private final List<String> patches;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Noun> nouns = new ConcurrentHashMap<>();

    private HsdsProfile(List<String> patches) {
        this.patches = patches;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                        iri -> schema(iri.substring(BASE.length())).toString()));
    }

    /** @param noun such as {@code organization}
     *  @param json one record */
    public List<Finding> check(String noun, String json) {
        return schemas
                .computeIfAbsent(noun, name -> registry.getSchema(SchemaLocation.of(BASE + name + ".json")))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(HsdsProfile::finding)
                .toList();
    }

    /** What the schema says of a noun's members.
     *  @param name such as {@code organization} */
    public Noun noun(String name) {
        return nouns.computeIfAbsent(name, any -> new Noun(name, schema(name + ".json"), this::noun));
    }

    /** The JSON Schema of a noun, complete.
     *  @param file such as {@code organization.json} */
    public JsonObject schema(String file) {
        JsonObject schema = resource("hsds/3.1/" + file)
                .or(() -> resource("hsds-profile/" + file))
                .orElseThrow(() -> new IllegalArgumentException("no such noun: " + file));
        for (String folder : patches) {
            JsonObject before = schema;
            schema = resource(folder + file)
                    .map(patch -> JSON.createMergePatch(patch).apply(before).asJsonObject())
                    .orElse(before);
        }
        return schema.containsKey("additionalProperties")
                ? schema
                : JSON.createObjectBuilder(schema)
                        .add("additionalProperties", JsonValue.FALSE)
                        .build();
    }

    private static Finding finding(Error error) {
        String pointer = error.getInstanceLocation().toString();
        if ("additionalProperties".equals(error.getKeyword())) {
            return new Finding(pointer + "/" + Json.encodePointer(error.getProperty()), FindingKind.UNKNOWN_MEMBER, "");
        }
        String detail = "required".equals(error.getKeyword())
                ? error.getProperty() + " is required"
                : error.getKeyword() + " " + error.getSchemaNode();
        return new Finding(pointer, FindingKind.SHAPE, detail);
    }

    private static Optional<JsonObject> resource(String name) {
        try (InputStream in = HsdsProfile.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            try (var reader = JSON.createReader(new StringReader(text))) {
                return Optional.of(reader.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

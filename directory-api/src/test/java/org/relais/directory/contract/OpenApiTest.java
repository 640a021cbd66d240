package org.relais.directory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class OpenApiTest {
    private static final OpenApi CONTRACT = new OpenApi(SomeSettings.NODE);
    private static final JsonObject DOCUMENT = CONTRACT.document();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void the_document_is_valid_by_the_official_schema() throws IOException {
        assertThat(SCHEMAS.getSchema(resource("/openapi/schema-3.1.json"), InputFormat.JSON)
                        .validate(DOCUMENT.toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_document_with_a_slip_is_not() throws IOException {
        String slip = DOCUMENT.toString().replaceFirst("\"operationId\"", "\"operationID\"");

        assertThat(SCHEMAS.getSchema(resource("/openapi/schema-3.1.json"), InputFormat.JSON)
                        .validate(slip, InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void every_schema_in_it_is_a_json_schema() {
        var metaschema = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(components("schemas"))
                .hasSizeGreaterThan(40)
                .allSatisfy((name, schema) -> assertThat(metaschema.validate(schema.toString(), InputFormat.JSON))
                        .as(name)
                        .isEmpty());
    }

    @Test
    void every_reference_leads_somewhere_and_nothing_is_kept_for_nobody() {
        Set<String> references = new TreeSet<>();
        collect(DOCUMENT, references);

        assertThat(references)
                .allSatisfy(reference -> assertThat(DOCUMENT.getValue(reference.substring(1)))
                        .as(reference)
                        .isNotNull());
        for (String kind : List.of("schemas", "parameters", "responses", "headers")) {
            assertThat(components(kind).keySet())
                    .allSatisfy(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
        }
    }

    private static void collect(JsonValue value, Set<String> references) {
        switch (value) {
            case JsonObject object ->
                object.forEach((name, member) -> {
                    if (name.equals("$ref") && member instanceof JsonString reference) {
                        references.add(reference.getString());
                    } else {
                        collect(member, references);
                    }
                });
            case JsonArray array -> array.forEach(each -> collect(each, references));
            default -> {}
        }
    }

    @Test
    void every_resource_method_stands_in_it_and_nothing_else_does() {
        Map<String, Operation> written = CONTRACT.operations().stream()
                .collect(Collectors.toMap(operation -> operation.method() + " " + operation.path(), each -> each));

        assertThat(written).containsOnlyKeys(resourceMethods().keySet());
    }

    @Test
    void what_a_resource_method_takes_and_gives_stands_in_it() {
        resourceMethods().forEach((name, method) -> {
            Operation written = CONTRACT.operation(name.split(" ")[0], example(name.split(" ")[1]))
                    .orElseThrow();
            assertThat(written.accepted())
                    .as("%s takes", name)
                    .containsExactlyInAnyOrder(takesBody(method) ? consumes(method) : new String[0]);
            Produces produces = method.isAnnotationPresent(Produces.class)
                    ? method.getAnnotation(Produces.class)
                    : method.getDeclaringClass().getAnnotation(Produces.class);
            if (produces != null && written.answers().containsKey("200")) {
                assertThat(written.offered()).as("%s gives", name).containsExactlyInAnyOrder(produces.value());
            }
        });
    }

    private static String[] consumes(Method method) {
        return method.getAnnotation(Consumes.class).value();
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameterAnnotations()).anyMatch(annotations -> annotations.length == 0);
    }

    @Test
    void every_operation_says_what_may_go_wrong_and_has_an_example_that_fits() {
        assertThat(CONTRACT.operations()).allSatisfy(operation -> {
            assertThat(operation.answers()).containsKey("default");
            assertThat(operation.summary()).isNotBlank();
            assertThat(operation.curl()).contains("'https://node.example/").doesNotContain("{id}", "null", "''");
            assertThat(operation.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.description()).isNotBlank());
        });
    }

    @Test
    void the_yaml_says_the_same() {
        Load load =
                new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build());

        assertThat(load.loadFromString(CONTRACT.yaml())).isEqualTo(load.loadFromString(DOCUMENT.toString()));
    }

    @Test
    void the_server_is_this_node_whatever_host_is_asked_for() {
        assertThat(DOCUMENT.getValue("/servers/0/url")).hasToString("\"https://node.example\"");
    }

    /** Method and path, without what the paths say of their parameters, to the method that answers. */
    private static Map<String, Method> resourceMethods() {
        Map<String, Method> methods = new TreeMap<>();
        resources().forEach(resource -> {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method)
                        .forEach(verb -> templates(resource, method)
                                .forEach(template -> methods.putIfAbsent(verb + " " + template, method)));
            }
        });
        return methods;
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.relais.directory")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .filter(verb -> !verb.equals(HttpMethod.HEAD));
    }

    private static Stream<String> templates(AnnotatedElement... parts) {
        String path = Arrays.stream(parts)
                .filter(part -> part.isAnnotationPresent(Path.class))
                .map(part -> part.getAnnotation(Path.class).value())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
        return alternatives(path.replaceAll("\\.?\\{suffix: [^}]*}", ""))
                .map(each -> each.replaceAll("\\{(\\w+): [^}]*}", "{$1}"));
    }

    /** A parameter that is one of several words stands for as many paths. */
    private static Stream<String> alternatives(String path) {
        Matcher words = Pattern.compile("\\{\\w+: (\\w+(\\|\\w+)+)}").matcher(path);
        return words.find()
                ? Arrays.stream(words.group(1).split("\\|")).map(word -> path.replace(words.group(), word))
                : Stream.of(path);
    }

    private static String example(String path) {
        return path.replaceAll("[{}]", "");
    }

    private static JsonObject components(String kind) {
        return DOCUMENT.getJsonObject("components").getJsonObject(kind);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

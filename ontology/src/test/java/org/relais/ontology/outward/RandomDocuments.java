package org.relais.ontology.outward;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.hsds.Text;
import org.relais.ontology.profile.Members;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.Shape;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;

/** Documents that fit the form, with every component of every record filled at random. Equal seeds, equal documents. */
final class RandomDocuments {
    private static final int DEEPEST = 3;
    private static final List<String> LANGUAGES = List.of("en", "fr", "nl-BE", "bg", "ar", "zh-Hant", "xx");
    private static final List<String> WORDS =
            List.of("Hilfe", "помощ", "مساعدة", "a\"b", "two\nlines", "=1+1", "ß", "😀");
    private static final Map<Class<?>, JsonObject> SCHEMAS = new ConcurrentHashMap<>();

    private final Random random;
    private final List<Concept> concepts;

    RandomDocuments(long seed, Vocabulary vocabulary) {
        this.random = new Random(seed);
        this.concepts = vocabulary.schemes().stream()
                .flatMap(scheme -> scheme.concepts().stream())
                .toList();
    }

    <T extends Record & ProfileDocument> T document(Class<T> type) {
        T document = tied(record(type, 0));
        return HsdsJson.read(HsdsJson.tree(document), type);
    }

    /** Ties that lead to places of the document, as in real ones. */
    private <T extends Record & ProfileDocument> T tied(T document) {
        List<UUID> places = Parts.of(document)
                .filter(Location.class::isInstance)
                .map(Part::id)
                .toList();
        return Parts.changed(
                document,
                part -> part instanceof ServiceAtLocation tie && !places.isEmpty() && random.nextInt(4) > 0
                        ? Copy.of(tie, Map.of("locationId", Optional.of(any(places)), "location", Optional.empty()))
                        : part);
    }

    private <T extends Record> T record(Class<T> type, int depth) {
        T empty = HsdsJson.read("{}", type);
        T filled = Shape.rebuilt(empty, (component, nothing) -> value(type, component, depth));
        return filled instanceof Attribute attribute ? type.cast(ours(attribute)) : filled;
    }

    /** Half of the tags are of our schemes, told by the id alone as documents do. */
    private Attribute ours(Attribute attribute) {
        return random.nextBoolean()
                ? attribute
                : Copy.of(
                        attribute,
                        Map.of(
                                "taxonomyTermId", Optional.of(any(concepts).id()),
                                "taxonomyTerm", Optional.empty(),
                                "label", Optional.empty()));
    }

    private Object value(Class<? extends Record> noun, RecordComponent component, int depth) {
        String member = Members.snakeCase(component.getName());
        boolean required = required(noun, member);
        Type type = component.getGenericType();
        if (component.getType() == Map.class) {
            return random.nextInt(3) == 0 ? translations(noun) : Map.of();
        }
        if (component.getType() == List.class) {
            List<Object> list = new ArrayList<>();
            int size = depth >= DEEPEST ? 0 : random.nextInt(Math.max(2, 4 - depth));
            for (int i = 0; i < size; i++) {
                list.add(single(noun, member, argument(type), depth));
            }
            return list;
        }
        if (component.getType() == Optional.class) {
            boolean nested = argument(type) instanceof Class<?> inner && inner.isRecord();
            boolean wanted = required || random.nextBoolean() && !(nested && depth >= DEEPEST);
            return wanted ? Optional.of(single(noun, member, argument(type), depth)) : Optional.empty();
        }
        return single(noun, member, type, depth);
    }

    private Object single(Class<? extends Record> noun, String member, Type type, int depth) {
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return record(wanted.asSubclass(Record.class), depth + 1);
        }
        if (wanted.isEnum()) {
            return any(List.of(wanted.getEnumConstants()));
        }
        return switch (wanted.getSimpleName()) {
            case "UUID" -> new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
            case "URI" ->
                noun.getSimpleName().equals("Practice") ? any(concepts).iri() : URI.create(address());
            case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(1, 1_000));
            case "Boolean" -> random.nextBoolean();
            case "LocalDate" -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            case "String" -> text(noun, member);
            default -> throw new IllegalStateException("no random " + wanted);
        };
    }

    private String text(Class<? extends Record> noun, String member) {
        JsonObject schema = schema(noun).getJsonObject("properties").getJsonObject(member);
        if (schema != null && schema.containsKey("enum")) {
            return any(schema.getJsonArray("enum").getValuesAs(JsonString.class))
                    .getString();
        }
        return switch (schema == null ? "" : schema.getString("format", "")) {
            case "email" -> "u" + random.nextInt(1_000_000) + "@example.org";
            case "date-time" -> "2026-05-04T03:02:01.000Z";
            case "uri" -> address();
            default -> member.equals("language") ? any(LANGUAGES) : any(WORDS) + " " + random.nextInt(1_000_000);
        };
    }

    private String address() {
        return "https://u" + random.nextInt(1_000_000) + ".example.org/";
    }

    private Map<String, Map<String, Text>> translations(Class<? extends Record> noun) {
        Map<String, Text> members = new LinkedHashMap<>();
        for (RecordComponent component : Shape.of(noun).components()) {
            String member = Members.snakeCase(component.getName());
            if (component.getGenericType().getTypeName().contains("java.lang.String") && random.nextInt(3) == 0) {
                members.put(member, new Text(any(WORDS) + random.nextInt(1_000_000), Text.Origin.HUMAN));
            }
        }
        return members.isEmpty() ? Map.of() : Map.of(any(List.of("fr", "uk")), members);
    }

    private static boolean required(Class<? extends Record> noun, String member) {
        return schema(noun).getJsonArray("required").getValuesAs(JsonString.class).stream()
                .anyMatch(name -> name.getString().equals(member) && !member.equals("state_province"));
    }

    private static JsonObject schema(Class<? extends Record> noun) {
        return SCHEMAS.computeIfAbsent(
                noun,
                any -> HsdsProfile.FORM.schema(
                        Members.snakeCase(noun.getSimpleName()).substring(1) + ".json"));
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

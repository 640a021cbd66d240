package org.relais.directory.curation;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.Noun;

/** The repair of one record. */
final class Repair {
    private static final Set<String> WEB_ADDRESSES = Set.of("website", "url", "schedule_link", "source", "uri");

    private final RepairRules rules;
    private final Set<String> countries;
    private final List<Finding> findings = new ArrayList<>();

    /** @param countries those the record is in */
    Repair(RepairRules rules, Set<String> countries) {
        this.rules = rules;
        this.countries = countries;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    JsonObject record(JsonObject record, Noun noun) {
        return object(record, noun, "", countries);
    }

    private JsonObject object(JsonObject object, Noun noun, String pointer, Set<String> around) {
        boolean place = noun.name().equals("location");
        Set<String> own = place ? Countries.in(object) : Set.of();
        Set<String> here = own.isEmpty() ? around : own;
        JsonObjectBuilder kept = JSON.createObjectBuilder();
        object.forEach((name, value) -> {
            JsonValue member = member(name, value, noun, pointer + "/" + Json.encodePointer(name), here);
            if (member != null) {
                kept.add(name, member);
            }
        });
        JsonObject repaired = kept.build();
        return place ? coordinates(repaired, pointer, own) : repaired;
    }

    private @Nullable JsonValue member(String name, JsonValue value, Noun noun, String pointer, Set<String> around) {
        if (name.equals("metadata")) {
            return null;
        }
        if (!noun.knows(name)) {
            return unknown(value, pointer);
        }
        Optional<Noun> inner = noun.in(name);
        return switch (value) {
            case JsonString text
            when WEB_ADDRESSES.contains(name) && noun.isFormatted(name, "uri") -> webAddress(text, pointer);
            case JsonString text
            when name.equals("number") && noun.name().equals("phone") -> phone(text, pointer, around);
            case JsonObject object when inner.isPresent() -> object(object, inner.get(), pointer, around);
            case JsonArray array when inner.isPresent() -> array(array, inner.get(), pointer, around);
            default -> value;
        };
    }

    private @Nullable JsonValue unknown(JsonValue value, String pointer) {
        if (value.getValueType() != JsonValue.ValueType.NULL) {
            findings.add(Finding.at(pointer, FindingKind.MEMBER_NOT_KEPT));
        }
        return null;
    }

    /** What falls away leaves a null behind, so that pointers to what follows stay true. */
    private JsonArray array(JsonArray array, Noun noun, String pointer, Set<String> around) {
        JsonArrayBuilder kept = JSON.createArrayBuilder();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonObject object) {
                JsonObject repaired = object(object, noun, pointer + "/" + i, around);
                boolean pointless = noun.name().equals("url") && !repaired.containsKey("url");
                kept.add(pointless ? JsonValue.NULL : repaired);
            } else {
                kept.add(array.get(i));
            }
        }
        return kept.build();
    }

    private @Nullable JsonValue webAddress(JsonString written, String pointer) {
        Optional<String> read = WebAddress.read(written.getString());
        if (written.getString().isBlank()
                || read.filter(written.getString()::equals).isPresent()) {
            return written;
        }
        findings.add(
                Finding.at(pointer, read.isPresent() ? FindingKind.WEBSITE_REPAIRED : FindingKind.WEBSITE_DROPPED));
        return read.map(JSON::createValue).orElse(null);
    }

    private JsonValue phone(JsonString written, String pointer, Set<String> around) {
        Optional<String> read = rules.phoneNumbers().read(written.getString(), around);
        if (written.getString().isBlank()
                || read.filter(written.getString()::equals).isPresent()) {
            return written;
        }
        findings.add(
                Finding.at(pointer, read.isPresent() ? FindingKind.PHONE_NORMALISED : FindingKind.PHONE_UNREADABLE));
        return read.map(JSON::createValue).orElse(written);
    }

    private JsonObject coordinates(JsonObject place, String pointer, Set<String> countries) {
        if (!(place.get("latitude") instanceof JsonNumber latitude)
                || !(place.get("longitude") instanceof JsonNumber longitude)) {
            return place;
        }
        return switch (Coordinates.of(
                latitude.doubleValue(), longitude.doubleValue(), countries, rules.countryBoxes())) {
            case PLAUSIBLE -> place;
            case SWAPPED -> {
                findings.add(Finding.at(pointer + "/latitude", FindingKind.COORDINATES_SWAPPED));
                yield JSON.createObjectBuilder(place)
                        .add("latitude", longitude)
                        .add("longitude", latitude)
                        .build();
            }
            case NOWHERE -> {
                findings.add(Finding.at(pointer + "/latitude", FindingKind.COORDINATES_DROPPED));
                yield JSON.createObjectBuilder(place)
                        .remove("latitude")
                        .remove("longitude")
                        .build();
            }
        };
    }
}

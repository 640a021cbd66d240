package org.relais.ontology.profile;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.skos.Vocabulary;

/**
 * Refuses what would tell a sealed thing in other words: anything shown that repeats a sealed value of today or of
 * before, in any script, and, where there is a shelter, anything shown that looks like an address. Thread-safe.
 */
public final class SealedWords {
    /** Members that say what kind of value stands beside them, or no finer place than a region. */
    private static final Set<String> NOT_TELLING = Set.of(
            "id",
            "visibility",
            "country",
            "region",
            "state_province",
            "location_type",
            "address_type",
            "identifier_type",
            "identifier_scheme",
            "unit",
            "title",
            "department",
            "type",
            "code",
            "taxonomy_term_id",
            "term_uri",
            "link_type",
            "link_entity",
            "method",
            "licence",
            "retrieved_on",
            "consented_on",
            "confirmed_on",
            "origin",
            "status",
            "extent_type",
            "freq",
            "wkst",
            "byday",
            "opens_at",
            "closes_at",
            "dtstart",
            "language",
            "attributes",
            "assurance",
            "provenance",
            "languages",
            "schedules");

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Redaction redaction;
    private final ShelterPlaces shelterPlaces;

    /** What sort of value a member holds: the same value may stand openly in a member of the same sort. */
    private enum Sort {
        STREET,
        STREET_WORD,
        PLACE,
        NUMBER,
        LINK,
        POINT,
        SAYING;

        /** Whose values may be said openly where such values belong. */
        private static final Set<Sort> OPEN = EnumSet.of(PLACE, NUMBER, LINK);

        /** What is told of who hides no shelter, only herself, by her bar or her courts as well. */
        private static final Set<Sort> TOLD_BY_OTHERS = EnumSet.of(PLACE, STREET_WORD);

        static Sort of(String member) {
            return switch (member) {
                case "address_1" -> STREET;
                case "city", "postal_code", "region", "state_province" -> PLACE;
                case "number" -> NUMBER;
                case "email", "url", "website", "uri", "schedule_link" -> LINK;
                default -> SAYING;
            };
        }

        /** By which a value of this sort is known as itself. */
        Set<String> own(String value) {
            return switch (this) {
                case PLACE, LINK -> Traces.ofWhole(value);
                case NUMBER -> Traces.ofNumber(value);
                default -> Set.of();
            };
        }

        /** A trace as it is remembered: with what it was the trace of. */
        String remembered(String trace) {
            return name() + " " + trace;
        }
    }

    public SealedWords(Vocabulary vocabulary) {
        redaction = new Redaction(vocabulary);
        shelterPlaces = new ShelterPlaces(vocabulary);
    }

    /**
     * The findings against publishing the profile; empty when nothing shown tells anything hidden from who sees it.
     *
     * @param holdsHidden whether a part of it is, or was, hidden from somebody
     * @param before whether a trace is one that {@link #traces} told, of this version or an earlier one
     */
    public List<Finding> findings(Profile profile, boolean holdsHidden, Predicate<String> before) {
        boolean shelter = profile.document() instanceof Organization organization && hasShelter(organization);
        if (!holdsHidden && !shelter) {
            return List.of();
        }
        Heard heard = new Heard(profile);
        Walk everyone = walk(heard, Audience.PUBLIC);
        Walk network = walk(heard, Audience.NETWORK);
        Set<Finding> findings = new LinkedHashSet<>();
        for (Walk walk : List.of(network, everyone)) {
            walk.shown.stream()
                    .filter(shown -> repeats(shown, walk, before))
                    .forEach(shown -> findings.add(Finding.at(shown.pointer(), FindingKind.SEALED_VALUE_IN_TEXT)));
        }
        if (shelter) {
            network.shown.stream()
                    .filter(shown -> shown.isProse() && AddressLikeText.in(shown.value(), network.cities))
                    .forEach(shown -> findings.add(Finding.at(shown.pointer(), FindingKind.LOOKS_LIKE_AN_ADDRESS)));
        }
        return List.copyOf(findings);
    }

    /** By what the sealed values of this profile are known again in a text, long after they are gone. */
    public Set<String> traces(Profile profile) {
        Set<String> traces = new HashSet<>();
        walk(new Heard(profile), Audience.NETWORK).sealed.forEach((sort, of) -> {
            if (sort != Sort.PLACE) {
                of.forEach(trace -> traces.add(sort.remembered(trace)));
            }
        });
        return traces;
    }

    private boolean hasShelter(Organization organization) {
        return !shelterPlaces.of(organization).isEmpty() || shelterPlaces.speaksOfShelter(organization);
    }

    private Walk walk(Heard heard, Audience audience) {
        Map<String, JsonObject> seen = new HashMap<>();
        redaction
                .view(heard.profile, audience, id -> true)
                .map(View::document)
                .map(shown -> shown.equals(heard.profile.document()) ? heard.document : HsdsJson.tree(shown))
                .ifPresent(shown -> note(shown, seen));
        Walk walk = new Walk(audience, seen, heard);
        walk.object(heard.document, "", false);
        Sort.OPEN.forEach(sort -> walk.secrets(sort).removeAll(walk.open(sort)));
        walk.secrets(Sort.STREET_WORD).removeAll(walk.open(Sort.PLACE));
        if (audience == Audience.PUBLIC) {
            walk.sealed.keySet().removeAll(Sort.TOLD_BY_OTHERS);
            walk.secrets(Sort.SAYING).removeAll(walk.open(Sort.SAYING));
        }
        return walk;
    }

    private static boolean repeats(Shown shown, Walk walk, Predicate<String> before) {
        Set<String> own = shown.sort().own(shown.value());
        for (Sort sort : Sort.values()) {
            Set<String> sealed = walk.sealed.getOrDefault(sort, Set.of());
            for (String trace : shown.traces()) {
                boolean excused = sort == shown.sort() && own.contains(trace)
                        || sort == Sort.STREET_WORD && walk.open(Sort.PLACE).contains(trace);
                if (!excused && (sealed.contains(trace) || before.test(sort.remembered(trace)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every part of a view by its id. */
    private static void note(JsonValue value, Map<String, JsonObject> into) {
        switch (value) {
            case JsonObject object -> {
                id(object).ifPresent(id -> into.put(id, object));
                object.values().forEach(each -> note(each, into));
            }
            case JsonArray array -> array.forEach(each -> note(each, into));
            default -> {}
        }
    }

    /** Of a translated member: what it says in that language. */
    private static Optional<JsonString> wording(JsonObject object) {
        return object.containsKey("origin") && object.get("value") instanceof JsonString text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Of a part; in translations {@code id} is a language. */
    private static Optional<String> id(JsonObject object) {
        return object.get("id") instanceof JsonString id ? Optional.of(id.getString()) : Optional.empty();
    }

    /** @param inAddress whether it is a line of a public address, where an address belongs */
    private record Shown(String pointer, Sort sort, String value, boolean inAddress, Set<String> traces) {
        boolean isProse() {
            return !inAddress && sort != Sort.NUMBER && sort != Sort.POINT;
        }
    }

    /**
     * A profile with the traces of its texts: most stand in it more than once, and every audience is shown most of them.
     */
    private static final class Heard {
        private final Profile profile;
        private final JsonObject document;
        private final Map<String, Set<String>> whole = new HashMap<>();
        private final Map<String, Set<String>> within = new HashMap<>();

        Heard(Profile profile) {
            this.profile = profile;
            document = HsdsJson.tree(profile.document());
        }

        Set<String> whole(String text) {
            return whole.computeIfAbsent(text, Traces::ofWhole);
        }

        Set<String> within(String text) {
            return within.computeIfAbsent(text, Traces::ofText);
        }
    }

    /** Sorts the leaves of a document into what one audience is shown and what is hidden from it. */
    private final class Walk {
        private final Audience audience;
        private final Map<String, JsonObject> seen;
        private final Heard heard;
        private final List<Shown> shown = new ArrayList<>();
        private final Map<Sort, Set<String>> sealed = new EnumMap<>(Sort.class);
        private final Map<Sort, Set<String>> open = new EnumMap<>(Sort.class);

        /** Of all addresses, hidden ones too. */
        private final Set<String> cities = new HashSet<>();

        Walk(Audience audience, Map<String, JsonObject> seen, Heard heard) {
            this.audience = audience;
            this.seen = seen;
            this.heard = heard;
        }

        private Set<String> secrets(Sort sort) {
            return sealed.computeIfAbsent(sort, any -> new LinkedHashSet<>());
        }

        private void opened(Sort sort, Set<String> traces) {
            open.computeIfAbsent(sort, any -> new HashSet<>()).addAll(traces);
        }

        private Set<String> open(Sort sort) {
            return open.getOrDefault(sort, Set.of());
        }

        void object(JsonObject object, String pointer, boolean inAddress) {
            Optional<String> id = id(object);
            boolean hidden = id.filter(each -> !seen.containsKey(each)).isPresent();
            Optional<JsonObject> view = id.map(seen::get);
            point(object, pointer, hidden);
            object.forEach((name, value) -> {
                if (audience == Audience.PUBLIC && Redaction.isForNetworkAlone(name)) {
                    return;
                }
                if (hidden || view.filter(part -> !part.containsKey(name)).isPresent()) {
                    sealed(name, value);
                } else {
                    shown(name, value, pointer + "/" + name, inAddress || name.equals("addresses"));
                }
            });
        }

        private void point(JsonObject object, String pointer, boolean hidden) {
            if (object.get("latitude") instanceof JsonNumber latitude
                    && object.get("longitude") instanceof JsonNumber longitude) {
                if (hidden) {
                    secrets(Sort.POINT).addAll(Traces.ofPoint(latitude.bigDecimalValue(), longitude.bigDecimalValue()));
                } else {
                    shown.add(new Shown(
                            pointer + "/latitude",
                            Sort.POINT,
                            "",
                            false,
                            Traces.around(latitude.bigDecimalValue(), longitude.bigDecimalValue())));
                }
            }
        }

        private void shown(String name, JsonValue value, String pointer, boolean inAddress) {
            switch (value) {
                case JsonObject object ->
                    wording(object)
                            .ifPresentOrElse(
                                    text -> shownText(name, text.getString(), pointer + "/value", inAddress),
                                    () -> object(object, pointer, inAddress));
                case JsonArray array -> {
                    for (int i = 0; i < array.size(); i++) {
                        shown(name, array.get(i), pointer + "/" + i, inAddress);
                    }
                }
                case JsonString text -> {
                    if (!ID.matcher(text.getString()).matches()) {
                        shownText(name, text.getString(), pointer, inAddress);
                    }
                }
                default -> {}
            }
        }

        private void shownText(String name, String text, String pointer, boolean inAddress) {
            Sort sort = Sort.of(name);
            boolean area = pointer.contains("/service_areas/") && name.equals("name");
            if (inAddress && name.equals("city")) {
                cities.add(text);
            }
            if (area || sort == Sort.PLACE && inAddress) {
                opened(Sort.PLACE, heard.whole(text));
            } else if (sort == Sort.NUMBER || sort == Sort.LINK) {
                opened(sort, sort.own(text));
            } else if (sort == Sort.SAYING) {
                opened(sort, heard.whole(text));
            }
            shown.add(new Shown(pointer, sort, text, inAddress, heard.within(text)));
        }

        private void sealed(String name, JsonValue value) {
            if (value instanceof JsonObject object) {
                point(object, "", true);
                wording(object).ifPresentOrElse(text -> sealedValue(name, text), () -> object.forEach(this::sealed));
            } else if (!NOT_TELLING.contains(name)) {
                sealedValue(name, value);
            }
        }

        private void sealedValue(String name, JsonValue value) {
            switch (value) {
                case JsonArray array -> array.forEach(each -> sealed(name, each));
                case JsonString text -> {
                    if (!ID.matcher(text.getString()).matches()) {
                        sealedText(name, text.getString());
                    }
                }
                case JsonNumber number -> {
                    if (!name.equals("latitude") && !name.equals("longitude")) {
                        secrets(Sort.SAYING).addAll(Traces.ofWhole(number.toString()));
                    }
                }
                default -> {}
            }
        }

        private void sealedText(String name, String text) {
            Sort sort = Sort.of(name);
            switch (sort) {
                case STREET -> {
                    secrets(Sort.STREET).addAll(Traces.ofStreet(text));
                    secrets(Sort.STREET_WORD).addAll(Traces.ofStreetWords(text));
                }
                case PLACE -> {
                    if (name.equals("city")) {
                        cities.add(text);
                    }
                    secrets(sort).addAll(name.equals("postal_code") ? Traces.ofPostcode(text) : Traces.ofWhole(text));
                }
                case NUMBER, LINK -> secrets(sort).addAll(sort.own(text));
                default -> {
                    if (!shelterPlaces.isCalledSo(text)) {
                        secrets(Sort.SAYING).addAll(Traces.ofSaying(text));
                    }
                }
            }
        }
    }
}

package org.relais.ontology.profile;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    private final Redaction redaction;
    private final ShelterPlaces shelterPlaces;

    /** What sort of value a member holds: the same value may stand openly in a member of the same sort. */
    private enum Sort {
        STREET,
        PLACE,
        NUMBER,
        LINK,
        POINT,
        SAYING;

        /** Whether the value itself may be said openly where such values belong. */
        private static final Set<Sort> OPEN = EnumSet.of(PLACE, NUMBER, LINK);

        static Sort of(String member) {
            return switch (member) {
                case "address_1" -> STREET;
                case "city", "postal_code", "region", "state_province" -> PLACE;
                case "number" -> NUMBER;
                case "email", "url", "website", "uri", "schedule_link" -> LINK;
                default -> SAYING;
            };
        }
    }

    public SealedWords(Vocabulary vocabulary) {
        redaction = new Redaction(vocabulary);
        shelterPlaces = new ShelterPlaces(vocabulary);
    }

    /**
     * The findings against publishing the profile; empty when nothing shown tells anything sealed.
     *
     * @param holdsSealed whether a part of it is sealed
     * @param before whether a trace is one that {@link #traces} told of an earlier version
     */
    public List<Finding> findings(Profile profile, boolean holdsSealed, Predicate<String> before) {
        boolean shelter = profile.document() instanceof Organization organization && hasShelter(organization);
        if (!holdsSealed && !shelter) {
            return List.of();
        }
        Walk walk = walk(profile);
        List<Finding> findings = new ArrayList<>();
        walk.shown.stream()
                .filter(shown -> repeats(shown, walk, before))
                .forEach(shown -> findings.add(Finding.at(shown.pointer(), FindingKind.SEALED_VALUE_IN_TEXT)));
        if (shelter) {
            Set<String> cities = walk.cities();
            walk.shown.stream()
                    .filter(shown -> shown.isProse() && AddressLikeText.in(shown.value(), cities))
                    .forEach(shown -> findings.add(Finding.at(shown.pointer(), FindingKind.LOOKS_LIKE_AN_ADDRESS)));
        }
        return findings;
    }

    /** By what the sealed values of this profile are known again in a text, long after they are gone. */
    public Set<String> traces(Profile profile) {
        Map<Sort, Set<String>> sealed = walk(profile).sealed;
        Set<String> traces = new HashSet<>();
        EnumSet.complementOf(EnumSet.of(Sort.PLACE))
                .forEach(sort -> traces.addAll(sealed.getOrDefault(sort, Set.of())));
        return traces;
    }

    private boolean hasShelter(Organization organization) {
        return !shelterPlaces.of(organization).isEmpty() || shelterPlaces.speaksOfShelter(organization);
    }

    private Walk walk(Profile profile) {
        Set<String> shownIds = new HashSet<>();
        redaction
                .view(profile, Audience.NETWORK, id -> true)
                .ifPresent(view -> ids(HsdsJson.tree(view.document()), shownIds));
        Walk walk = new Walk(shownIds);
        walk.object(HsdsJson.tree(profile.document()), "", false);
        Sort.OPEN.forEach(sort -> walk.secrets(sort).removeAll(walk.open(sort)));
        return walk;
    }

    private static boolean repeats(Shown shown, Walk walk, Predicate<String> before) {
        Set<String> traces = shown.traces();
        return traces.stream().anyMatch(trace -> walk.isSealed(trace))
                || !Sort.OPEN.contains(shown.sort()) && traces.stream().anyMatch(before);
    }

    private static void ids(JsonValue value, Set<String> into) {
        switch (value) {
            case JsonObject object -> {
                id(object).ifPresent(into::add);
                object.values().forEach(each -> ids(each, into));
            }
            case JsonArray array -> array.forEach(each -> ids(each, into));
            default -> {}
        }
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

    /** Sorts the leaves of a document into what is shown and what is sealed. */
    private static final class Walk {
        private final Set<String> shownIds;
        private final List<Shown> shown = new ArrayList<>();
        private final Map<Sort, Set<String>> sealed = new EnumMap<>(Sort.class);
        private final Map<Sort, Set<String>> open = new EnumMap<>(Sort.class);
        private final Set<String> cities = new HashSet<>();

        Walk(Set<String> shownIds) {
            this.shownIds = shownIds;
        }

        Set<String> secrets(Sort sort) {
            return sealed.computeIfAbsent(sort, any -> new LinkedHashSet<>());
        }

        Set<String> open(Sort sort) {
            return open.getOrDefault(sort, Set.of());
        }

        boolean isSealed(String trace) {
            return sealed.values().stream().anyMatch(traces -> traces.contains(trace));
        }

        /** Of all addresses, hidden ones too. */
        Set<String> cities() {
            return cities;
        }

        void object(JsonObject object, String pointer, boolean inAddress) {
            boolean hidden = id(object).filter(id -> !shownIds.contains(id)).isPresent();
            point(object, pointer, hidden);
            object.forEach((name, value) -> {
                if (hidden) {
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
                case JsonObject object -> object(object, pointer, inAddress);
                case JsonArray array -> {
                    for (int i = 0; i < array.size(); i++) {
                        shown(name, array.get(i), pointer + "/" + i, inAddress);
                    }
                }
                case JsonString text -> {
                    if (!name.equals("id") && !name.endsWith("_id")) {
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
            if (sort == Sort.PLACE && inAddress || area) {
                open.computeIfAbsent(Sort.PLACE, any -> new HashSet<>()).addAll(Traces.ofWhole(text));
            } else if (sort == Sort.NUMBER) {
                open.computeIfAbsent(sort, any -> new HashSet<>()).addAll(Traces.ofNumber(text));
            } else if (sort == Sort.LINK) {
                open.computeIfAbsent(sort, any -> new HashSet<>()).addAll(Traces.ofWhole(text));
            }
            shown.add(new Shown(pointer, sort, text, inAddress, Traces.ofText(text)));
        }

        private void sealed(String name, JsonValue value) {
            if (value instanceof JsonObject object) {
                point(object, "", true);
                object.forEach(this::sealed);
            } else if (!NOT_TELLING.contains(name)) {
                sealedValue(name, value);
            }
        }

        private void sealedValue(String name, JsonValue value) {
            switch (value) {
                case JsonArray array -> array.forEach(each -> sealed(name, each));
                case JsonString text -> sealedText(name, text.getString());
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
                    secrets(Sort.PLACE).addAll(Traces.ofStreetWords(text));
                }
                case PLACE -> {
                    cities.add(text);
                    secrets(sort).addAll(Traces.ofWhole(text));
                }
                case NUMBER -> secrets(sort).addAll(Traces.ofNumber(text));
                case LINK -> secrets(sort).addAll(Traces.ofWhole(text));
                default -> secrets(Sort.SAYING).addAll(Traces.ofSaying(text));
            }
        }
    }
}

package org.relais.ontology.profile;

import com.ibm.icu.text.Transliterator;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.Vocabulary;

/**
 * Refuses what would tell a sealed thing in other words: an outward text that repeats a sealed value, in any script,
 * and, where there is a shelter, any outward text that looks like an address. Thread-safe.
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

    /** Members that hold a place or number as such: not running text. */
    private static final Set<String> STRUCTURED = Set.of(
            "addresses",
            "phones",
            "latitude",
            "longitude",
            "id",
            "email",
            "attributes",
            "service_areas",
            "organization_identifiers",
            "schedules",
            "retrieved_on",
            "confirmed_on",
            "consented_on",
            "register_number");

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");

    private final Redaction redaction;
    private final ShelterPlaces shelterPlaces;

    public SealedWords(Vocabulary vocabulary) {
        redaction = new Redaction(vocabulary);
        shelterPlaces = new ShelterPlaces(vocabulary);
    }

    /**
     * The findings against publishing the profile; empty when its outward texts tell nothing sealed.
     *
     * @param holdsSealed whether a part of it is sealed
     */
    public List<Finding> findings(Profile profile, boolean holdsSealed) {
        boolean shelter = profile.document() instanceof Organization organization && hasShelter(organization);
        if (!holdsSealed && !shelter) {
            return List.of();
        }
        Optional<View> view = redaction.view(profile, Audience.NETWORK, id -> true);
        if (view.isEmpty()) {
            return List.of();
        }
        Set<String> shownIds = new HashSet<>();
        ids(HsdsJson.tree(view.get().document()), shownIds);
        Walk walk = new Walk(shownIds);
        walk.object(HsdsJson.tree(profile.document()), "", false);
        List<Finding> findings = new ArrayList<>();
        repeated(walk, findings);
        if (shelter) {
            walk.texts.stream()
                    .filter(text -> !text.structured() && AddressLikeText.in(text.value()))
                    .forEach(text -> findings.add(Finding.at(text.pointer(), FindingKind.LOOKS_LIKE_AN_ADDRESS)));
        }
        return findings;
    }

    private boolean hasShelter(Organization organization) {
        return shelterPlaces.hasShelterConcept(organization)
                || !shelterPlaces.of(organization).isEmpty();
    }

    private static void repeated(Walk walk, List<Finding> findings) {
        if (walk.sealed.isEmpty()) {
            return;
        }
        Set<String> publicPlaces = new HashSet<>();
        walk.texts.stream()
                .filter(Outward::structured)
                .forEach(text -> publicPlaces.add(" " + latinWords(text.value()) + " "));
        Set<String> secrets = new LinkedHashSet<>();
        for (String value : walk.sealed) {
            String words = latinWords(value);
            if (words.replace(" ", "").length() >= 4 && !publicPlaces.contains(" " + words + " ")) {
                secrets.add(words);
            }
        }
        for (Outward text : walk.texts) {
            String words = " " + latinWords(text.value()) + " ";
            String squashed = words.replace(" ", "");
            boolean repeats = secrets.stream()
                    .anyMatch(secret -> words.contains(" " + secret + " ")
                            || secret.length() >= 7 && squashed.contains(secret.replace(" ", "")));
            if (repeats) {
                findings.add(Finding.at(text.pointer(), FindingKind.SEALED_VALUE_IN_TEXT));
            }
        }
    }

    /** The words as they sound, whatever the script: what two transliterations of one name have in common. */
    private static String latinWords(String text) {
        String latin = LATIN.transliterate(text);
        String sound = String.join(" ", Folding.words(latin))
                .replace("kh", "h")
                .replace("ph", "f")
                .replace("x", "ks")
                .replace('q', 'k')
                .replace('c', 'k')
                .replace('w', 'v')
                .replace('y', 'i')
                .replace("h", "");
        return DOUBLED.matcher(sound).replaceAll("$1");
    }

    private static void ids(JsonValue value, Set<String> into) {
        switch (value) {
            case JsonObject object -> {
                if (object.containsKey("id")) {
                    into.add(object.getString("id"));
                }
                object.values().forEach(each -> ids(each, into));
            }
            case jakarta.json.JsonArray array -> array.forEach(each -> ids(each, into));
            default -> {}
        }
    }

    private record Outward(String pointer, String value, boolean structured) {}

    /** Sorts the leaves of a document into outward texts and sealed values. */
    private static final class Walk {
        private final Set<String> shownIds;
        private final List<Outward> texts = new ArrayList<>();
        private final List<String> sealed = new ArrayList<>();

        Walk(Set<String> shownIds) {
            this.shownIds = shownIds;
        }

        void object(JsonObject object, String pointer, boolean structured) {
            boolean hidden = object.containsKey("id") && !shownIds.contains(object.getString("id"));
            object.forEach((name, value) -> {
                if (hidden) {
                    sealed(name, value);
                } else {
                    value(value, pointer + "/" + name, structured || STRUCTURED.contains(name));
                }
            });
        }

        private void value(JsonValue value, String pointer, boolean structured) {
            switch (value) {
                case JsonObject object -> object(object, pointer, structured);
                case jakarta.json.JsonArray array -> {
                    for (int i = 0; i < array.size(); i++) {
                        value(array.get(i), pointer + "/" + i, structured);
                    }
                }
                case JsonString text -> texts.add(new Outward(pointer, text.getString(), structured));
                default -> {}
            }
        }

        private void sealed(String name, JsonValue value) {
            if (NOT_TELLING.contains(name)) {
                return;
            }
            switch (value) {
                case JsonObject object -> object.forEach(this::sealed);
                case jakarta.json.JsonArray array -> array.forEach(each -> sealed(name, each));
                case JsonString text -> sealed.add(text.getString());
                case JsonNumber number -> sealed.add(number.toString());
                default -> {}
            }
        }
    }
}

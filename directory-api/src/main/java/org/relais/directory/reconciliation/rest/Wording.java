package org.relais.directory.reconciliation.rest;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.relais.directory.reconciliation.Candidate;
import org.relais.directory.reconciliation.Property;
import org.relais.directory.wire.Messages;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.outward.Particulars;
import org.relais.ontology.profile.View;
import org.relais.search.EntryKind;

/** Entries, types and properties as the reader is told of them. */
final class Wording {
    private final Messages messages;
    private final String language;

    /** @param languages what the reader reads, best first */
    Wording(List<String> languages) {
        messages = Messages.forReader(languages);
        language = languages.stream().findFirst().orElse("en");
    }

    static EntryKind type(View view) {
        return view.document() instanceof Organization ? EntryKind.ORGANIZATION : EntryKind.PROFESSIONAL;
    }

    static String name(Particulars told) {
        return told.names().stream().findFirst().orElse("");
    }

    String name(EntryKind type) {
        return messages.say("entry." + type.value());
    }

    private String name(Property property) {
        return messages.say("reconcile." + property.id());
    }

    /** What tells it from others of its name: what it is and where. */
    String description(View view, Particulars told) {
        List<String> parts = new ArrayList<>(List.of(name(type(view))));
        Property.CITY.values(told, language).stream().findFirst().ifPresent(parts::add);
        told.countries().stream().findFirst().map(messages::countryName).ifPresent(parts::add);
        view.document()
                .demonstration()
                .filter(yes -> yes)
                .ifPresent(yes -> parts.add(messages.say("flag.demonstration")));
        return String.join(", ", parts);
    }

    JsonArrayBuilder types(Stream<EntryKind> types) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        types.forEach(type -> all.add(named(type.value(), name(type))));
        return all;
    }

    JsonArrayBuilder properties(Stream<Property> properties) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        properties.forEach(property -> all.add(named(property.id(), name(property))));
        return all;
    }

    JsonArrayBuilder entries(Stream<View> views, Function<View, Particulars> told) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        views.forEach(view -> all.add(entry(view, told.apply(view)).add("notable", types(Stream.of(type(view))))));
        return all;
    }

    private JsonObjectBuilder entry(View view, Particulars told) {
        return named(view.id().toString(), name(told)).add("description", description(view, told));
    }

    private static JsonObjectBuilder named(String id, String name) {
        return JSON.createObjectBuilder().add("id", id).add("name", name);
    }

    JsonArrayBuilder candidates(List<Candidate> candidates) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        candidates.forEach(candidate -> all.add(entry(candidate.view(), candidate.told())
                .add("type", types(Stream.of(type(candidate.view()))))
                .add("score", candidate.score())
                .add("match", candidate.match())
                .add("features", features(candidate))));
        return all;
    }

    private static JsonArrayBuilder features(Candidate candidate) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        candidate.features().forEach((id, value) -> {
            JsonObjectBuilder feature = JSON.createObjectBuilder().add("id", id);
            all.add(
                    value instanceof Double number
                            ? feature.add("value", number)
                            : feature.add("value", Boolean.TRUE.equals(value)));
        });
        return all;
    }

    JsonObjectBuilder row(Collection<Property> properties, Optional<Particulars> told) {
        JsonObjectBuilder row = JSON.createObjectBuilder();
        for (Property property : properties) {
            JsonArrayBuilder values = JSON.createArrayBuilder();
            told.stream()
                    .flatMap(of -> property.values(of, language).stream())
                    .forEach(value -> values.add(JSON.createObjectBuilder().add("str", value)));
            row.add(property.id(), values);
        }
        return row;
    }

    /** Whether its id or name holds what was typed. */
    boolean isMeant(String typed, EntryKind type) {
        return holds(type.value(), typed) || holds(name(type), typed);
    }

    boolean isMeant(String typed, Property property) {
        return holds(property.id(), typed) || holds(name(property), typed);
    }

    private static boolean holds(String name, String typed) {
        return name.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}

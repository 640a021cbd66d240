package org.relais.directory.profile;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.HsdsProfile;
import org.relais.ontology.hsds.Noun;

/** Moves the locations that stand inside a service's ties up to the organization, so that each stands once. */
final class NestedPlaces {
    private static final String LOCATIONS = "locations";
    private static final List<String> NARROWING = List.of("PUBLIC", "NETWORK", "SEALED");

    private final Draft.Thing organization;
    private final List<Finding> findings;
    private final Map<String, Draft.Thing> byId = new HashMap<>();
    private final Map<String, UUID> byContent = new HashMap<>();

    NestedPlaces(Draft.Thing organization, List<Finding> findings) {
        this.organization = organization;
        this.findings = findings;
    }

    void lift() {
        List<Draft.Thing> ties = organization.things("services").stream()
                .flatMap(service -> service.things("service_at_locations").stream())
                .toList();
        if (ties.stream().noneMatch(tie -> tie.thing("location").isPresent())) {
            return;
        }
        Noun location = HsdsProfile.FORM.noun("location");
        PartIds.fill(organization, LOCATIONS, location);
        organization.things(LOCATIONS).forEach(this::know);
        ties.forEach(tie -> tie.thing("location").ifPresent(place -> lift(tie, place)));
    }

    private void know(Draft.Thing place) {
        byId.put(PartIds.of(place).toString(), place);
        byContent.putIfAbsent(Content.of(place), PartIds.of(place));
    }

    private void lift(Draft.Thing tie, Draft.Thing place) {
        UUID id = id(tie, place);
        tie.drop("location");
        tie.set("location_id", id.toString());
        Draft.Thing known = byId.get(id.toString());
        if (known == null) {
            place.set("id", id.toString());
            add(place);
            know(place);
        } else {
            narrow(known, place);
        }
    }

    private UUID id(Draft.Thing tie, Draft.Thing place) {
        Optional<UUID> own = place.text("id").flatMap(PartIds::uuid);
        Optional<UUID> named = tie.text("location_id").flatMap(PartIds::uuid);
        if (own.isPresent() && named.isPresent() && !own.equals(named)) {
            findings.add(new Finding(
                    tie.pointer() + "/location_id", FindingKind.SHAPE, "location_id is the id of the nested location"));
        }
        String content = Content.of(place);
        return own.or(() -> named).orElseGet(() -> byContent.computeIfAbsent(content, any -> derived(place)));
    }

    /** An id that no other place has, though the two look alike from outside. */
    private UUID derived(Draft.Thing place) {
        String name = LOCATIONS + Content.shown(LOCATIONS, place);
        return IntStream.iterate(1, times -> times + 1)
                .mapToObj(times -> PartIds.derived(organization, times == 1 ? name : name + times, place))
                .filter(id -> !byId.containsKey(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void add(Draft.Thing place) {
        Draft places = organization
                .members()
                .computeIfAbsent(LOCATIONS, any -> new Draft.Row(place.pointer(), new ArrayList<>()));
        if (places instanceof Draft.Row row) {
            row.values().add(place);
        }
    }

    /** The same place told twice is as hidden as the more careful of the two says. */
    private static void narrow(Draft.Thing known, Draft.Thing again) {
        again.text("visibility")
                .filter(mark -> NARROWING.indexOf(mark)
                        > NARROWING.indexOf(known.text("visibility").orElse("PUBLIC")))
                .ifPresent(mark -> known.set("visibility", mark));
        if (again.members().get("shelter") instanceof Draft.Leaf mark
                && mark.json().getValueType() == JsonValue.ValueType.TRUE) {
            known.members().put("shelter", mark);
        }
    }
}

package org.relais.directory.profile;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.CapacityClaim;
import org.relais.ontology.hsds.Contact;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.OrganizationIdentifier;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Url;

/** What a telling part says, whatever its id and marks: two parts with one digest say the same. */
final class PartDigest {
    private static final Set<String> MARKS =
            Set.of("visibility", "consented_on", "shelter", "access_point", "keeps_address", "assurance", "provenance");

    private PartDigest() {}

    static Optional<String> of(Part part) {
        return switch (part) {
            case Phone p -> digest(p);
            case Address a -> digest(a);
            case Contact c -> digest(c);
            case Location l -> digest(l);
            case Url u -> digest(u);
            case OrganizationIdentifier i -> digest(i);
            case CapacityClaim c -> digest(c);
            default -> Optional.empty();
        };
    }

    private static Optional<String> digest(Record part) {
        String content = part.getClass().getSimpleName() + content(HsdsJson.tree(part));
        return Optional.of(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static JsonValue content(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                JsonObjectBuilder builder = JSON.createObjectBuilder();
                object.forEach((name, member) -> {
                    if (!name.equals("id") && !name.endsWith("_id") && !MARKS.contains(name)) {
                        builder.add(name, content(member));
                    }
                });
                yield builder.build();
            }
            case JsonArray array -> {
                JsonArrayBuilder builder = JSON.createArrayBuilder();
                array.forEach(each -> builder.add(content(each)));
                yield builder.build();
            }
            default -> value;
        };
    }
}

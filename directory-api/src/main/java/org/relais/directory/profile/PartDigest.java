package org.relais.directory.profile;

import static org.relais.ontology.hsds.HsdsJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Contact;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.OrganizationIdentifier;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Program;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.Url;
import org.relais.ontology.skos.Folding;

/**
 * By what a part is known again, whatever its id and marks, and whatever else is said beside it: a telephone by its
 * number, an address by its street, a person by her name. What has no such thing is known by all it says of its owner.
 */
final class PartDigest {
    private static final int TELLING_DIGITS = 8;

    private PartDigest() {}

    /** @param owner of the part that it stands in */
    static String of(Part part, UUID owner) {
        Optional<String> name = switch (part) {
            case Phone phone -> phone.number().map(PartDigest::ending);
            case Address address -> address.address1().map(Folding::key);
            case Contact contact -> contact.name().or(contact::email).map(Folding::key);
            case Location location ->
                location.latitude().flatMap(north -> location.longitude().map(east -> point(north, east)));
            case Url url -> url.url().map(URI::toString).map(Folding::key);
            case OrganizationIdentifier identifier -> identifier.identifier().map(Folding::key);
            case Service service -> service.name().map(Folding::key);
            case Program program -> program.name().map(Folding::key);
            default -> Optional.empty();
        };
        String kind = part.getClass().getSimpleName();
        return digest(
                name.map(known -> kind + known).orElseGet(() -> kind + owner + content(HsdsJson.tree((Record) part))));
    }

    /** Of a trace that a sealed value leaves. */
    static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String ending(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
    }

    private static String point(BigDecimal latitude, BigDecimal longitude) {
        return latitude.setScale(4, RoundingMode.HALF_UP) + "," + longitude.setScale(4, RoundingMode.HALF_UP);
    }

    private static JsonValue content(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                JsonObjectBuilder builder = JSON.createObjectBuilder();
                object.forEach((name, member) -> {
                    if (!name.endsWith("_id") && !Content.MARKS.contains(name)) {
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

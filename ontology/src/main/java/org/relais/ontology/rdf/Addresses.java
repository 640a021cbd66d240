package org.relais.ontology.rdf;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Service;

/**
 * The IRIs of things on one node. A thing is {@code {base}/services/{id}#it}; the address before the {@code #} is the
 * document that describes it.
 *
 * @param base of the node that is the authority for the entry, without a slash at its end
 */
public record Addresses(URI base) {
    private static final String IT = "#it";
    private static final Pattern ID = Pattern.compile(
            "(?:/|urn:uuid:|-)(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:#it)?(?:\\.\\d+)?$");

    public Addresses {
        base = URI.create(base.toString().replaceFirst("/+$", ""));
    }

    public URI organization(UUID id) {
        return thing("organizations", id);
    }

    public URI professional(UUID id) {
        return thing("professionals", id);
    }

    public URI service(UUID id) {
        return thing("services", id);
    }

    public URI location(UUID id) {
        return thing("locations", id);
    }

    public URI profile(ProfileDocument profile) {
        return switch (profile) {
            case Organization organization -> organization(organization.id());
            case Professional professional -> professional(professional.id());
        };
    }

    /** The JSON-LD context of the node. */
    public URI context() {
        return URI.create(base + "/context.jsonld");
    }

    /** The document that describes the thing. */
    public static String document(String thing) {
        return thing.substring(0, thing.indexOf('#'));
    }

    /** Where the part has an address of its own: all others are fragments of the document they stand in. */
    Optional<URI> thing(Part part) {
        return switch (part) {
            case ProfileDocument profile -> Optional.of(profile(profile));
            case Service service -> Optional.of(service(service.id()));
            case Location location -> Optional.of(location(location.id()));
            default -> Optional.empty();
        };
    }

    /** The id that an IRI of a thing or part ends with. */
    static Optional<UUID> id(String iri) {
        Matcher matcher = ID.matcher(iri);
        return matcher.find() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    private URI thing(String collection, UUID id) {
        return URI.create(base + "/" + collection + "/" + id + IT);
    }
}

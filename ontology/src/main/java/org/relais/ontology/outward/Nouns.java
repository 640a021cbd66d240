package org.relais.ontology.outward;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Professional.Reach;
import org.relais.ontology.hsds.Program;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceAtLocation;

/**
 * What HSDS finds in a document, of whichever kind it is. A document tells services and places side by side; here a
 * service has its program, and a tie its place, in it.
 *
 * @param organization without its services, when the document is one
 */
record Nouns(Optional<Organization> organization, List<Service> services, List<Location> locations) {
    /** @param lastModified the moment of the whole document, as its services tell it */
    static Nouns of(Organization organization, Optional<String> lastModified) {
        Optional<UUID> id = Optional.of(organization.id());
        List<Location> locations = organization.locations().stream()
                .map(location -> Copy.of(location, Map.of("organizationId", id)))
                .toList();
        List<Service> services = organization.services().stream()
                .map(service -> Copy.of(service, Map.of("organizationId", id, "lastModified", lastModified)))
                .map(service -> laidOut(service, organization.programs(), locations))
                .toList();
        return new Nouns(Optional.of(Copy.of(organization, Map.of("services", List.of()))), services, locations);
    }

    /** @param service the one as which she appears */
    static Nouns of(Professional professional, Service service, Optional<String> lastModified) {
        List<Location> locations = professional.reach().map(Reach::locations).orElse(List.of());
        Service dated = Copy.of(service, Map.of("lastModified", lastModified));
        return new Nouns(Optional.empty(), List.of(laidOut(dated, List.of(), locations)), locations);
    }

    Optional<Organization> organizationWithServices() {
        return organization.map(each -> Copy.of(each, Map.of("services", services)));
    }

    /** The service, with its organization in it. */
    Optional<Service> service(UUID id) {
        return services.stream()
                .filter(service -> service.id().equals(id))
                .map(service -> Copy.of(service, Map.of("organization", organization)))
                .findFirst();
    }

    Optional<Location> location(UUID id) {
        return locations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The tie, with its service in it; the ties of that one are left out. */
    Optional<ServiceAtLocation> serviceAtLocation(UUID id) {
        return ties().filter(tie -> tie.id().equals(id))
                .map(tie -> Copy.of(
                        tie,
                        Map.of(
                                "service",
                                tie.serviceId()
                                        .flatMap(this::service)
                                        .map(service -> Copy.of(service, Map.of("serviceAtLocations", List.of()))))))
                .findFirst();
    }

    Stream<ServiceAtLocation> ties() {
        return services.stream().flatMap(service -> service.serviceAtLocations().stream());
    }

    private static Service laidOut(Service service, List<Program> programs, List<Location> locations) {
        Optional<Program> program = service.programId()
                .flatMap(id ->
                        programs.stream().filter(each -> each.id().equals(id)).findFirst());
        List<ServiceAtLocation> ties = service.serviceAtLocations().stream()
                .map(tie -> laidOut(tie, service, locations))
                .toList();
        return Copy.of(
                service,
                Map.of(
                        "organization",
                        Optional.empty(),
                        "program",
                        program.or(service::program),
                        "serviceAtLocations",
                        ties));
    }

    private static ServiceAtLocation laidOut(ServiceAtLocation tie, Service service, List<Location> locations) {
        Optional<Location> place = tie.locationId()
                .flatMap(id ->
                        locations.stream().filter(each -> each.id().equals(id)).findFirst())
                .or(tie::location);
        return Copy.of(
                tie,
                Map.of(
                        "serviceId",
                        Optional.of(service.id()),
                        "locationId",
                        place.map(Location::id).or(tie::locationId),
                        "location",
                        place,
                        "service",
                        Optional.empty()));
    }
}

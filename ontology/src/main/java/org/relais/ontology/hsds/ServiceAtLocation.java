package org.relais.ontology.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tie of a service to a location. Tied to accommodation, it makes the location a shelter place.
 *
 * @see <a href="https://docs.openreferral.org/en/v3.1.0/hsds/schema_reference.html#service-at-location">HSDS 3.1, service_at_location</a>
 */
public record ServiceAtLocation(
        UUID id,
        Optional<UUID> serviceId,
        Optional<UUID> locationId,
        Optional<String> description,
        List<ServiceArea> serviceAreas,
        List<Contact> contacts,
        List<Phone> phones,
        List<Schedule> schedules,
        Optional<Location> location,
        Optional<Service> service,
        List<Attribute> attributes,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance,
        Map<String, Map<String, Text>> translations)
        implements Part {
    public ServiceAtLocation {
        serviceAreas = Absent.orEmpty(serviceAreas);
        contacts = Absent.orEmpty(contacts);
        phones = Absent.orEmpty(phones);
        schedules = Absent.orEmpty(schedules);
        attributes = Absent.orEmpty(attributes);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
        translations = Absent.orEmpty(translations);
    }
}

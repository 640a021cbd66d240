package org.relais.search.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Language;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceArea;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.search.analysis.WorldNames;

/** Where an entry is or works, and what is spoken there. */
final class Whereabouts {
    /** A point on the globe. */
    record Point(double latitude, double longitude) {}

    private final WorldNames world;
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private final List<Point> points = new ArrayList<>();
    private Optional<Address> firstWithCity = Optional.empty();

    Whereabouts(WorldNames world) {
        this.world = world;
    }

    Whereabouts organization(Organization organization) {
        organization.locations().forEach(this::location);
        organization.services().forEach(this::service);
        return this;
    }

    Whereabouts place(Location location) {
        location(location);
        return this;
    }

    Whereabouts professional(Professional professional) {
        professional.reach().ifPresent(reach -> {
            reach.locations().forEach(this::location);
            reach.serviceAreas().forEach(this::area);
        });
        professional.practice().ifPresent(practice -> {
            practice.admissions().forEach(this::country);
            practice.languages().forEach(this::language);
        });
        return this;
    }

    /** ISO 3166 codes, that of the first place first. */
    Set<String> countries() {
        return countries;
    }

    /** ISO 639 codes. */
    Set<String> languages() {
        return languages;
    }

    List<Point> points() {
        return points;
    }

    /** Language to the name of the first place's city; the plain one under {@code plain}. */
    Map<String, String> cities(String plain) {
        return firstWithCity
                .map(address -> Translated.member(plain, address.city(), address.translations(), "city"))
                .orElse(Map.of());
    }

    private void service(Service service) {
        service.languages().forEach(this::language);
        service.serviceAreas().forEach(this::area);
        service.serviceAtLocations().stream()
                .map(ServiceAtLocation::location)
                .flatMap(Optional::stream)
                .forEach(this::location);
    }

    private void location(Location location) {
        location.addresses().forEach(this::address);
        location.languages().forEach(this::language);
        location.latitude()
                .ifPresent(latitude -> location.longitude()
                        .ifPresent(longitude -> point(latitude.doubleValue(), longitude.doubleValue())));
    }

    private void address(Address address) {
        address.country().ifPresent(this::country);
        if (firstWithCity.isEmpty() && address.city().isPresent()) {
            firstWithCity = Optional.of(address);
        }
    }

    private void point(double latitude, double longitude) {
        if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            points.add(new Point(latitude, longitude));
        }
    }

    /** An area that is a whole country, as a shelter without a public place gives it. */
    private void area(ServiceArea area) {
        area.name().ifPresent(this::country);
    }

    private void country(String codeOrName) {
        world.country(codeOrName).ifPresent(countries::add);
    }

    private void language(Language language) {
        language.code().or(language::name).flatMap(world::language).ifPresent(languages::add);
    }
}

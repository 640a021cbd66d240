package org.relais.search.document;

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
import org.relais.search.places.Atlas;
import org.relais.search.places.Place;

/** Where an entry is or works, and what is spoken there. */
final class Whereabouts {
    /** A point on the globe. */
    record Point(double latitude, double longitude) {}

    private final Atlas atlas;
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private final Set<Point> points = new LinkedHashSet<>();
    private final Set<Integer> towns = new LinkedHashSet<>();
    private final Set<PostcodePoint> postcodes = new LinkedHashSet<>();
    private final Set<String> served = new LinkedHashSet<>();
    private Optional<Address> firstWithCity = Optional.empty();

    Whereabouts(Atlas atlas) {
        this.atlas = atlas;
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

    /** Of places as stated, or else of their towns. */
    Set<Point> points() {
        return points;
    }

    /** Ids in the gazetteer. */
    Set<Integer> towns() {
        return towns;
    }

    Set<PostcodePoint> postcodes() {
        return postcodes;
    }

    /** Ids in the gazetteer and ISO 3166 codes. */
    Set<String> served() {
        return served;
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
        location.languages().forEach(this::language);
        Optional<Point> stated = stated(location);
        stated.ifPresent(points::add);
        for (Address address : location.addresses()) {
            address.country().ifPresent(this::country);
            if (firstWithCity.isEmpty() && address.city().isPresent()) {
                firstWithCity = Optional.of(address);
            }
            Optional<Place> town = town(address, stated);
            town.map(Place::id).ifPresent(towns::add);
            Optional<Point> there = stated.or(() -> town.map(place -> new Point(place.latitude(), place.longitude())));
            if (stated.isEmpty()) {
                there.ifPresent(points::add);
            }
            there.ifPresent(point -> postcode(address, point));
        }
    }

    private static Optional<Point> stated(Location location) {
        return location.latitude()
                .flatMap(latitude -> location.longitude()
                        .map(longitude -> new Point(latitude.doubleValue(), longitude.doubleValue())))
                .filter(point -> Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180);
    }

    private Optional<Place> town(Address address, Optional<Point> stated) {
        String country = address.country().orElse("");
        return address.city()
                .flatMap(city -> stated.isPresent()
                        ? atlas.towns()
                                .of(
                                        city,
                                        country,
                                        stated.get().latitude(),
                                        stated.get().longitude())
                        : atlas.towns().of(city, country));
    }

    private void postcode(Address address, Point point) {
        Optional<String> country = address.country().flatMap(atlas.world()::country);
        if (country.isPresent()) {
            address.postalCode()
                    .map(code -> new PostcodePoint(code, country.get(), point.latitude(), point.longitude()))
                    .ifPresent(postcodes::add);
        }
    }

    /** A whole country, as a shelter without a public place gives it, or a town, of the entry's countries first. */
    private void area(ServiceArea area) {
        String name = area.name().orElse("");
        Optional<String> wholeCountry = atlas.world().country(name);
        if (wholeCountry.isPresent()) {
            countries.add(wholeCountry.get());
            served.add(wholeCountry.get());
            return;
        }
        List<Place> called = atlas.towns().called(name);
        called.stream()
                .filter(place -> countries.contains(place.country()))
                .findFirst()
                .or(() -> called.stream().findFirst())
                .ifPresent(place -> served.add(Integer.toString(place.id())));
    }

    private void country(String codeOrName) {
        atlas.world().country(codeOrName).ifPresent(countries::add);
    }

    private void language(Language language) {
        language.code().or(language::name).flatMap(atlas.world()::language).ifPresent(languages::add);
    }
}

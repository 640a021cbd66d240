package org.relais.directory.curation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Roughly where each country lies. Immutable, so thread-safe. */
final class CountryBoxes {
    private final Map<String, List<Box>> boxes;

    private record Box(String country, double south, double north, double west, double east) {
        static Box of(String line) {
            String[] fields = line.split(",", -1);
            return new Box(fields[0], degrees(fields[1]), degrees(fields[2]), degrees(fields[3]), degrees(fields[4]));
        }

        private static double degrees(String field) {
            return Double.parseDouble(field);
        }

        boolean holds(double latitude, double longitude) {
            return south <= latitude && latitude <= north && west <= longitude && longitude <= east;
        }
    }

    private CountryBoxes(Map<String, List<Box>> boxes) {
        this.boxes = boxes;
    }

    static CountryBoxes load() {
        try (InputStream in =
                        Objects.requireNonNull(CountryBoxes.class.getResourceAsStream("/curation/country-boxes.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new CountryBoxes(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Box::of)
                    .collect(Collectors.groupingBy(Box::country)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knowsAll(Set<String> countries) {
        return !countries.isEmpty() && boxes.keySet().containsAll(countries);
    }

    boolean hold(Set<String> countries, double latitude, double longitude) {
        return countries.stream()
                .map(country -> boxes.getOrDefault(country, List.of()))
                .flatMap(Collection::stream)
                .anyMatch(box -> box.holds(latitude, longitude));
    }
}

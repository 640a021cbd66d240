package org.relais.search.places;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the GeoNames dump.
 *
 * @param names the main name first; the others as they come, some of them twice
 * @param code what kind of place: PPLX is a part of a town
 */
record GeoName(
        int id, List<String> names, double latitude, double longitude, String code, String country, int population) {
    static GeoName read(String line) {
        String[] cells = line.split("\t", -1);
        return new GeoName(
                Integer.parseInt(cells[0]),
                Stream.concat(Stream.of(cells[1], cells[2]), Stream.of(cells[3].split(",")))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[7],
                cells[8],
                Integer.parseInt(cells[14]));
    }

    String mainName() {
        return names.getFirst();
    }
}

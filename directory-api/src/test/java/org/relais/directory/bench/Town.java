package org.relais.directory.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A town as its people name it. */
record Town(String country, String name, double latitude, double longitude) {
    /** By country, each with its largest first. */
    static Map<String, List<Town>> byCountry() {
        return Resource.lines("towns.tsv").map(Town::read).collect(Collectors.groupingBy(Town::country));
    }

    private static Town read(String line) {
        String[] cells = line.split("\t", -1);
        return new Town(cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
    }
}

package org.relais.directory.validation;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is found, the same in many places once. For one thread. */
final class Findings {
    private static final int PLACES = 3;
    private static final int LONGEST = 300;

    private final Map<List<Object>, List<Report.Place>> places = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> counts = new LinkedHashMap<>();

    /**
     * @param at JSON Pointer or IRI in the document, or empty for the whole
     * @param details of the sentence; nothing that tells this place from others
     */
    void add(FeedRule rule, URI document, String at, Object... details) {
        List<Object> same = new ArrayList<>(List.of(rule));
        Arrays.stream(details).map(Findings::shortened).forEach(same::add);
        counts.merge(same, 1, Integer::sum);
        List<Report.Place> first = places.computeIfAbsent(same, any -> new ArrayList<>());
        if (first.size() < PLACES) {
            first.add(new Report.Place(document, shortened(at).toString()));
        }
    }

    private static Object shortened(Object detail) {
        return detail instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : detail;
    }

    /** @param documents how many were read */
    Report report(String address, int documents) {
        return new Report(
                address,
                documents,
                places.entrySet().stream()
                        .map(same -> new Report.Finding(
                                (FeedRule) same.getKey().getFirst(),
                                same.getKey().subList(1, same.getKey().size()),
                                counts.getOrDefault(same.getKey(), 0),
                                same.getValue()))
                        .toList());
    }
}

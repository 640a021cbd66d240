package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.relais.search.Postcode;
import org.relais.search.document.Fields;
import org.relais.search.document.PostcodePoint;

/** Where postcodes are: in the middle of the places that living entries have there. */
final class Postcodes {
    private Postcodes() {}

    static List<Postcode> at(IndexSearcher searcher, String code) throws IOException {
        Map<String, List<PostcodePoint>> byCountry = new TreeMap<>();
        Prefixed terms = Prefixed.of(searcher, Fields.POSTCODE_POINT, PostcodePoint.prefix(code));
        for (Term term = terms.next(); term != null; term = terms.next()) {
            if (Living.has(searcher, term)) {
                PostcodePoint point = PostcodePoint.read(term.bytes());
                byCountry
                        .computeIfAbsent(point.country(), any -> new ArrayList<>())
                        .add(point);
            }
        }
        List<Postcode> postcodes = new ArrayList<>();
        byCountry.forEach((country, points) -> postcodes.add(middle(country, points)));
        return postcodes;
    }

    private static Postcode middle(String country, List<PostcodePoint> points) {
        return new Postcode(
                country,
                points.stream().mapToDouble(PostcodePoint::latitude).average().orElseThrow(),
                points.stream().mapToDouble(PostcodePoint::longitude).average().orElseThrow());
    }
}

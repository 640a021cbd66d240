package org.relais.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.relais.search.Postcode;
import org.relais.search.document.Fields;
import org.relais.search.document.PostcodePoint;

/** Where postcodes are: in the middle of the places that living entries have there. */
final class Postcodes {
    private Postcodes() {}

    static List<Postcode> at(IndexSearcher searcher, String code) throws IOException {
        Map<String, List<PostcodePoint>> byCountry = new TreeMap<>();
        BytesRef prefix = PostcodePoint.prefix(code);
        Terms all = MultiTerms.getTerms(searcher.getIndexReader(), Fields.POSTCODE_POINT);
        if (all == null) {
            return List.of();
        }
        TermsEnum terms = all.iterator();
        boolean more = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(terms.term(), prefix)) {
            Term term = new Term(Fields.POSTCODE_POINT, BytesRef.deepCopyOf(terms.term()));
            if (Living.has(searcher, term)) {
                PostcodePoint point = PostcodePoint.read(term.bytes());
                byCountry
                        .computeIfAbsent(point.country(), any -> new ArrayList<>())
                        .add(point);
            }
            more = terms.next() != null;
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

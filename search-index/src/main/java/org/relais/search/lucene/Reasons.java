package org.relais.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.relais.search.Why;
import org.relais.search.query.Asked;
import org.relais.search.query.Evidence;

/** Finds out why an entry was found: asks again, for this entry alone, with every piece of evidence named. */
final class Reasons {
    private final IndexSearcher searcher;
    private final Map<String, Evidence> byName = new HashMap<>();
    private final Weight weight;

    Reasons(IndexSearcher searcher, Asked asked) throws IOException {
        this.searcher = searcher;
        Query named = asked.query(this::named);
        weight = searcher.createWeight(searcher.rewrite(named), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    Why of(int document) throws IOException {
        LeafReaderContext leaf = Hits.leaf(searcher, document);
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        Map<Integer, Evidence> inOrder = new TreeMap<>();
        if (matches != null) {
            for (NamedMatches found : NamedMatches.findNamedMatches(matches)) {
                Evidence evidence = byName.get(found.getName());
                if (evidence != null) {
                    inOrder.put(Integer.valueOf(found.getName()), evidence);
                }
            }
        }
        return why(inOrder.values());
    }

    private static Why why(Iterable<Evidence> all) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Set<String> serves = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        Set<Why.ByConcept> concepts = new LinkedHashSet<>();
        for (Evidence evidence : all) {
            switch (evidence) {
                case Evidence.OfWord word -> words.add(word.typed());
                case Evidence.OfPlace place -> places.add(place.typed());
                case Evidence.OfServedPlace place -> serves.add(place.typed());
                case Evidence.OfNearPlace place -> near.add(place.typed());
                case Evidence.OfConcept by -> concepts.add(new Why.ByConcept(by.concept(), by.label(), by.closeness()));
            }
        }
        words.removeAll(places);
        near.removeAll(places);
        return new Why(
                List.copyOf(words), List.copyOf(concepts), List.copyOf(places), List.copyOf(serves), List.copyOf(near));
    }

    private Query named(Evidence evidence, Query query) {
        String name = Integer.toString(byName.size());
        byName.put(name, evidence);
        return NamedMatches.wrapQuery(name, query);
    }
}

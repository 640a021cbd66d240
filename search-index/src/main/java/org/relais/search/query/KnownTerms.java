package org.relais.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.relais.search.analysis.Slips;

/**
 * The terms of an index as it stands: each is looked up once a question, however many queries are made of it. For one
 * question and one thread.
 */
public final class KnownTerms {
    private final IndexSearcher searcher;
    private final Map<Term, Optional<Query>> byTerm = new HashMap<>();
    private final Map<Term, Map<String, Integer>> almost = new HashMap<>();
    private final Map<String, CompiledAutomaton> automata = new HashMap<>();
    private final Map<String, List<Optional<TermsEnum>>> bySegment = new HashMap<>();

    public KnownTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Documents with the term; empty where there are none. */
    Optional<Query> having(String field, String text) {
        return byTerm.computeIfAbsent(new Term(field, text), this::lookUp);
    }

    /** Documents with one of the terms; empty where there are none. */
    Optional<Query> havingOneOf(String field, Collection<String> texts) {
        List<Query> known = new ArrayList<>();
        texts.forEach(text -> having(field, text).ifPresent(known::add));
        if (known.size() < 2) {
            return known.stream().findFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        known.forEach(each -> any.add(each, Occur.SHOULD));
        return Optional.of(any.build());
    }

    /** The terms of a field that are this word but for slips, each with how many. */
    public Map<String, Integer> almost(String field, String word) {
        return almost.computeIfAbsent(new Term(field, word), this::lookUpAlmost);
    }

    private Optional<Query> lookUp(Term term) {
        try {
            TermStates states = new TermStates(searcher.getTopReaderContext());
            List<Optional<TermsEnum>> segments = bySegment.computeIfAbsent(term.field(), this::open);
            for (int segment = 0; segment < segments.size(); segment++) {
                TermsEnum terms = segments.get(segment).orElse(null);
                if (terms != null && terms.seekExact(term.bytes())) {
                    states.register(terms.termState(), segment, terms.docFreq(), terms.totalTermFreq());
                }
            }
            return states.docFreq() == 0 ? Optional.empty() : Optional.of(new TermQuery(term, states));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept open, since opening one costs more than looking up a term. */
    private List<Optional<TermsEnum>> open(String field) {
        List<Optional<TermsEnum>> segments = new ArrayList<>();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(field);
                segments.add(terms == null ? Optional.empty() : Optional.of(terms.iterator()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return segments;
    }

    private Map<String, Integer> lookUpAlmost(Term word) {
        Map<String, Integer> found = new HashMap<>();
        Slips slips = new Slips(word.text());
        if (slips.most() == 0) {
            return found;
        }
        CompiledAutomaton automaton = automata.computeIfAbsent(
                word.text(), text -> FuzzyQuery.getFuzzyAutomaton(text, slips.most(), 1, true));
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(word.field());
                if (terms != null) {
                    TermsEnum matching = automaton.getTermsEnum(terms);
                    while (matching.next() != null) {
                        String text = matching.term().utf8ToString();
                        found.computeIfAbsent(text, slips::to);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}

package org.relais.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.relais.search.Dimension;
import org.relais.search.document.Fields;
import org.relais.search.query.Sought.Leeway;

/** A question's text, understood: the things it asks for, and the query for any or all of them. */
public final class Asked {
    static final Query ANYBODY = new TermQuery(new Term(Fields.FOUND, "yes"));

    private static final UnaryOperator<Query> NOT_ENOUGH = mention -> new MatchNoDocsQuery("a mention is not enough");

    private final List<Sought> sought;
    private final List<String> languages;
    private final WordQueries words;
    private final ConceptQueries concepts;
    private final KnownTerms known;
    private final Set<String> countries;

    Asked(List<Sought> sought, List<String> languages, WordQueries words, ConceptQueries concepts, KnownTerms known) {
        this.sought = List.copyOf(sought);
        this.languages = languages;
        this.words = words;
        this.concepts = concepts;
        this.known = known;
        countries = sought.stream().flatMap(Sought::countries).collect(Collectors.toUnmodifiableSet());
    }

    /** The things that an entry must have. */
    public List<Sought> needed() {
        return sought.stream().filter(Sought::meaningful).toList();
    }

    /** With another one in its place. */
    public Asked with(Sought other, Sought inPlaceOf) {
        return asking(sought.stream().map(each -> each.equals(inPlaceOf) ? other : each));
    }

    /** Entries without it answer the question too, behind those with it. */
    public Asked without(Sought missing) {
        return with(missing.wished(), missing);
    }

    /** How much one thing sought tells of the entry that is meant. */
    public enum Telling {
        /** A word of nobody's name. */
        WORD,
        /** A concept or a language: many have it, and nearly as well something like it. */
        MEANING,
        /** A word of a name. */
        NAME,
        /** Where somebody is. */
        PLACE
    }

    public Telling telling(Sought one) {
        if (one.readings().stream().anyMatch(Reading::isPlace)) {
            return Telling.PLACE;
        }
        if (!one.readings().isEmpty()) {
            return Telling.MEANING;
        }
        return one.words().stream().anyMatch(part -> words.isOfName(part, known)) ? Telling.NAME : Telling.WORD;
    }

    /** Whether it is one word, not understood, that stands nowhere as it was typed. */
    public boolean isUnknown(Sought one) {
        return one.readings().isEmpty() && one.words().stream().allMatch(part -> words.isUnknown(part, known));
    }

    /** Whether it asks for something that is understood, beside places. */
    public boolean asksForMeaning() {
        return needed().stream().anyMatch(each -> telling(each) == Telling.MEANING);
    }

    /** Whether several words of it mean something together, and each may mean something alone. */
    public boolean isCompound() {
        return sought.stream().anyMatch(Sought::isCompound);
    }

    /** Asking for each word of its compounds instead. */
    public Asked apart() {
        return asking(sought.stream().flatMap(each -> each.isCompound() ? each.apart() : Stream.of(each)));
    }

    /** Whether more would answer it, did mentions and what is related do. */
    public boolean isStrict() {
        return needed().stream().anyMatch(each -> each.hasMentions() && !each.mayBeMentioned());
    }

    /** Who only mentions what was asked for, or is something related, answers too. */
    public Asked mentioned() {
        return with(Sought::hasMentions, Leeway.MENTION);
    }

    /** With leeway for the things needed that are such. */
    public Asked with(Predicate<Sought> such, Leeway... leeway) {
        return asking(sought.stream().map(each -> each.meaningful() && such.test(each) ? each.with(leeway) : each));
    }

    private Asked asking(Stream<Sought> instead) {
        return new Asked(instead.toList(), languages, words, concepts, known);
    }

    /** Entries that have all that is needed, a little better where the reader's language is spoken; who asks for nothing
     *  gets all. */
    public Query query(Naming naming) {
        if (sought.isEmpty()) {
            return new BoostQuery(new ConstantScoreQuery(ANYBODY), 0);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        sought.forEach(each -> all.add(query(each, naming), each.meaningful() ? Occur.MUST : Occur.SHOULD));
        known.havingOneOf(Fields.of(Dimension.LANGUAGE), languages)
                .ifPresent(there -> all.add(ConceptQueries.constant(Weights.SPOKEN, there), Occur.SHOULD));
        return all.build();
    }

    /** All that speaks for one thing sought: its evidence adds up, and weighs as much as the words it stands for. */
    public Query query(Sought one, Naming naming) {
        BooleanQuery.Builder evidence = new BooleanQuery.Builder();
        evidence.add(asWordsOrTowns(one, naming), Occur.SHOULD);
        concepts.of(one.readings(), one.typed(), one.mayBeMentioned(), languages, known, naming)
                .forEach(query -> evidence.add(new BoostQuery(query, one.weight()), Occur.SHOULD));
        return evidence.build();
    }

    /** However the town is written there, being in it counts once. */
    private Query asWordsOrTowns(Sought one, Naming naming) {
        List<Query> either = new ArrayList<>(List.of(asWords(one, naming)));
        concepts.inTowns(one, countries, known, naming)
                .forEach(query -> either.add(new BoostQuery(query, one.weight())));
        one.meant().forEach(meant -> either.add(new BoostQuery(query(meant, naming), Weights.MEANT)));
        return new DisjunctionMaxQuery(either, Weights.ALSO);
    }

    /** Every word of it, each as a word or by what it means alone. */
    private Query asWords(Sought one, Naming naming) {
        UnaryOperator<Query> mentioning = mentioning(one);
        boolean noneTells = one.words().stream().noneMatch(Sought.Part::meaningful);
        if (one.words().size() == 1) {
            boolean tells = !noneTells || one.meaningful();
            return words.of(one.words().getFirst(), one.leeway(), tells ? mentioning : NOT_ENOUGH, known, naming);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Sought.Part part : one.words()) {
            BooleanQuery.Builder alone = new BooleanQuery.Builder();
            boolean tells = part.meaningful() || noneTells;
            alone.add(words.of(part, one.leeway(), tells ? mentioning : NOT_ENOUGH, known, naming), Occur.SHOULD);
            concepts.of(part.readings(), part.word().typed(), one.mayBeMentioned(), languages, known, naming)
                    .forEach(query -> alone.add(query, Occur.SHOULD));
            all.add(alone.build(), tells ? Occur.MUST : Occur.SHOULD);
        }
        return all.build();
    }

    /** Who mentions a lawyer is none, and who mentions a town of another country is not there. */
    private UnaryOperator<Query> mentioning(Sought one) {
        if (one.mayBeMentioned()) {
            return UnaryOperator.identity();
        }
        if (one.isKind()) {
            return NOT_ENOUGH;
        }
        if (!one.place()) {
            return UnaryOperator.identity();
        }
        Query around = concepts.around(one, countries, known)
                .orElseGet(() -> new MatchNoDocsQuery("nobody is in that country"));
        Query elsewhere = new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Fields.of(Dimension.COUNTRY)), Occur.FILTER)
                .add(around, Occur.MUST_NOT)
                .build();
        return mention -> new BooleanQuery.Builder()
                .add(mention, Occur.MUST)
                .add(elsewhere, Occur.MUST_NOT)
                .build();
    }
}

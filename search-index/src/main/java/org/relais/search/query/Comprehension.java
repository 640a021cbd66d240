package org.relais.search.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.ontology.skos.Folding;
import org.relais.ontology.skos.LabelFinder;
import org.relais.search.analysis.StopWords;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;
import org.relais.search.places.Found;
import org.relais.search.places.Place;

/** Understands a question's text: which words belong together, what they mean, which may be left out. Thread-safe. */
final class Comprehension {
    private final Words words;
    private final StopWords stopWords;
    private final Labels labels;
    private final LabelWords labelWords;
    private final Towns towns;

    Comprehension(Words words, StopWords stopWords, Labels labels, LabelWords labelWords, Towns towns) {
        this.words = words;
        this.stopWords = stopWords;
        this.labels = labels;
        this.labelWords = labelWords;
        this.towns = towns;
    }

    List<Sought> read(String text) {
        List<Word> cut = words.cutInAnyLanguage(text);
        List<Sought> sought = new ArrayList<>();
        int done = 0;
        for (Stretch stretch : named(cut)) {
            alone(cut, done, stretch.from(), sought);
            List<Place> called = towns.exactly(folded(cut.subList(stretch.from(), stretch.to())));
            List<Reading> readings = Stream.concat(
                            labels.exactly(stretch.words()).stream(), Towns.readings(called).stream())
                    .toList();
            boolean place = readings.stream().allMatch(Reading::isPlace);
            boolean meaningful = !stretch.words().stream().allMatch(stopWords::isLegalForm);
            sought.add(new Sought(parts(cut, stretch.from(), stretch.to()), readings, place, meaningful));
            done = stretch.to();
        }
        alone(cut, done, cut.size(), sought);
        boolean nothingTold = sought.stream().noneMatch(Sought::meaningful);
        return nothingTold ? sought.stream().map(Sought::insisted).toList() : sought;
    }

    /** Words of the question, by index, that a name covers. */
    private record Stretch(int from, int to, List<String> words) {}

    /** The finder counts folded words, and one word of the question may be several of those. */
    private List<Stretch> named(List<Word> cut) {
        List<String> folded = new ArrayList<>();
        List<Integer> wordOf = new ArrayList<>();
        for (int at = 0; at < cut.size(); at++) {
            for (String each : Folding.words(cut.get(at).typed())) {
                folded.add(each);
                wordOf.add(at);
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        for (LabelFinder.Found found : labels.find(folded)) {
            int from = wordOf.get(found.from());
            int to = wordOf.get(found.to() - 1) + 1;
            if (from >= done) {
                stretches.add(new Stretch(from, to, folded.subList(found.from(), found.to())));
                done = to;
            }
        }
        return stretches;
    }

    /** What no concept covers: the towns it names, and else one word each. */
    private void alone(List<Word> cut, int from, int to, List<Sought> sought) {
        List<String> folded = folded(cut.subList(0, to));
        int at = from;
        while (at < to) {
            boolean tells = !stopWords.anywhere(folded.get(at));
            Optional<Found> town = towns.longestFrom(folded, at).filter(found -> tells || found.words() > 1);
            int end = at + town.map(Found::words).orElse(1);
            List<Place> called = town.map(Found::places).orElse(List.of());
            List<Sought.Part> parts = parts(cut, at, end);
            boolean place = Towns.isLarge(called) && parts.stream().noneMatch(this::isOfLabel);
            sought.add(new Sought(parts, Towns.readings(called), place, tells || town.isPresent()));
            at = end;
        }
    }

    private boolean isOfLabel(Sought.Part part) {
        return !labelWords.concepts(part.word()).isEmpty();
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }

    private List<Sought.Part> parts(List<Word> cut, int from, int to) {
        List<Sought.Part> parts = new ArrayList<>();
        for (int at = from; at < to; at++) {
            parts.add(part(cut, at));
        }
        return parts;
    }

    private Sought.Part part(List<Word> cut, int at) {
        Word word = cut.get(at);
        Set<String> joined = new HashSet<>();
        if (at > 0) {
            joined.add(cut.get(at - 1).folded() + word.folded());
        }
        if (at + 1 < cut.size()) {
            joined.add(word.folded() + cut.get(at + 1).folded());
        }
        List<Reading> readings = labels.exactly(Folding.words(word.typed()));
        return new Sought.Part(
                word, joined, words.romanised(word.typed()), readings, !stopWords.anywhere(word.folded()));
    }
}

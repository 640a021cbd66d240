package org.relais.search.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;

/** Puts the texts of one profile into its documents as words; each text is cut once, wherever it stands, and each word
 * of a name written in Latin letters once. */
final class WordFields {
    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType NOTED = type(IndexOptions.DOCS, true);

    private final Words words;
    private final Map<Wording, List<Word>> cut = new HashMap<>();
    private final Map<String, Set<String>> romanised = new HashMap<>();

    WordFields(Words words) {
        this.words = words;
    }

    /** For questions: names, places and texts apart, the stems of all together. */
    void addFound(Document document, ProfileTexts texts) {
        List<String> names = new ArrayList<>();
        Set<String> latin = new LinkedHashSet<>();
        Set<String> sounds = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Set<String> served = new LinkedHashSet<>();
        List<String> rest = new ArrayList<>();
        Set<String> stems = new LinkedHashSet<>();
        for (Wording name : texts.names()) {
            add(name, names, stems);
            names.addAll(joined(cut(name)));
            addLatin(cut(name), latin);
            cut(name).forEach(word -> sounds.addAll(words.sounds(word, romanised(word.typed()))));
        }
        texts.places().forEach(place -> add(place, places, stems));
        texts.served().forEach(area -> add(area, served, stems));
        texts.texts().forEach(text -> add(text, rest, stems));
        document.add(new Field(Fields.NAME, new WordStream(names), COUNTED));
        document.add(new Field(Fields.LATIN, new WordStream(latin), NOTED));
        document.add(new Field(Fields.SOUND, new WordStream(sounds), NOTED));
        Set<String> suggested =
                SuggestedNames.keys(texts.names().stream().map(this::cut).toList(), this::romanised);
        document.add(new Field(Fields.SUGGESTED, new WordStream(suggested), NOTED));
        document.add(new Field(Fields.PLACE, new WordStream(places), NOTED));
        document.add(new Field(Fields.SERVED, new WordStream(served), NOTED));
        document.add(new Field(Fields.TEXT, new WordStream(rest), COUNTED));
        document.add(new Field(Fields.STEM, new WordStream(stems), NOTED));
    }

    /** For lists: whether a word stands there at all. */
    void addListed(Document document, ProfileTexts texts) {
        Set<String> all = new LinkedHashSet<>();
        for (List<Wording> each : List.of(texts.names(), texts.places(), texts.served(), texts.texts())) {
            each.forEach(text -> cut(text).forEach(word -> all.add(word.folded())));
        }
        document.add(new Field(Fields.LISTED, new WordStream(all), NOTED));
    }

    private List<Word> cut(Wording wording) {
        return cut.computeIfAbsent(wording, text -> words.cut(text.text(), text.language()));
    }

    private Set<String> romanised(String typed) {
        return romanised.computeIfAbsent(typed, words::romanised);
    }

    private void add(Wording wording, Collection<String> folded, Collection<String> stems) {
        for (Word word : cut(wording)) {
            folded.add(word.folded());
            stems.addAll(word.stems());
        }
    }

    /** Also of neighbours together, since an apostrophe inside a name parts it. */
    private void addLatin(List<Word> name, Set<String> into) {
        for (int at = 0; at < name.size(); at++) {
            Set<String> alone = romanised(name.get(at).typed());
            into.addAll(alone);
            if (!alone.isEmpty() && at + 1 < name.size()) {
                into.addAll(
                        words.romanised(name.get(at).typed() + name.get(at + 1).typed()));
            }
        }
    }

    /** Neighbours written as one word, and the whole name so: PAG-ASA is found by pagasa. */
    private static Set<String> joined(List<Word> name) {
        Set<String> joined = new LinkedHashSet<>();
        for (int at = 0; at + 1 < name.size(); at++) {
            joined.add(name.get(at).folded() + name.get(at + 1).folded());
        }
        if (name.size() > 2 && name.size() < 6) {
            joined.add(String.join("", name.stream().map(Word::folded).toList()));
        }
        return joined;
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}

package org.relais.ontology.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Folding;

/** Tells whether a text speaks of a shelter, in any of our languages. Immutable, so thread-safe. */
final class ShelterWords {
    private static final String FILE = "/shelter-words.txt";

    /** Phrases by their first letter. */
    private final Map<Character, List<Phrase>> phrases = new HashMap<>();

    private final List<String> inside = new ArrayList<>();

    private record Word(String text, boolean goesOn) {
        boolean fits(String other) {
            return goesOn ? other.startsWith(text) : other.equals(text);
        }
    }

    private record Phrase(List<Word> words) {
        boolean startsAt(int from, List<String> text) {
            if (from + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).fits(text.get(from + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @param concepts of accommodation: their labels are shelter words too */
    ShelterWords(Collection<Concept> concepts) {
        lines().filter(line -> !line.startsWith("#"))
                .flatMap(line ->
                        Arrays.stream(line.substring(line.indexOf(':') + 1).split(";")))
                .forEach(phrase -> add(phrase.strip()));
        concepts.stream().flatMap(concept -> concept.labels().stream()).forEach(label -> add(label.text()));
    }

    private static java.util.stream.Stream<String> lines() {
        try (InputStream in = ShelterWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String phrase) {
        if (phrase.startsWith("*")) {
            inside.add(String.join("", Folding.words(phrase)));
            return;
        }
        List<Word> words = new ArrayList<>();
        for (String word : phrase.split(" ")) {
            List<String> folded = Folding.words(word);
            for (int i = 0; i < folded.size(); i++) {
                words.add(new Word(folded.get(i), word.endsWith("*") && i == folded.size() - 1));
            }
        }
        if (!words.isEmpty()) {
            phrases.computeIfAbsent(words.getFirst().text().charAt(0), any -> new ArrayList<>())
                    .add(new Phrase(words));
        }
    }

    boolean in(String text) {
        List<String> words = Folding.words(text);
        for (int from = 0; from < words.size(); from++) {
            String word = words.get(from);
            int at = from;
            if (phrases.getOrDefault(word.charAt(0), List.of()).stream().anyMatch(phrase -> phrase.startsAt(at, words))
                    || inside.stream().anyMatch(word::contains)) {
                return true;
            }
        }
        return false;
    }
}

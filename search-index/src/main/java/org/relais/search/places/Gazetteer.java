package org.relais.search.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relais.ontology.skos.Folding;
import org.relais.search.analysis.Slips;
import org.relais.search.analysis.Words;
import org.relais.search.analysis.WorldNames;

/**
 * The towns of Europe, of the countries its trafficked people mostly come from, and the large ones of the world, by
 * their names in every language GeoNames has and somebody here writes. Immutable, so thread-safe.
 *
 * <p>Names are asked for as {@link org.relais.search.analysis.Word#folded} words, so that case, accents, hyphens and
 * apostrophes do not matter; where a name is one string, one space stands between its words.
 */
public final class Gazetteer {
    private static final int BY_HEAD_NAME = 10;
    private static final int SURELY = 5;

    private final Places places;
    private final Names names;
    private final Addressing addressing;

    private Gazetteer(GazetteerFile file, Words words, WorldNames world) {
        places = file.places();
        names = file.names();
        addressing = new Addressing(words, world, this::called);
    }

    /** The one in the jar, with words and countries of its own. */
    public static Gazetteer load() {
        return load(new Words(), new WorldNames());
    }

    /**
     * The one in the jar.
     *
     * @param words cut what is asked as running text
     */
    public static Gazetteer load(Words words, WorldNames world) {
        try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.gz")) {
            if (in == null) {
                throw new IllegalStateException("gazetteer.gz is not in the jar");
            }
            return new Gazetteer(GazetteerFile.read(in), words, world);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exactly so called; most populous first, then by id. */
    public List<Place> called(List<String> foldedWords) {
        return all(names.equalTo(String.join(" ", foldedWords)));
    }

    /**
     * So called by somebody who writes an address: a postcode before or behind the name is passed over; a country behind
     * a comma or in brackets, by its code or its name in any interface language, is held to; what else stands there is
     * not.
     *
     * @return most populous first, then by id
     */
    public List<Place> called(String text) {
        return addressing.read(text);
    }

    /**
     * The town somebody means who writes this, where it surely is that one; else all that may be meant, likeliest first.
     * A town is likelier the more people it has, and ten times so by its head name.
     *
     * @param text as {@link #called(String)} reads it
     * @param countries ISO 3166 codes that were said beside it: a town there is meant rather than one elsewhere
     */
    public List<Place> meant(String text, Set<String> countries) {
        List<Place> called = called(text);
        List<Place> there = called.stream()
                .filter(place -> countries.contains(place.country()))
                .toList();
        String asked = Folding.key(text);
        ToLongFunction<Place> likelihood =
                place -> (1L + place.population()) * (Folding.key(place.name()).equals(asked) ? BY_HEAD_NAME : 1);
        List<Place> likely = (there.isEmpty() ? called : there)
                .stream()
                        .sorted(Comparator.comparingLong(likelihood).reversed().thenComparing(Place::id))
                        .toList();
        boolean sure = likely.size() > 1
                && likelihood.applyAsLong(likely.get(0)) >= SURELY * likelihood.applyAsLong(likely.get(1));
        return sure ? likely.subList(0, 1) : likely;
    }

    /** The longest name that begins with the word at {@code from}. */
    public Optional<Found> longestFrom(List<String> foldedWords, int from) {
        Optional<Found> longest = Optional.empty();
        StringBuilder key = new StringBuilder();
        for (int to = from; to < foldedWords.size(); to++) {
            key.append(foldedWords.get(to));
            Run exact = names.equalTo(key.toString());
            if (!exact.isEmpty()) {
                longest = Optional.of(new Found(to - from + 1, all(exact)));
            }
            if (names.startingWith(key.append(' ').toString()).isEmpty()) {
                return longest;
            }
        }
        return longest;
    }

    /**
     * Towns one of whose names begins with this, as one types.
     *
     * @param wanted given an id, whether that town may be among them
     * @return at most so many, most populous first, each once: by its head name where that begins so, else by the
     *     shortest name that does
     */
    public List<Named> startingWith(String foldedPrefix, IntPredicate wanted, int most) {
        Best best = new Best(most);
        Run run = names.startingWith(foldedPrefix);
        for (int name = run.from(); name < run.to(); name++) {
            offer(best, name, 0, wanted);
        }
        return named(best);
    }

    /**
     * Towns one of whose names is this but for a slip, from four letters on, or two, from eight on. The first letter
     * stands. Two neighbours the wrong way round are one slip.
     *
     * @param wanted given an id, whether that town may be among them
     * @return at most so many, fewest slips first, then most populous, each once
     */
    public List<Named> almost(String foldedName, IntPredicate wanted, int most) {
        Best best = new Best(most);
        Slips slips = new Slips(foldedName);
        int first = foldedName.isEmpty() ? 0 : foldedName.offsetByCodePoints(0, 1);
        Run run = names.startingWith(foldedName.substring(0, first));
        for (int name = run.from(); name < run.to(); name++) {
            int made = slips.to(names.key(name));
            if (made <= slips.most()) {
                offer(best, name, made, wanted);
            }
        }
        return named(best);
    }

    /**
     * The town an address means.
     *
     * @param city as {@link #called(String)} reads it, but for a country behind it
     * @param country ISO 3166 code or a name; empty for any
     * @return the most populous of those so called
     */
    public Optional<Place> of(String city, String country) {
        return in(country, city).findFirst();
    }

    /**
     * The town an address at this point means.
     *
     * @param city as {@link #called(String)} reads it, but for a country behind it
     * @param country ISO 3166 code or a name; empty for any
     * @param latitude in degrees
     * @param longitude in degrees
     * @return the nearest of those so called, however far
     */
    public Optional<Place> of(String city, String country, double latitude, double longitude) {
        return in(country, city).min(Comparator.comparingDouble(place -> place.metresTo(latitude, longitude)));
    }

    private Stream<Place> in(String country, String city) {
        return country.isBlank()
                ? called(city).stream()
                : addressing.country(country).stream().flatMap(code -> addressing.read(city, code).stream());
    }

    private void offer(Best best, int name, int slips, IntPredicate wanted) {
        int place = names.place(name);
        int byName = names.head(place) == name ? 0 : names.keyBytes(name);
        long rank = (long) slips << 56 | (long) places.rank(place) << Byte.SIZE | byName;
        if (best.hasRoom(rank) && wanted.test(places.id(place))) {
            best.offer(new Best.Candidate(place, name, rank));
        }
    }

    private List<Named> named(Best best) {
        return best.inOrder().stream()
                .map(one -> new Named(at(one.place()), names.spelling(one.name())))
                .toList();
    }

    private List<Place> all(Run run) {
        return IntStream.range(run.from(), run.to())
                .mapToObj(name -> at(names.place(name)))
                .toList();
    }

    private Place at(int place) {
        return places.place(place, names.spelling(names.head(place)));
    }
}

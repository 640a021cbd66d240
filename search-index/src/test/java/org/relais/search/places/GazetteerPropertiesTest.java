package org.relais.search.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.relais.search.analysis.Word;
import org.relais.search.analysis.Words;
import org.relais.search.analysis.WorldNames;

/** What holds for every town and name in the jar. */
class GazetteerPropertiesTest {
    private static final int ROUNDS = 70 * Integer.getInteger("relais.rounds", 3);
    private static final Words WORDS = new Words();
    private static final Gazetteer GAZETTEER = Gazetteer.load(WORDS, new WorldNames());
    private static GazetteerFile file;

    private final long seed = Long.getLong("relais.seed", System.nanoTime());

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.gz")) {
            file = GazetteerFile.read(in);
        }
    }

    @Test
    void every_town_is_found_by_its_main_name() {
        List<Place> lost = new ArrayList<>();
        for (int i = 0; i < file.places().size(); i++) {
            Place town =
                    file.places().place(i, file.names().spelling(file.names().head(i)));
            if (!GAZETTEER.called(List.of(key(town.name()))).contains(town)) {
                lost.add(town);
            }
        }

        assertThat(lost).isEmpty();
    }

    @Test
    void every_name_is_kept_as_words_are_folded_today() {
        Names names = file.names();
        List<String> stale = new ArrayList<>();
        for (int name = 0; name < names.size(); name += 10) {
            if (!key(names.spelling(name)).equals(names.key(name))) {
                stale.add(names.spelling(name) + " is not " + names.key(name));
            }
        }

        assertThat(stale).as("cut the gazetteer again").isEmpty();
    }

    @Test
    void any_beginning_of_a_name_and_any_slip_in_it_bring_its_town() {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int name = random.nextInt(file.names().size());
            String key = file.names().key(name);
            int id = file.places().id(file.names().place(name));
            String beginning = key.substring(
                    0, key.offsetByCodePoints(0, 1 + random.nextInt(key.codePointCount(0, key.length()))));
            String slipped = slipped(key, random);

            assertThat(GAZETTEER.startingWith(beginning, wanted -> wanted == id, 3))
                    .as("seed %d: %s of %s", seed, beginning, key)
                    .hasSize(1);
            assertThat(GAZETTEER.almost(slipped, wanted -> wanted == id, 3))
                    .as("seed %d: %s for %s", seed, slipped, key)
                    .hasSize(1);
        }
    }

    /** Behind the first letter; none in a name too short to forgive one. */
    private static String slipped(String key, Random random) {
        if (key.length() < 6) {
            return key;
        }
        int at = 2 + random.nextInt(key.length() - 3);
        String before = key.substring(0, at);
        String behind = key.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + behind;
            case 1 -> before + "x" + key.substring(at);
            case 2 -> before + "x" + behind;
            default -> before + behind.charAt(0) + key.charAt(at) + behind.substring(1);
        };
    }

    private static String key(String name) {
        return WORDS.cut(name, "").stream().map(Word::folded).collect(Collectors.joining(" "));
    }
}

package org.relais.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlipsTest {
    @Test
    void as_many_slips_are_counted_as_a_whole_table_would_as_far_as_they_are_forgiven() {
        Random random = new Random(3);
        for (int round = 0; round < 50_000; round++) {
            String typed = word(random);
            String name = round % 3 == 0 ? word(random) : slipped(typed, random);
            Slips slips = new Slips(typed);
            assertThat(Math.min(slips.to(name), slips.most() + 1))
                    .as("%s for %s", typed, name)
                    .isEqualTo(Math.min(table(typed, name), slips.most() + 1));
        }
    }

    @Test
    void one_pen_counts_for_many_names() {
        Slips slips = new Slips("samira");
        assertThat(slips.to("samira")).isZero();
        assertThat(slips.to("samiraaaaaaaa")).isEqualTo(3);
        assertThat(slips.to("smaira")).isEqualTo(1);
        assertThat(slips.to("samir")).isEqualTo(1);
        assertThat(slips.to("zamirra")).isEqualTo(2);
    }

    @Test
    void in_what_is_longer_than_any_name_none_is_forgiven() {
        assertThat(new Slips("a".repeat(60)).most()).isEqualTo(2);
        assertThat(new Slips("a".repeat(61)).most()).isZero();
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(10), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String slipped(String word, Random random) {
        StringBuilder slipped = new StringBuilder(word);
        for (int slips = random.nextInt(4); slips > 0; slips--) {
            int at = random.nextInt(slipped.length() + 1);
            if (at < slipped.length() && random.nextBoolean()) {
                slipped.deleteCharAt(at);
            } else {
                slipped.insert(at, (char) ('a' + random.nextInt(3)));
            }
        }
        return slipped.toString();
    }

    /** Optimal string alignment, as the textbook has it. */
    private static int table(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}

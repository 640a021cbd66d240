package org.relais.search.analysis;

/**
 * Slips of the pen: a letter too many, too few or another one, or two neighbours the wrong way round. The first letter
 * stands. For one thread.
 */
public final class Slips {
    private static final int LETTERS_FOR_ONE = 4;
    private static final int LETTERS_FOR_TWO = 6;

    /** No name has a longer word; what folding makes of a thousand characters may have twenty thousand. */
    private static final int MOST_LETTERS = 60;

    private static final int FAR = Integer.MAX_VALUE / 2;

    private final String typed;
    private final int most;
    private int[] beforeLast = {};
    private int[] last = {};
    private int[] row = {};

    public Slips(String typed) {
        this.typed = typed;
        most = typed.length() < LETTERS_FOR_ONE || typed.length() > MOST_LETTERS
                ? 0
                : typed.length() < LETTERS_FOR_TWO ? 1 : 2;
    }

    /** How many are forgiven: the longer the name, the more; none where it is longer than any name. */
    public int most() {
        return most;
    }

    /** How many were made, typing this name; more than {@link #most} says no more than that. */
    public int to(String name) {
        if (Math.abs(name.length() - typed.length()) > most) {
            return most + 1;
        }
        begin(name.length() + 1);
        int least = 0;
        for (int i = 1; i <= typed.length() && least <= most; i++) {
            least = fill(i, name);
            int[] spent = beforeLast;
            beforeLast = last;
            last = row;
            row = spent;
        }
        return least > most ? most + 1 : last[name.length()];
    }

    private void begin(int width) {
        if (row.length < width) {
            beforeLast = new int[width];
            last = new int[width];
            row = new int[width];
        }
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
    }

    /** Only near the diagonal: farther from it stands more than is forgiven. */
    private int fill(int i, String name) {
        int from = Math.max(1, i - most);
        int to = Math.min(name.length(), i + most);
        row[from - 1] = from == 1 ? i : FAR;
        last[to] = to == i + most ? FAR : last[to];
        int least = row[from - 1];
        for (int j = from; j <= to; j++) {
            boolean same = typed.charAt(i - 1) == name.charAt(j - 1);
            int slips = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
            if (i > 1
                    && j > 1
                    && typed.charAt(i - 1) == name.charAt(j - 2)
                    && typed.charAt(i - 2) == name.charAt(j - 1)) {
                slips = Math.min(slips, beforeLast[j - 2] + 1);
            }
            row[j] = slips;
            least = Math.min(least, slips);
        }
        return least;
    }
}

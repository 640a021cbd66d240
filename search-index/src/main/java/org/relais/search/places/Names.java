package org.relais.search.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Every name of every town, in the byte order of its key: its folded words, one space between them. Names with the same
 * key stand by the population of their towns.
 */
final class Names {
    private final byte[] keys;
    private final int[] keyStarts;
    private final int[] places;
    private final byte[] spellings;
    private final int[] spellingStarts;
    private final int[] heads;

    /**
     * @param keys in UTF-8, one behind the other
     * @param keyStarts where each key begins, and where the last one ends
     * @param places which of {@link Places} each name is for
     * @param spellings in UTF-8; none where {@link #titled} gives it
     * @param spellingStarts where each spelling begins, and where the last one ends
     * @param heads which name is the main one of each place
     */
    Names(byte[] keys, int[] keyStarts, int[] places, byte[] spellings, int[] spellingStarts, int[] heads) {
        this.keys = keys;
        this.keyStarts = keyStarts;
        this.places = places;
        this.spellings = spellings;
        this.spellingStarts = spellingStarts;
        this.heads = heads;
    }

    /** A key as names are mostly spelled: each word with a capital. */
    static String titled(String key) {
        StringBuilder titled = new StringBuilder(key.length());
        boolean atStart = true;
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            titled.append(atStart ? Character.toTitleCase(letter) : letter);
            atStart = letter == ' ';
        }
        return titled.toString();
    }

    int size() {
        return places.length;
    }

    /** Which of {@link Places} it is for. */
    int place(int name) {
        return places[name];
    }

    /** Which is the main name of a place. */
    int head(int place) {
        return heads[place];
    }

    String key(int name) {
        return new String(keys, keyStarts[name], keyStarts[name + 1] - keyStarts[name], UTF_8);
    }

    int keyBytes(int name) {
        return keyStarts[name + 1] - keyStarts[name];
    }

    String spelling(int name) {
        int from = spellingStarts[name];
        int to = spellingStarts[name + 1];
        return from == to ? titled(key(name)) : new String(spellings, from, to - from, UTF_8);
    }

    Run equalTo(String key) {
        byte[] wanted = key.getBytes(UTF_8);
        return new Run(firstBehind(wanted, Integer.MAX_VALUE, -1), firstBehind(wanted, Integer.MAX_VALUE, 0));
    }

    Run startingWith(String prefix) {
        byte[] wanted = prefix.getBytes(UTF_8);
        return new Run(firstBehind(wanted, wanted.length, -1), firstBehind(wanted, wanted.length, 0));
    }

    /**
     * @param most how many bytes of each key to look at
     * @param order of the last key, against the wanted one, that does not count: -1 is smaller, 0 equal
     */
    private int firstBehind(byte[] wanted, int most, int order) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int from = keyStarts[middle];
            int to = from + Math.min(keyBytes(middle), most);
            if (Arrays.compareUnsigned(keys, from, to, wanted, 0, wanted.length) > order) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

package org.relais.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Words looked for in bytes, all in one pass. Immutable, so thread-safe. */
final class Needles {
    /** Of what sorted dictionaries leave out of a word because the word before begins alike. */
    private static final int SHARED = 2;

    private static final int MIXED_BITS = 16;

    private final Map<Integer, List<Needle>> byStart = new HashMap<>();

    /** Of the first four bytes of a needle: what is not among them begins none, and needs no look-up. */
    private final BitSet mixed = new BitSet(1 << MIXED_BITS);

    private record Needle(String word, byte[] bytes) {}

    private Needles() {}

    /** As they stand in text. */
    static Needles clear(Collection<String> words) {
        Needles needles = new Needles();
        words.forEach(word -> needles.add(word, word.getBytes(StandardCharsets.UTF_8)));
        return needles;
    }

    /** In clear, as text of two bytes a letter, in Base64 wherever it begins, and in hexadecimal. */
    static Needles everyForm(Collection<String> words) {
        Needles needles = new Needles();
        for (String word : words) {
            String rest = word.substring(SHARED);
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                needles.add(word, rest.getBytes(charset));
            }
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            needles.add(word, HexFormat.of().formatHex(bytes));
            needles.add(word, HexFormat.of().withUpperCase().formatHex(bytes));
            for (int offset = 0; offset < 3; offset++) {
                needles.add(word, base64(Base64.getEncoder(), bytes, offset));
                needles.add(word, base64(Base64.getUrlEncoder(), bytes, offset));
            }
        }
        return needles;
    }

    /** The letters that are the same whatever stands before and behind. */
    private static String base64(Base64.Encoder encoder, byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        int whole = shifted.length * 8 / 6;
        return encoder.encodeToString(shifted).substring((offset * 8 + 5) / 6, whole);
    }

    private void add(String word, String form) {
        add(word, form.getBytes(StandardCharsets.US_ASCII));
    }

    private void add(String word, byte[] bytes) {
        int start = ByteBuffer.wrap(bytes).getInt();
        mixed.set(mix(start));
        byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(new Needle(word, bytes));
    }

    private static int mix(int start) {
        return start * 0x9E3779B1 >>> -MIXED_BITS;
    }

    /** The words that stand in the bytes. */
    Set<String> in(ByteBuffer bytes) {
        Set<String> found = new TreeSet<>();
        int window = 0;
        for (int end = 0; end < bytes.limit(); end++) {
            window = (window << 8) | (bytes.get(end) & 0xff);
            if (end >= 3 && mixed.get(mix(window))) {
                int start = end - 3;
                byStart.getOrDefault(window, List.of()).stream()
                        .filter(needle -> stands(needle.bytes, bytes, start))
                        .forEach(needle -> found.add(needle.word));
            }
        }
        return found;
    }

    private static boolean stands(byte[] needle, ByteBuffer bytes, int start) {
        if (bytes.limit() - start < needle.length) {
            return false;
        }
        byte[] there = new byte[needle.length];
        bytes.get(start, there);
        return Arrays.equals(there, needle);
    }

    /** The words that stand in the files of a folder, by file. */
    Map<String, Set<String>> inFiles(Path folder) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Set<String> words = inFile(file);
                if (!words.isEmpty()) {
                    found.put(folder.relativize(file).toString(), words);
                }
            }
        }
        return found;
    }

    private Set<String> inFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return in(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }
}

package org.relais.search.places;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes what {@link GazetteerFile} reads. */
final class GazetteerWriter {
    private final DataOutputStream out;

    private GazetteerWriter(DataOutputStream out) {
        this.out = out;
    }

    /**
     * A name of a town. In the byte order of the key.
     *
     * @param place index of its town
     * @param head whether it is the town's main name
     */
    record Entry(String key, int place, String spelling, boolean head) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Arrays.compareUnsigned(keyBytes(), other.keyBytes());
        }

        byte[] keyBytes() {
            return key.getBytes(UTF_8);
        }

        byte[] spellingBytes() {
            return spelling.equals(Names.titled(key)) ? new byte[0] : spelling.getBytes(UTF_8);
        }
    }

    /**
     * @param towns by id
     * @param names by key, then in the order of an answer
     */
    static void write(List<GeoName> towns, List<Entry> names, OutputStream out) throws IOException {
        try (DataOutputStream zipped = new DataOutputStream(new GZIPOutputStream(out))) {
            GazetteerWriter writer = new GazetteerWriter(zipped);
            writer.writeTowns(towns);
            writer.writeKeys(names);
            writer.writeSpellings(names);
        }
    }

    private void writeTowns(List<GeoName> towns) throws IOException {
        out.writeInt(towns.size());
        int last = 0;
        for (GeoName town : towns) {
            writeVarint(town.id() - last);
            last = town.id();
        }
        for (GeoName town : towns) {
            out.write(town.country().getBytes(US_ASCII));
        }
        for (GeoName town : towns) {
            out.writeInt((int) Math.round(town.latitude() * Places.STEPS));
        }
        for (GeoName town : towns) {
            out.writeInt((int) Math.round(town.longitude() * Places.STEPS));
        }
        for (GeoName town : towns) {
            writeVarint(town.population());
        }
    }

    private void writeKeys(List<Entry> names) throws IOException {
        out.writeInt(names.size());
        ByteArrayOutputStream lengths = new ByteArrayOutputStream();
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        byte[] last = {};
        for (Entry name : names) {
            byte[] key = name.keyBytes();
            int shared = Arrays.mismatch(last, key);
            int known = shared < 0 ? key.length : shared;
            out.writeByte(oneByte(known, name));
            lengths.write(oneByte(key.length - known, name));
            added.write(key, known, key.length - known);
            last = key;
        }
        lengths.writeTo(out);
        added.writeTo(out);
    }

    private void writeSpellings(List<Entry> names) throws IOException {
        for (Entry name : names) {
            out.writeByte(name.place() >> Short.SIZE);
            out.writeShort(name.place());
        }
        BitSet heads = new BitSet(names.size());
        ByteArrayOutputStream spellings = new ByteArrayOutputStream();
        for (int i = 0; i < names.size(); i++) {
            byte[] spelling = names.get(i).spellingBytes();
            out.writeByte(oneByte(spelling.length, names.get(i)));
            spellings.writeBytes(spelling);
            heads.set(i, names.get(i).head());
        }
        spellings.writeTo(out);
        out.write(Arrays.copyOf(heads.toByteArray(), (names.size() + Byte.SIZE - 1) / Byte.SIZE));
    }

    private static int oneByte(int length, Entry name) {
        if (length > 0xff) {
            throw new IllegalArgumentException(name + " is too long");
        }
        return length;
    }

    private void writeVarint(int number) throws IOException {
        int rest = number;
        while (rest >= 0x80) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}

package org.relais.search.places;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/**
 * Towns and names as they lie in the jar: gzip around columns, numbers with the high byte first.
 *
 * <ol>
 *   <li>how many towns (4 bytes); the id of each, rising, less the one before (varint); their countries (2 letters each),
 *       latitudes and longitudes (4 bytes each), populations (varint)
 *   <li>how many names (4 bytes); for each how many bytes its key shares with the one before (1 byte), how many it adds
 *       (1 byte); the added bytes
 *   <li>for each name its town (3 bytes); how long its spelling is, 0 where it is the titled key (1 byte); the spellings;
 *       for each name whether it heads its town (1 bit, the lowest first)
 * </ol>
 */
record GazetteerFile(Places places, Names names) {
    static GazetteerFile read(InputStream in) throws IOException {
        try (GZIPInputStream unzipped = new GZIPInputStream(in, 1 << 16)) {
            ByteBuffer bytes = ByteBuffer.wrap(unzipped.readAllBytes());
            Places places = places(bytes);
            return new GazetteerFile(places, names(bytes, places.size()));
        }
    }

    private static Places places(ByteBuffer in) {
        int size = in.getInt();
        int[] ids = varints(in, size);
        for (int place = 1; place < size; place++) {
            ids[place] += ids[place - 1];
        }
        return new Places(ids, bytes(in, 2 * size), ints(in, size), ints(in, size), varints(in, size));
    }

    private static Names names(ByteBuffer in, int towns) {
        int size = in.getInt();
        byte[] shared = bytes(in, size);
        byte[] added = bytes(in, size);
        int[] keyStarts = starts(shared, added);
        byte[] keys = new byte[keyStarts[size]];
        for (int name = 0; name < size; name++) {
            int known = Byte.toUnsignedInt(shared[name]);
            if (known > 0) {
                System.arraycopy(keys, keyStarts[name - 1], keys, keyStarts[name], known);
            }
            in.get(keys, keyStarts[name] + known, Byte.toUnsignedInt(added[name]));
        }
        int[] places = new int[size];
        for (int name = 0; name < size; name++) {
            places[name] = Byte.toUnsignedInt(in.get()) << Short.SIZE | Short.toUnsignedInt(in.getShort());
        }
        int[] spellingStarts = starts(bytes(in, size), new byte[size]);
        byte[] spellings = bytes(in, spellingStarts[size]);
        return new Names(keys, keyStarts, places, spellings, spellingStarts, heads(in, towns, places));
    }

    private static int[] heads(ByteBuffer in, int towns, int[] places) {
        int[] heads = new int[towns];
        byte[] bits = bytes(in, (places.length + Byte.SIZE - 1) / Byte.SIZE);
        for (int name = 0; name < places.length; name++) {
            if ((bits[name / Byte.SIZE] >> name % Byte.SIZE & 1) == 1) {
                heads[places[name]] = name;
            }
        }
        return heads;
    }

    private static int[] starts(byte[] lengths, byte[] moreLengths) {
        int[] starts = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = starts[i] + Byte.toUnsignedInt(lengths[i]) + Byte.toUnsignedInt(moreLengths[i]);
        }
        return starts;
    }

    private static byte[] bytes(ByteBuffer in, int size) {
        byte[] bytes = new byte[size];
        in.get(bytes);
        return bytes;
    }

    private static int[] ints(ByteBuffer in, int size) {
        int[] ints = new int[size];
        in.asIntBuffer().get(ints);
        in.position(in.position() + size * Integer.BYTES);
        return ints;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static int[] varints(ByteBuffer in, int size) {
        int[] ints = new int[size];
        for (int i = 0; i < size; i++) {
            int shift = 0;
            byte part = in.get();
            while (part < 0) {
                ints[i] |= (part & 0x7f) << shift;
                shift += 7;
                part = in.get();
            }
            ints[i] |= part << shift;
        }
        return ints;
    }
}

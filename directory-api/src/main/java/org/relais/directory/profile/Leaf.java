package org.relais.directory.profile;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.relais.directory.seal.Sha256;

/**
 * What binds one position of a stream to what was published there: SHA-256, in hexadecimal, over position, kind, salt
 * and canonical N-Quads, each but the last ended by a line feed. Without its salt it tells nothing.
 *
 * @param hash 64 digits
 * @param salt 64 digits, published with the activity; empty once that is superseded
 */
public record Leaf(String hash, Optional<String> salt) {
    /** Before the first leaf of a chain. */
    public static final String NOTHING = "0".repeat(64);

    /** @param quads of the activity's graph, RDFC-1.0; empty for a deletion */
    public static Leaf of(long position, Change.Kind kind, String salt, byte[] quads) {
        String head = position + "\n" + kind.word() + "\n" + salt + "\n";
        return new Leaf(Sha256.hex(head.getBytes(StandardCharsets.UTF_8), quads), Optional.of(salt));
    }

    /** The next value of a chain over leaves: SHA-256 over the bytes of the last value and of this leaf. */
    public String chained(String last) {
        HexFormat hex = HexFormat.of();
        return Sha256.hex(hex.parseHex(last), hex.parseHex(hash));
    }
}

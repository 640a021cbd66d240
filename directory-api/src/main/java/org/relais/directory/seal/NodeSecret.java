package org.relais.directory.seal;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;

/**
 * A secret of the node, from which others are derived (HKDF, RFC 5869), each for one purpose; so they lie in no file, and
 * stay the same when the node key is rotated. Immutable, so thread-safe.
 */
public final class NodeSecret {
    private static final int BYTES = 32;

    private final byte[] secret;

    private NodeSecret(byte[] secret) {
        this.secret = secret;
    }

    public static NodeSecret of(ProfileKey key) {
        return new NodeSecret(key.bytes());
    }

    /** 32 bytes. */
    public byte[] derived(String purpose) {
        return Sealing.guarded(() ->
                Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES));
    }

    @Override
    public String toString() {
        return "NodeSecret";
    }
}

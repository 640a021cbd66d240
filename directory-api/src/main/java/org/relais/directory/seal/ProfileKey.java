package org.relais.directory.seal;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * The key of one profile. All that is kept of the profile is sealed with it by AES-256-GCM, bound to profile, part and
 * version; who destroys it erases the profile. Immutable, so thread-safe.
 */
public final class ProfileKey {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID profile;
    private final byte[] key;
    private final AesGcmJce cipher;

    ProfileKey(UUID profile, byte[] key) {
        this.profile = profile;
        this.key = key.clone();
        this.cipher = Sealing.guarded(() -> new AesGcmJce(this.key));
    }

    static ProfileKey random(UUID profile) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new ProfileKey(profile, key);
    }

    UUID profile() {
        return profile;
    }

    byte[] bytes() {
        return key.clone();
    }

    /** @param part what of the profile it is, such as {@code document} */
    public byte[] seal(String clear, String part, int version) {
        return Sealing.guarded(() -> cipher.encrypt(clear.getBytes(StandardCharsets.UTF_8), bound(part, version)));
    }

    /** @throws SealBroken when it was sealed as something else, or by another key, or was altered */
    public String open(byte[] sealed, String part, int version) {
        return Sealing.guarded(() -> new String(cipher.decrypt(sealed, bound(part, version)), StandardCharsets.UTF_8));
    }

    private byte[] bound(String part, int version) {
        return (profile + "\n" + part + "\n" + version).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ProfileKey[" + profile + "]";
    }
}

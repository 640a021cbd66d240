package org.relais.directory.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key that wraps every profile's key. It lies in a file of its own (mode 0600), outside data folder, database and
 * backups; each wrapped key begins with the id of the node key that wrapped it. Immutable, so thread-safe.
 */
public final class NodeKey {
    private final KeysetHandle keys;
    private final Aead aead;

    private NodeKey(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    public static NodeKey make() {
        return Sealing.guarded(() -> {
            AeadConfig.register();
            return new NodeKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        });
    }

    /** @throws SealBroken when the file holds no node key */
    public static NodeKey read(Path file) {
        try {
            String json = Files.readString(file);
            return Sealing.guarded(() -> {
                AeadConfig.register();
                return new NodeKey(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the key beside the old file first, so that a crash leaves one of the two whole; when this returns, the new
     * one is on the disk.
     */
    public void write(Path file) {
        String json =
                Sealing.guarded(() -> TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, json);
            keep(fresh, StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            keep(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Path file, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(file, access)) {
            channel.force(true);
        }
    }

    /** This key with a fresh one in front: wraps with the new, unwraps with both. */
    public NodeKey rotated() {
        return Sealing.guarded(() -> new NodeKey(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build()));
    }

    /** Only the newest key, once nothing is wrapped by an older one. */
    public NodeKey newestOnly() {
        return Sealing.guarded(() -> new NodeKey(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(keys.getPrimary().getKey())
                        .withFixedId(keys.getPrimary().getId())
                        .makePrimary())
                .build()));
    }

    /** A fresh key for one profile. */
    public ProfileKey newProfileKey(UUID profile) {
        return ProfileKey.random(profile);
    }

    public byte[] wrap(ProfileKey key) {
        return Sealing.guarded(() -> aead.encrypt(key.bytes(), owner(key.profile())));
    }

    /** @throws SealBroken when another node's key wrapped it, or it belongs to another profile */
    public ProfileKey unwrap(byte[] wrapped, UUID profile) {
        return Sealing.guarded(() -> new ProfileKey(profile, aead.decrypt(wrapped, owner(profile))));
    }

    private static byte[] owner(UUID profile) {
        return ByteBuffer.allocate(16)
                .putLong(profile.getMostSignificantBits())
                .putLong(profile.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return "NodeKey[" + keys.getPrimary().getId() + "]";
    }
}

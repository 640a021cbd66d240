package org.relais.directory.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what goes through a stream. */
final class Checksum {
    private final MessageDigest digest;

    Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Path file) throws IOException {
        Checksum checksum = new Checksum();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), checksum.digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.hex();
    }

    OutputStream over(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    /** Ends it. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.relais.directory.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.relais.directory.seal.Sha256;

/** A file of a dump while it is written: its digest is taken on the way to the disk. */
final class DumpFile extends OutputStream {
    private static final int AT_ONCE = 1 << 16;

    private final Path path;
    private final String mediaType;
    private final MessageDigest digest = Sha256.begun();
    private final FileChannel channel;
    private final OutputStream out;

    /** @param mediaType of what is written into it */
    DumpFile(Path path, String mediaType) throws IOException {
        this.path = path;
        this.mediaType = mediaType;
        channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream kept =
                new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), AT_ONCE), digest);
        out = Dump.Packing.of(path.getFileName().toString()) == Dump.Packing.GZIP
                ? new BufferedOutputStream(new GZIPOutputStream(kept, AT_ONCE), AT_ONCE)
                : kept;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What became of it, once it is closed. */
    Dump.File file() throws IOException {
        return new Dump.File(
                path.getFileName().toString(),
                mediaType,
                Files.size(path),
                HexFormat.of().formatHex(digest.digest()));
    }
}

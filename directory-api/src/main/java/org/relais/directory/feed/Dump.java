package org.relais.directory.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything public at one position of the feed, in files.
 *
 * @param position the feed goes on behind it: dump and feed join without a gap
 * @param taken how often something had been taken out of the feed; a dump from before is not handed out any more
 */
public record Dump(long position, long taken, Instant published, List<File> files) {
    /**
     * One form of it.
     *
     * @param name such as {@code directory.nt.gz}
     * @param mediaType of what is packed in it
     * @param bytes as it is, packed
     * @param sha256 of these bytes, in hexadecimal
     */
    public record File(String name, String mediaType, long bytes, String sha256) {
        public Packing packing() {
            return Packing.of(name);
        }
    }

    /** How a file is packed, as the end of its name says. */
    public enum Packing {
        GZIP,
        ZIP;

        static Packing of(String name) {
            return name.endsWith(".zip") ? ZIP : GZIP;
        }

        /** Of the file as it is sent. */
        public String mediaType() {
            return "application/" + word();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Optional<File> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}

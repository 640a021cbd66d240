package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests add to a node is not in what is shipped. */
class ShippedWarIT {
    private static boolean hasTestSupport(File war) throws IOException {
        try (ZipFile zip = new ZipFile(war)) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            for (ZipEntry entry : entries) {
                if (isTestSupport(entry.getName())
                        || entry.getName().endsWith(".jar") && isIn(new ZipInputStream(zip.getInputStream(entry)))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isIn(ZipInputStream jar) throws IOException {
        try (jar) {
            Optional<ZipEntry> entry = Optional.ofNullable(jar.getNextEntry());
            while (entry.isPresent()) {
                if (isTestSupport(entry.get().getName())) {
                    return true;
                }
                entry = Optional.ofNullable(jar.getNextEntry());
            }
            return false;
        }
    }

    private static boolean isTestSupport(String name) {
        return name.contains(TestWar.SUPPORT.replace('.', '/')) && name.endsWith(".class");
    }

    @Test
    void the_shipped_war_has_no_clock_to_set_and_the_one_under_test_has(@TempDir java.nio.file.Path folder)
            throws IOException {
        assertThat(hasTestSupport(new File(System.getProperty("relais.it.war"))))
                .isFalse();
        assertThat(hasTestSupport(TestWar.writtenTo(folder).toFile())).isTrue();
    }
}

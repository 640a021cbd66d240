package org.relais.directory;

import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The shipped WAR, alone and with the test support in a jar of its own. */
final class TestWar {
    static final String SUPPORT = "org.relais.testsupport";

    private TestWar() {}

    static WebArchive shipped() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("relais.it.war")))
                .as(WebArchive.class);
    }

    /** Writes the shipped WAR with the test support into a folder. */
    static Path writtenTo(Path folder) {
        JavaArchive support = ShrinkWrap.create(JavaArchive.class, "test-support.jar")
                .addPackage(SUPPORT)
                .addAsManifestResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml");
        Path war = folder.resolve("directory.war");
        shipped().addAsLibrary(support).as(ZipExporter.class).exportTo(war.toFile(), true);
        return war;
    }
}

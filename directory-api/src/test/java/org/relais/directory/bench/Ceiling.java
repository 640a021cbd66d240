package org.relais.directory.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.relais.directory.bench.ceiling.ReadyAnswer;

/** The same server with nothing in it but an answer that is ready: what nobody in that house can be faster than. */
final class Ceiling implements AutoCloseable {
    private final Process process;
    private final int port;

    private Ceiling(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Ceiling start(Path folder) throws IOException {
        File war = folder.resolve("ceiling.war").toFile();
        ShrinkWrap.create(WebArchive.class, war.getName())
                .addPackage(ReadyAnswer.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .as(ZipExporter.class)
                .exportTo(war);
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx768m",
                        "-XX:+UseParallelGC",
                        "-jar",
                        System.getProperty("payara.microJar"),
                        "--nohazelcast",
                        "--port",
                        "" + port,
                        "--prebootcommandfile",
                        System.getProperty("relais.it.preboot"),
                        "--deploy",
                        war.getPath(),
                        "--contextroot",
                        "/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Ceiling ceiling = new Ceiling(process, port);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .failFast("the server ended", () -> !process.isAlive())
                .until(ceiling::answers);
        return ceiling;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() throws IOException {
        try (KeptAlive connection = new KeptAlive(port)) {
            return connection.get(ReadyAnswer.PATH).length > 0;
        }
    }

    Peer peer() {
        return new HttpPeer("ceiling", port, process.toHandle(), asking -> ReadyAnswer.PATH);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

package org.relais.directory.validation.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.directory.validation.FeedRule;
import org.relais.directory.validation.Fetched;
import org.relais.directory.validation.Site;

class HttpDocumentsTest {
    private final HttpDocuments documents = new HttpDocuments(Duration.ofSeconds(2));
    private Site site;

    @BeforeEach
    void open() throws Exception {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
        documents.close();
    }

    private FeedRule failure(URI address) {
        return ((Fetched.Failure) documents.get(address, Optional.empty())).rule();
    }

    @Test
    void a_redirect_is_followed_and_the_document_known_by_where_it_was_found() {
        site.redirect("/old", "/new");
        site.serve("/new", "Text/Turtle; charset=utf-8", "");

        assertThat((Fetched.Document) documents.get(site.at("/old"), Optional.empty()))
                .extracting(Fetched.Document::address, Fetched.Document::mediaType, Fetched.Document::status)
                .containsExactly(site.at("/new"), "text/turtle", 200);
    }

    @Test
    void redirects_end_and_never_leave_the_web() {
        site.redirect("/round", "/round");
        site.redirect("/file", "file:///etc/hostname");
        site.redirect("/odd", "http://[");

        assertThat(failure(site.at("/round"))).isEqualTo(FeedRule.REDIRECTS);
        assertThat(failure(site.at("/file"))).isEqualTo(FeedRule.BAD_ADDRESS);
        assertThat(failure(site.at("/odd"))).isEqualTo(FeedRule.BAD_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "feed", "file:///etc/hostname", "ftp://x.example/", "http:feed"})
    void only_addresses_of_the_web_are_asked(String address) {
        assertThat(failure(URI.create(address))).isEqualTo(FeedRule.BAD_ADDRESS);
    }

    @Test
    void nobody_there_is_told() throws Exception {
        URI gone = site.at("/");
        site.close();

        assertThat(failure(gone)).isEqualTo(FeedRule.REFUSED);
        assertThat(failure(URI.create("http://nothing.invalid/"))).isEqualTo(FeedRule.UNKNOWN_HOST);
    }

    /** Says these words to everyone who connects, once she has begun to speak.
     *  @param hangsUp after them, or once the caller does */
    private static ServerSocket saying(String words, boolean hangsUp) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket caller = server.accept()) {
                    caller.getInputStream().read();
                    caller.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
                    if (hangsUp) {
                        caller.shutdownOutput();
                    }
                    caller.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the test is over
                }
            }
        });
        return server;
    }

    private static URI at(String scheme, ServerSocket server) {
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/");
    }

    @RepeatedTest(20)
    void a_connection_that_is_not_secure_is_told() throws Exception {
        try (ServerSocket plain = saying("HTTP/1.1 400 Bad Request\r\n\r\n", false)) {
            assertThat((Fetched.Failure) documents.get(at("https", plain), Optional.empty()))
                    .satisfies(failure ->
                            assertThat(failure.rule()).as(failure.toString()).isEqualTo(FeedRule.TLS));
        }
    }

    @Test
    void a_server_that_does_not_answer_or_breaks_off_is_told() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ServerSocket rude = saying("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", true)) {
            assertThat(failure(at("http", silent))).isEqualTo(FeedRule.TIMEOUT);
            assertThat(failure(at("http", rude))).isEqualTo(FeedRule.BROKEN_OFF);
        }
    }

    @Test
    void a_document_is_read_up_to_a_bound() {
        site.serve("/most", "text/plain", "a".repeat(HttpDocuments.MOST_BYTES));
        site.serve("/more", "text/plain", "a".repeat(HttpDocuments.MOST_BYTES + 1));

        assertThat(documents.get(site.at("/most"), Optional.empty())).isInstanceOf(Fetched.Document.class);
        assertThat(failure(site.at("/more"))).isEqualTo(FeedRule.TOO_LARGE);
    }
}

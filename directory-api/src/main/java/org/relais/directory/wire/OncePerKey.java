package org.relais.directory.wire;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.directory.idempotency.AnswerOnce;
import org.relais.directory.idempotency.Claim;
import org.relais.directory.idempotency.Head;
import org.relais.directory.idempotency.Standing;
import org.relais.directory.problem.Conflict;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.seal.Sha256;

/**
 * A request with an {@code Idempotency-Key} is done once; who repeats it within a day gets the first answer again.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *     Header Field</a>
 */
@Dependent
public class OncePerKey {
    private static final String HEADER = "Idempotency-Key";

    /** A string of RFC 8941, or the same without its quotation marks. */
    private static final Pattern KEY =
            Pattern.compile("\"([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,255})\"|([!#-\\[\\]-~]{1,255})");

    private static final int REFUSALS = 400;
    private static final int FAILURES = 500;

    private final AnswerOnce requests;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    @Inject
    public OncePerKey(AnswerOnce requests, Supplier<UUID> ids, InstantSource clock) {
        this.requests = requests;
        this.ids = ids;
        this.clock = clock;
    }

    /** Reads what was sent and tells of it while it does. */
    @FunctionalInterface
    public interface Work {
        void tell(InputStream sent, OutputStream answer) throws IOException;
    }

    /**
     * For a body held whole and a deed of one transaction: it and its answer are kept together or not at all, and it is
     * done anew where another's write stood in its way. A refusal is an answer too; a failure of ours is not.
     *
     * @param actor under whose name it is done
     * @param deed answers with a text
     * @throws ProblemException when the key was used with another body, or the request is in work
     */
    public Response answer(Exchange exchange, String actor, String body, Supplier<Response> deed) {
        Optional<Claim> asked = claim(exchange, actor);
        if (asked.isEmpty()) {
            return Conflict.retried(deed);
        }
        Claim claim = asked.get();
        MessageDigest digest = Sha256.begun();
        String sent = HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        return switch (standing(claim)) {
            case Standing.Begun begun -> done(exchange, claim, sent, deed);
            case Standing.InWork inWork -> throw new ProblemException(ProblemType.IN_WORK);
            case Standing.Done(Head head) -> again(claim, same(head, sent));
        };
    }

    private Response done(Exchange exchange, Claim claim, String sent, Supplier<Response> deed) {
        try {
            return response(Conflict.retried(() -> requests.together(claim, () -> whole(sent, deed.get()))));
        } catch (ProblemException refused) {
            Response response = exchange.told(refused);
            if (response.getStatus() >= REFUSALS && response.getStatus() < FAILURES) {
                requests.alone(claim, whole(sent, response));
            } else {
                requests.abandon(claim);
            }
            throw refused;
        } catch (RuntimeException failure) {
            requests.abandon(claim);
            throw failure;
        }
    }

    /**
     * For a body of any length, told of while it is read. A repeat is read to its end to see whether it is the same;
     * neither is ever held whole. An attempt that ends early is no answer: a repeat does it again.
     *
     * @throws ProblemException when the key was used with another body, or the request is in work
     */
    public Response answer(Exchange exchange, String actor, InputStream body, Work work) {
        Optional<Claim> asked = claim(exchange, actor);
        if (asked.isEmpty()) {
            return Response.ok((StreamingOutput) out -> heldBack(out, answer -> work.tell(body, answer)))
                    .build();
        }
        Claim claim = asked.get();
        DigestInputStream sent = new DigestInputStream(body, Sha256.begun());
        return switch (standing(claim)) {
            case Standing.Begun begun ->
                Response.ok((StreamingOutput) out -> heldBack(out, answer -> done(claim, sent, answer, work)))
                        .build();
            case Standing.InWork inWork -> throw new ProblemException(ProblemType.IN_WORK);
            case Standing.Done(Head head) -> again(claim, same(head, digest(sent)));
        };
    }

    private void done(Claim claim, DigestInputStream sent, OutputStream out, Work work) throws IOException {
        try {
            KeptOutput kept = new KeptOutput(out, requests, claim, clock);
            work.tell(sent, kept);
            kept.flush();
            requests.finish(claim, new Head(digest(sent), Response.Status.OK.getStatusCode(), Map.of(), kept.end()));
        } catch (IOException | RuntimeException e) {
            requests.abandon(claim);
            throw e;
        }
    }

    /** Until what was sent is read: most clients listen only when they have said everything, and both would wait. */
    private static void heldBack(OutputStream out, StreamingOutput telling) throws IOException {
        Path held = Files.createTempFile("relais", ".answer");
        try {
            try (OutputStream answer = new BufferedOutputStream(Files.newOutputStream(held))) {
                telling.write(answer);
            }
            Files.copy(held, out);
        } finally {
            Files.delete(held);
        }
    }

    private Standing standing(Claim claim) {
        return Conflict.retried(() -> requests.begin(claim));
    }

    private static Head same(Head head, String sent) {
        if (!head.digest().equals(sent)) {
            throw new ProblemException(ProblemType.KEY_REUSED);
        }
        return head;
    }

    private Response again(Claim claim, Head head) {
        return response(head, out -> {
            for (int part = 0; part < head.parts(); part++) {
                out.write(requests.part(claim.request(), part));
            }
        });
    }

    private static AnswerOnce.Whole whole(String sent, Response response) {
        Map<String, List<String>> headers = Map.copyOf(response.getStringHeaders());
        byte[] body = switch (response.getEntity()) {
            case null -> new byte[0];
            case byte[] bytes -> bytes;
            case Object text -> text.toString().getBytes(StandardCharsets.UTF_8);
        };
        return new AnswerOnce.Whole(new Head(sent, response.getStatus(), headers, 0), body);
    }

    private static Response response(AnswerOnce.Whole whole) {
        return response(whole.head(), out -> out.write(whole.body()));
    }

    private static Response response(Head head, StreamingOutput body) {
        Response.ResponseBuilder response = Response.status(head.status()).entity(body);
        head.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }

    /** Of who, where and key, so that nobody gets another's answer. */
    private Optional<Claim> claim(Exchange exchange, String actor) {
        return Optional.ofNullable(exchange.headers().getHeaderString(HEADER))
                .map(OncePerKey::key)
                .map(key -> String.join(
                        "\n",
                        actor,
                        exchange.request().getMethod(),
                        exchange.address().getRawPath(),
                        key))
                .map(text -> ByteBuffer.wrap(Sha256.begun().digest(text.getBytes(StandardCharsets.UTF_8))))
                .map(id -> new Claim(new UUID(id.getLong(), id.getLong()), ids.get()));
    }

    private static String key(String header) {
        Matcher matcher = KEY.matcher(header.trim());
        if (!matcher.matches()) {
            throw new ProblemException(ProblemType.BAD_REQUEST.saying("key"));
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** Reads to the end what the work left. */
    private static String digest(DigestInputStream sent) {
        try {
            sent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sent.getMessageDigest().digest());
    }
}

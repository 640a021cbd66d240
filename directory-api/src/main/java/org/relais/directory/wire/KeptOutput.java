package org.relais.directory.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.relais.directory.idempotency.AnswerOnce;
import org.relais.directory.idempotency.Claim;

/** Sends an answer and keeps it, a part at a time; while little is said, it says now and then that the work goes on. */
final class KeptOutput extends OutputStream {
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final OutputStream out;
    private final AnswerOnce requests;
    private final Claim claim;
    private final InstantSource clock;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private Instant spoke;
    private int parts;

    KeptOutput(OutputStream out, AnswerOnce requests, Claim claim, InstantSource clock) {
        this.out = out;
        this.requests = requests;
        this.claim = claim;
        this.clock = clock;
        this.spoke = clock.instant();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; ) {
            int taken = Math.min(AnswerOnce.PART - part.size(), end - at);
            part.write(bytes, at, taken);
            at += taken;
            if (part.size() == AnswerOnce.PART) {
                keep();
            }
        }
        if (spoke.plus(SILENCE).isBefore(clock.instant())) {
            requests.renew(claim);
            spoke = clock.instant();
        }
        out.write(bytes, from, length);
    }

    private void keep() {
        requests.add(claim, parts, part.toByteArray());
        part.reset();
        parts++;
        spoke = clock.instant();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Keeps the rest, and tells how many parts there are. */
    int end() {
        if (part.size() > 0) {
            keep();
        }
        return parts;
    }
}

package org.relais.directory.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

/** The life of a request with a key: begun, told in parts while it is done, finished; or abandoned. */
@Dependent
public class AnswerOnce {
    public static final Duration KEPT = Duration.ofHours(24);
    public static final int PART = 1 << 18;

    private final Requests requests;
    private final InstantSource clock;

    @Inject
    public AnswerOnce(Requests requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** An answer whole.
     *  @param head how many parts there are it need not know */
    public record Whole(Head head, byte[] body) {}

    /** Also drops what is older than a day. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Standing begin(Claim claim) {
        requests.forgetBefore(clock.instant().minus(KEPT));
        return requests.begin(claim, clock.instant());
    }

    /** The deed and its answer in one transaction: both stand, or neither. */
    @Transactional
    public Whole together(Claim claim, Supplier<Whole> deed) {
        Whole whole = deed.get();
        keep(claim, whole);
        return whole;
    }

    /** Keeps an answer to a request that changed nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void alone(Claim claim, Whole whole) {
        keep(claim, whole);
    }

    private void keep(Claim claim, Whole whole) {
        int parts = Math.ceilDiv(whole.body().length, PART);
        for (int part = 0; part < parts; part++) {
            int to = Math.min((part + 1) * PART, whole.body().length);
            requests.add(claim, part, Arrays.copyOfRange(whole.body(), part * PART, to));
        }
        Head head = whole.head();
        requests.finish(claim, new Head(head.digest(), head.status(), head.headers(), parts));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(Claim claim, int part, byte[] content) {
        requests.add(claim, part, content);
        requests.renew(claim, clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void renew(Claim claim) {
        requests.renew(claim, clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void finish(Claim claim, Head head) {
        requests.finish(claim, head);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void abandon(Claim claim) {
        requests.abandon(claim);
    }

    @Transactional
    public byte[] part(UUID request, int number) {
        return requests.part(request, number);
    }
}

package org.relais.directory.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.relais.directory.audit.Diary;
import org.relais.directory.seal.Tokens;

/** Issues and withdraws the tokens of partners. Only their digests are kept. */
@Dependent
public class PartnerTokens {
    private final Partners partners;
    private final Diary diary;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /**
     * What is shown once.
     *
     * @param token the secret
     */
    public record Issued(Partner partner, String token) {}

    @Inject
    public PartnerTokens(Partners partners, Diary diary, InstantSource clock, Supplier<UUID> ids) {
        this.partners = partners;
        this.diary = diary;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param actor who issues it */
    @Transactional
    public Issued issue(String name, String agreement, Duration valid, String actor) {
        Instant now = clock.instant();
        Partner partner = new Partner(ids.get(), name, agreement, now, now.plus(valid));
        String token = Tokens.random();
        partners.add(partner, digest(token));
        diary.note(now, actor, "ISSUE_TOKEN", partner.id(), 0);
        return new Issued(partner, token);
    }

    @Transactional
    public List<Partner> all() {
        return partners.all();
    }

    /** @return whether there was such a token */
    @Transactional
    public boolean withdraw(UUID id, String actor) {
        boolean removed = partners.remove(id);
        if (removed) {
            diary.note(clock.instant(), actor, "WITHDRAW_TOKEN", id, 0);
        }
        return removed;
    }

    /** Whose token it is, unless it has ended. */
    @Transactional
    public Optional<Partner> bearer(String token) {
        return partners.find(digest(token)).filter(partner -> clock.instant().isBefore(partner.ends()));
    }

    private static String digest(String token) {
        return HexFormat.of().formatHex(Tokens.digest(token));
    }
}

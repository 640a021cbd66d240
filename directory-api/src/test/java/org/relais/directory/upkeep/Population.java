package org.relais.directory.upkeep;

import static org.relais.directory.profile.Documents.ANY;
import static org.relais.directory.profile.Documents.EDIT;
import static org.relais.directory.profile.Documents.memberOf;
import static org.relais.directory.profile.Documents.organization;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.relais.directory.idempotency.Claim;
import org.relais.directory.idempotency.Head;
import org.relais.directory.profile.Outcome;
import org.relais.directory.profile.store.Database;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Visibility;

/** A node's worth of profiles from a seed: published, edited, narrowed, wished wider again, withdrawn. */
final class Population {
    private final Database node;
    private final Random random;
    private final List<String> words = new ArrayList<>(List.of("Maison Aurore", "panel lawyer"));

    private Population(Database node, long seed) {
        this.node = node;
        this.random = new Random(seed);
    }

    /** @return every clear word it published, public and sealed */
    static List<String> publish(Database node, long seed, int size) {
        Population population = new Population(node, seed);
        for (int i = 0; i < size; i++) {
            population.settle();
        }
        return population.words;
    }

    private void settle() {
        UUID id = id();
        UUID phone = id();
        String number = "+32 3 " + (100_000_000 + random.nextInt(900_000_000));
        String website = "https://seat-" + random.nextInt(1_000_000_000) + ".example.org/";
        words.add(number);
        words.add(website);
        for (int edit = random.nextInt(4); edit >= 0; edit--) {
            Visibility visibility = Visibility.values()[random.nextInt(Visibility.values().length)];
            publish(organization(
                    id,
                    ",\"website\":\"%s%d\",\"phones\":[{\"id\":\"%s\",\"number\":\"%s\",\"visibility\":\"%s\"}]"
                            .formatted(website, edit, phone, number, visibility)));
        }
        answer("Kept for " + number);
        if (random.nextBoolean()) {
            publish(memberOf(id(), id));
        }
        if (random.nextInt(4) == 0) {
            node.in(work -> work.withdrawing().withdraw(id, java.util.OptionalInt.empty(), EDIT));
        }
    }

    /** A request with a key, and its answer. */
    private void answer(String text) {
        Claim claim = new Claim(id(), id());
        node.in(work -> {
            work.requests().begin(claim, Instant.EPOCH);
            work.requests().add(claim, 0, text.getBytes(StandardCharsets.UTF_8));
            work.requests().finish(claim, new Head(text, 200, Map.of(), 1));
        });
    }

    /** What repeats of all requests are answered. */
    static List<String> answers(Database node) throws SQLException {
        List<UUID> requests = new ArrayList<>();
        try (Connection connection = node.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from idempotent_request")) {
            while (rows.next()) {
                requests.add(rows.getObject(1, UUID.class));
            }
        }
        return node.with(work -> requests.stream()
                .map(request -> new String(work.requests().part(request, 0), StandardCharsets.UTF_8))
                .toList());
    }

    private void publish(ProfileDocument document) {
        Outcome outcome = node.with(work -> work.publishing().publish(document, ANY, EDIT));
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError(refused.findings().toString());
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}

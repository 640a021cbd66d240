package org.relais.directory.upkeep;

import static org.relais.directory.profile.Documents.ANY;
import static org.relais.directory.profile.Documents.EDIT;
import static org.relais.directory.profile.Documents.memberOf;
import static org.relais.directory.profile.Documents.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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
        if (random.nextBoolean()) {
            publish(memberOf(id(), id));
        }
        if (random.nextInt(4) == 0) {
            node.in(work -> work.withdrawing().withdraw(id, EDIT));
        }
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

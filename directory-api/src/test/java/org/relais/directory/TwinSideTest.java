package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Profile;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.Sheltering;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.VocabularyFiles;
import org.relais.ontology.skos.Vocabulary;

/** Twins are seen alike as soon as they are in form, the ids their parts are given included. */
class TwinSideTest {
    private static final Vocabulary VOCABULARY = VocabularyFiles.load();
    private static final ProfileForm FORM = new ProfileForm(VOCABULARY);
    private static final Sheltering SHELTERING = new Sheltering(VOCABULARY);
    private static final Redaction REDACTION = new Redaction(VOCABULARY);

    static LongStream seeds() {
        return LongStream.range(0, 8L * Rounds.told());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_hidden_in_a_part_is_not_in_the_id_that_follows_from_its_content(long seed) {
        assertThat(seen(new TwinSide(seed, 0, Instant.EPOCH))).isEqualTo(seen(new TwinSide(seed, 1, Instant.EPOCH)));
    }

    /** By id, what the public sees in the end. */
    private static Map<UUID, String> seen(TwinSide side) {
        Map<UUID, String> seen = new TreeMap<>();
        for (TwinSide.Step step : side.steps()) {
            if (!step.method().equals("DELETE")) {
                step.body()
                        .lines()
                        .map(TwinSideTest::filled)
                        .forEach(document -> view(document)
                                .ifPresentOrElse(
                                        view -> seen.put(document.id(), view.json()),
                                        () -> seen.remove(document.id())));
            } else {
                seen.keySet().removeIf(id -> step.path().contains(id.toString()));
            }
        }
        return seen;
    }

    private static ProfileDocument filled(String line) {
        ProfileForm.Filled filled = FORM.fill(StrictJson.object(line));
        assertThat(filled).as(line).isInstanceOf(ProfileForm.Complete.class);
        ProfileDocument document = ((ProfileForm.Complete) filled).document();
        return SHELTERING.marked(document, id -> false).document();
    }

    private static Optional<View> view(ProfileDocument document) {
        return REDACTION.view(new Profile(document), Audience.PUBLIC, id -> false);
    }
}

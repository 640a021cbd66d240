package org.relais.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.ConceptScheme;
import org.relais.ontology.skos.Label;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer;
import org.relais.search.DirectoryIndex;
import org.relais.search.Entries;
import org.relais.search.IndexChange;
import org.relais.search.IndexTest;
import org.relais.search.ListQuestion;
import org.relais.search.ListQuestion.Noun;
import org.relais.search.Question;

/** How an index follows its stream: step by step, each whole or not at all. */
class StepsTest extends IndexTest {
    @Test
    void a_fresh_index_stands_at_0_and_knows_nobody() {
        assertThat(index.position()).isZero();
        assertThat(ask("").total()).isZero();
        assertThat(index.list(ListQuestion.all(Noun.ORGANIZATION)).total()).isZero();
    }

    @Test
    void a_step_is_found_once_it_returns_and_moves_the_position() {
        index.apply(Entries.directory(), 11);

        assertThat(index.position()).isEqualTo(11);
        assertThat(ask("Payoke").total()).isEqualTo(1);
    }

    @Test
    void a_step_without_changes_moves_the_position() {
        index.apply(List.of(), 7);
        index.close();
        index = reopened(LEXICON);

        assertThat(index.position()).isEqualTo(7);
    }

    @Test
    void an_index_opened_again_stands_where_it_stood() {
        index.apply(Entries.directory(), 11);
        index.close();
        index = reopened(LEXICON);

        assertThat(index.position()).isEqualTo(11);
        assertThat(ask("Payoke").total()).isEqualTo(1);
    }

    @Test
    void a_profile_put_again_is_replaced_with_all_its_services() {
        publish(Entries.organization(1, "'name': 'Before', 'services': [{'name': 'Old'}, {'name': 'Older'}]"));
        publish(Entries.organization(1, "'name': 'After', 'services': [{'name': 'New'}]"));

        assertThat(names("")).containsExactly("After");
        assertThat(ask("Before").total()).isZero();
        assertThat(index.list(ListQuestion.all(Noun.SERVICE)).total()).isEqualTo(1);
    }

    @Test
    void of_two_changes_of_one_profile_in_a_step_the_later_wins() {
        index.apply(
                List.of(
                        Entries.put(Entries.organization(1, "'name': 'First'")),
                        new IndexChange.Remove(Entries.id(1), false),
                        Entries.put(Entries.organization(1, "'name': 'Last'")),
                        Entries.put(Entries.organization(2, "'name': 'Gone'")),
                        new IndexChange.Remove(Entries.id(2), false)),
                5);

        assertThat(names("")).containsExactly("Last");
    }

    @Test
    void a_removed_profile_is_gone_with_all_its_services_and_removing_it_again_does_nothing() {
        publish(Entries.organization(1, "'name': 'A', 'services': [{'name': 'B'}]"));
        index.apply(List.of(new IndexChange.Remove(Entries.id(1), false)), 2);
        index.apply(List.of(new IndexChange.Remove(Entries.id(1), false)), 3);

        assertThat(ask("").total()).isZero();
        assertThat(index.list(ListQuestion.all(Noun.SERVICE)).total()).isZero();
    }

    @Test
    void the_same_step_twice_is_the_same_as_once() {
        index.apply(Entries.directory(), 11);
        Answer once = index.answer(Question.of("traite"));
        index.apply(Entries.directory(), 11);

        assertThat(index.answer(Question.of("traite"))).isEqualTo(once);
    }

    @Test
    void a_cleared_index_starts_anew() {
        index.apply(Entries.directory(), 11);
        index.clear();

        assertThat(index.position()).isZero();
        assertThat(ask("").total()).isZero();

        index.apply(Entries.directory(), 11);
        assertThat(ask("").total()).isEqualTo(11);
    }

    @Test
    void a_view_of_another_audience_is_refused_and_of_its_step_nothing_is_kept() {
        View inner = Entries.view(Entries.organization(2, "'name': 'Inner'"), Audience.NETWORK)
                .orElseThrow();
        List<IndexChange> step = List.of(
                Entries.put(Entries.organization(1, "'name': 'Outer'")),
                new IndexChange.Put(inner, Entries.NOW, false));
        publish(Entries.organization(3, "'name': 'Before'"));

        assertThatThrownBy(() -> index.apply(step, 9)).isInstanceOf(IllegalArgumentException.class);

        assertThat(index.position()).isEqualTo(1);
        assertThat(names("")).containsExactly("Before");
        publish(Entries.organization(4, "'name': 'Next'"));
        assertThat(names("")).containsExactly("Before", "Next");
    }

    @Test
    void an_index_made_for_another_audience_is_begun_anew() {
        index.apply(Entries.directory(), 11);
        index.close();
        index = LuceneDirectoryIndex.open(path(), Audience.NETWORK, LEXICON);

        assertThat(index.position()).isZero();
        assertThat(ask("").total()).isZero();
    }

    @Test
    void an_index_made_under_another_vocabulary_is_begun_anew() {
        index.apply(Entries.directory(), 11);
        index.close();
        List<ConceptScheme> fewer =
                Entries.VOCABULARY.schemes().stream().skip(1).toList();
        index = reopened(new Lexicon(new Vocabulary(fewer)));

        assertThat(index.position()).isZero();
        assertThat(ask("").total()).isZero();
    }

    /** Who is called as a concept is written into her document. */
    @Test
    void an_index_made_when_concepts_had_other_names_is_begun_anew() {
        index.apply(Entries.directory(), 11);
        index.close();
        List<ConceptScheme> renamed = Entries.VOCABULARY.schemes().stream()
                .map(scheme -> new ConceptScheme(
                        scheme.iri(),
                        scheme.name(),
                        scheme.titles(),
                        scheme.definitions(),
                        scheme.concepts().stream().map(StepsTest::renamed).toList()))
                .toList();
        index = reopened(new Lexicon(new Vocabulary(renamed)));

        assertThat(index.position()).isZero();
    }

    private static Concept renamed(Concept concept) {
        return new Concept(
                concept.iri(),
                concept.scheme(),
                concept.notation(),
                List.of(new Label("Another " + concept.notation(), "en", true, true)),
                concept.definitions(),
                concept.broader(),
                concept.related(),
                concept.matches());
    }

    @Test
    void questions_asked_meanwhile_see_whole_steps_only() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Long> odd = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        Thread reader = Thread.ofPlatform()
                .uncaughtExceptionHandler((thread, e) -> failures.add(e))
                .start(() -> {
                    while (!done.get()) {
                        long total = ask("pair").total();
                        if (total % 2 == 1) {
                            odd.add(total);
                        }
                    }
                });
        for (int step = 0; step < 25; step++) {
            publish(
                    Entries.organization(2 * step, "'name': 'pair'"),
                    Entries.organization(2 * step + 1, "'name': 'pair'"));
        }
        done.set(true);
        reader.join();

        assertThat(failures).isEmpty();
        assertThat(odd).isEmpty();
        assertThat(ask("pair").total()).isEqualTo(50);
    }

    private Path path() {
        return folder.resolve("public");
    }

    private DirectoryIndex reopened(Lexicon lexicon) {
        return LuceneDirectoryIndex.open(path(), Audience.PUBLIC, lexicon);
    }
}

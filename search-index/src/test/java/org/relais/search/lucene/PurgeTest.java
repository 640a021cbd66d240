package org.relais.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.relais.ontology.profile.Audience;
import org.relais.search.DirectoryIndex;
import org.relais.search.Entries;
import org.relais.search.IndexChange;
import org.relais.search.IndexTest;
import org.relais.search.Question;

/** What is removed for good stands in no file and changes no answer. */
class PurgeTest extends IndexTest {
    private static final String SECRET = "Verborgenheim";
    private static final String HIDING = Entries.organization(
            1,
            "'name': 'Refuge Verborgenheim', 'description': 'Rue Verborgenheim', 'language': 'fr',"
                    + " 'locations': [{'addresses': [{'city': 'Verborgenheim', 'country': 'BE'}]}],"
                    + " 'services': [{'name': 'Verborgenheim', 'description': 'Verborgenheim'}]");
    private static final String TOLD = Entries.organization(1, "'name': 'Refuge', 'language': 'fr'");

    @Test
    void the_search_for_bytes_finds_what_is_there() throws IOException {
        publish(HIDING);

        assertThat(holding("verborgenheim")).isNotEmpty();
        assertThat(holding(SECRET)).isNotEmpty();
    }

    @Test
    void a_replaced_profile_that_is_purged_leaves_no_byte() throws IOException {
        publish(HIDING, Entries.organization(2, "'name': 'Other'"));
        index.apply(List.of(Entries.purging(TOLD)), 2);

        assertThat(names("")).containsExactly("Refuge", "Other");
        assertThat(index.holdsRemains()).isTrue();
        index.purge();
        assertThat(index.holdsRemains()).isFalse();
        assertThat(index.position()).isEqualTo(2);
        assertThat(names("")).containsExactly("Refuge", "Other");
        assertNowhere();
    }

    @Test
    void that_a_purge_is_due_is_known_after_a_restart() throws IOException {
        publish(HIDING);
        index.apply(List.of(Entries.purging(TOLD)), 2);
        index.close();
        index = LuceneDirectoryIndex.open(folder.resolve("public"), Audience.PUBLIC, LEXICON);

        assertThat(index.holdsRemains()).isTrue();
        index.purge();
        assertNowhere();
    }

    @Test
    void a_removed_profile_that_is_purged_leaves_no_byte() throws IOException {
        publish(HIDING, Entries.organization(2, "'name': 'Other'"));
        index.apply(List.of(new IndexChange.Remove(Entries.id(1), true)), 2);
        index.purge();

        assertThat(names("")).containsExactly("Other");
        assertNowhere();
    }

    @Test
    void a_purge_takes_with_it_what_earlier_steps_had_left() throws IOException {
        publish(HIDING, Entries.organization(2, "'name': 'Other'"));
        publish(TOLD);
        index.apply(List.of(new IndexChange.Remove(Entries.id(9), true)), 3);
        index.purge();

        assertNowhere();
    }

    @Test
    void what_is_put_and_purged_in_one_step_leaves_no_byte() throws IOException {
        index.apply(List.of(Entries.put(HIDING), Entries.purging(TOLD)), 1);
        index.purge();

        assertThat(names("")).containsExactly("Refuge");
        assertNowhere();
    }

    @Test
    void a_purge_finds_one_document_among_many_segments_while_merges_run() throws IOException {
        publish(HIDING);
        for (int step = 0; step < 12; step++) {
            int first = 100 + step * 25;
            publish(IntStream.range(first, first + 25)
                    .mapToObj(number -> Entries.organization(number, "'name': 'Other', 'description': 'one of many'"))
                    .toArray(String[]::new));
        }
        index.apply(List.of(new IndexChange.Remove(Entries.id(1), true)), 99);
        index.purge();

        assertThat(ask("other").total()).isEqualTo(300);
        assertNowhere();
    }

    @Test
    void a_purge_is_done_even_while_a_question_is_being_answered_from_before() throws Exception {
        publish(HIDING, Entries.organization(2, "'name': 'Other'"));
        try (var before = DirectoryReader.open(FSDirectory.open(folder.resolve("public")))) {
            index.apply(List.of(new IndexChange.Remove(Entries.id(1), true)), 2);
            index.purge();

            assertThat(before.numDocs()).isGreaterThan(1);
            assertNowhere();
        }
    }

    @Test
    void the_words_and_their_counts_are_those_of_an_index_that_never_had_it() throws IOException {
        publish(HIDING, Entries.organization(2, "'name': 'Refuge', 'description': 'Rue Verte'"));
        index.apply(List.of(Entries.purging(TOLD)), 2);
        index.purge();

        Path other = folder.resolve("other");
        try (DirectoryIndex innocent = LuceneDirectoryIndex.open(other, Audience.PUBLIC, LEXICON)) {
            innocent.apply(
                    List.of(
                            Entries.put(TOLD),
                            Entries.put(Entries.organization(2, "'name': 'Refuge', 'description': 'Rue Verte'"))),
                    1);

            assertThat(words(folder.resolve("public"))).isEqualTo(words(other)).hasSizeGreaterThan(10);
            for (String text : List.of("", "refuge", "rue verte", SECRET, "BE")) {
                assertThat(index.answer(Question.of(text))).as(text).isEqualTo(innocent.answer(Question.of(text)));
            }
        }
    }

    private void assertNowhere() throws IOException {
        assertThat(holding(SECRET)).isEmpty();
        assertThat(holding("verborgenheim")).isEmpty();
        assertThat(holding("erborgenhei")).isEmpty();
        assertThat(words(folder.resolve("public"))).noneMatch(word -> word.contains("erborgenhei"));
    }

    /** The files of the index that hold the word in one of the ways Java writes words. */
    private List<Path> holding(String word) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("public"))) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (Charset charset :
                        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                    if (contains(bytes, word.getBytes(charset))) {
                        holding.add(file);
                    }
                }
            }
        }
        return holding;
    }

    private static boolean contains(byte[] bytes, byte[] word) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(new String(word, StandardCharsets.ISO_8859_1));
    }

    /** All a spelling suggestion can be made of: every term of every field, and how many documents have it. */
    private static Set<String> words(Path folder) throws IOException {
        Set<String> words = new TreeSet<>();
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
                Terms terms = MultiTerms.getTerms(reader, field.name);
                TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    words.add(
                            field.name + " " + term.utf8ToString() + " " + each.docFreq() + " " + each.totalTermFreq());
                }
            }
        }
        return words;
    }
}

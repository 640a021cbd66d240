package org.relais.ontology.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermListTest {
    private static final URI BASE = URI.create("https://be.example.org");
    private static final RdfDocuments DOCUMENTS = new RdfDocuments(VocabularyFiles.load(), BASE);

    @ParameterizedTest
    @EnumSource
    void a_list_reads_back_the_same_from_every_format(RdfFormat format) {
        for (TermList list : DOCUMENTS.termLists()) {
            assertThat(format.read(DOCUMENTS.termList(list, format), BASE)
                            .isIsomorphicWith(TurtleFiles.read("vocabulary", java.util.List.of(list.name()))))
                    .as(list.name())
                    .isTrue();
        }
    }

    @Test
    void a_list_and_each_of_its_terms_are_named_and_a_list_says_what_it_is() {
        assertThat(DOCUMENTS.termLists()).extracting(TermList::name).containsExactly("terms", "openeligibility");
        assertThat(DOCUMENTS.termLists()).allSatisfy(list -> {
            assertThat(list.titles()).containsKey("en");
            assertThat(list.definitions()).containsKey("en");
            assertThat(list.terms())
                    .hasSizeGreaterThan(50)
                    .allSatisfy(
                            term -> assertThat(term.labels()).as(term.name()).containsKey("en"));
        });
    }
}

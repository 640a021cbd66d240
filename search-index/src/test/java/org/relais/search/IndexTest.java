package org.relais.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.relais.ontology.profile.Audience;
import org.relais.search.lucene.Lexicon;
import org.relais.search.lucene.LuceneDirectoryIndex;

/** A test with a fresh public index. */
public abstract class IndexTest {
    protected static final Lexicon LEXICON = new Lexicon(Entries.VOCABULARY);

    @TempDir
    protected Path folder;

    protected DirectoryIndex index;

    @BeforeEach
    void open() {
        index = LuceneDirectoryIndex.open(folder.resolve("public"), Audience.PUBLIC, LEXICON);
    }

    @AfterEach
    void close() {
        index.close();
    }

    protected void publish(String... documents) {
        index.apply(List.of(documents).stream().map(Entries::put).toList(), index.position() + 1);
    }

    protected Answer.Answered ask(String text) {
        return ask(Question.of(text));
    }

    protected Answer.Answered ask(Question question) {
        Answer answer = index.answer(question);
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        return (Answer.Answered) answer;
    }

    protected List<String> names(String text) {
        return names(Question.of(text));
    }

    protected List<String> names(Question question) {
        return ask(question).hits().stream().map(IndexTest::name).toList();
    }

    protected static String name(Hit hit) {
        return hit.summary().names().values().iterator().next();
    }
}

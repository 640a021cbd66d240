package org.relais.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.search.Answer;
import org.relais.search.DirectoryIndex;
import org.relais.search.IndexChange;
import org.relais.search.ListQuestion;
import org.relais.search.Listing;
import org.relais.search.Postcode;
import org.relais.search.Question;
import org.relais.search.Suggestion;
import org.relais.search.document.Fields;
import org.relais.search.document.ProfileDocuments;
import org.relais.search.query.LoneDocumentSimilarity;

/**
 * An index in a folder of its own. Readers follow commits, never the writer's memory: so what is purged is in no file
 * once the step returns, and what a crash leaves is what was last answered from.
 */
public final class LuceneDirectoryIndex implements DirectoryIndex {
    private final Audience audience;
    private final Directory directory;
    private final ProfileDocuments documents;
    private final StepWriter writer;
    private final SearcherManager searchers;
    private final Answering answering;
    private final Suggesting suggesting;
    private final Enumerating enumerating;

    /** What the writer says, once it is what questions see; asked by others while a long purge has the writer. */
    private volatile long position;

    private volatile boolean remains;

    private LuceneDirectoryIndex(Directory directory, Audience audience, Lexicon lexicon) throws IOException {
        this.directory = directory;
        this.audience = audience;
        documents = lexicon.documents();
        answering = new Answering(lexicon.questions(), lexicon.summaries());
        suggesting = new Suggesting(lexicon.completions(), lexicon.atlas().towns(), lexicon.summaries());
        enumerating = new Enumerating(lexicon.questions());
        writer = new StepWriter(directory, Making.of(audience, lexicon.vocabulary()), answering::prepare);
        searchers = new SearcherManager(directory, new Prepared(answering));
        position = writer.position();
        remains = writer.holdsRemains();
    }

    /**
     * Opens the index, or begins one where there is none, or one of another audience, layout or vocabulary.
     *
     * @throws UncheckedIOException when the folder cannot be used, or another index has it open
     */
    public static LuceneDirectoryIndex open(Path folder, Audience audience, Lexicon lexicon) {
        return unchecked(() -> new LuceneDirectoryIndex(FSDirectory.open(folder), audience, lexicon));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean holdsRemains() {
        return remains;
    }

    @Override
    public synchronized void apply(List<IndexChange> changes, long position) {
        boolean purge = changes.stream().anyMatch(IndexChange::purge);
        StepWriter.Step step = into -> {
            for (IndexChange change : changes) {
                apply(change, into);
            }
        };
        write(() -> writer.commit(step, purge, position));
    }

    /** What was removed is seen no more before: to rewrite large segments takes a while. */
    @Override
    public synchronized void purge() {
        write(writer::purge);
    }

    @Override
    public synchronized void clear() {
        write(() -> writer.commit(IndexWriter::deleteAll, false, 0));
    }

    @Override
    public Answer answer(Question question) {
        return read(searcher -> answering.answer(searcher, question));
    }

    @Override
    public List<Suggestion> suggest(String typed, List<String> languages) {
        return read(searcher -> suggesting.suggest(searcher, typed, languages));
    }

    @Override
    public List<Postcode> postcode(String code) {
        return read(searcher -> Postcodes.at(searcher, code));
    }

    @Override
    public Listing list(ListQuestion question) {
        return read(searcher -> enumerating.list(searcher, question));
    }

    private void apply(IndexChange change, IndexWriter into) throws IOException {
        Term profile = new Term(Fields.PROFILE, change.profile().toString());
        switch (change) {
            case IndexChange.Remove gone -> into.deleteDocuments(profile);
            case IndexChange.Put put -> into.updateDocuments(profile, documents.of(checked(put), put.changedAt()));
        }
    }

    private View checked(IndexChange.Put put) {
        if (put.view().audience() != audience) {
            throw new IllegalArgumentException(put.view() + " is not for the index of " + audience);
        }
        return put.view();
    }

    private void write(Writing writing) {
        unchecked(() -> {
            writing.run();
            searchers.maybeRefreshBlocking();
            position = writer.position();
            remains = writer.holdsRemains();
            return position;
        });
    }

    private <T> T read(Lookup<T> lookup) {
        return unchecked(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return lookup.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    @Override
    public synchronized void close() {
        unchecked(() -> {
            try (directory;
                    writer;
                    searchers) {
                return true;
            }
        });
    }

    /** One look at the entries as they stand after one step. */
    @FunctionalInterface
    private interface Lookup<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Deed<T> {
        T done() throws IOException;
    }

    private static <T> T unchecked(Deed<T> deed) {
        try {
            return deed.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Prepared extends SearcherFactory {
        private final Answering answering;

        Prepared(Answering answering) {
            this.answering = answering;
        }

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            answering.prepare(reader);
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new LoneDocumentSimilarity());
            return searcher;
        }
    }
}

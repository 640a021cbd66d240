package org.relais.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.relais.search.document.Fields;

/** Whether a term is of this moment: what is gone keeps its words in the files until they are merged. */
final class Living {
    private Living() {}

    static boolean has(IndexSearcher searcher, Term term) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits living = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (living == null || living.get(documents.docID())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an entry is in a town. */
    static boolean isLived(IndexSearcher searcher, int town) {
        try {
            return has(searcher, new Term(Fields.TOWN, Integer.toString(town)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

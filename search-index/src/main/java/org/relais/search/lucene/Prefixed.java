package org.relais.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The terms of a field that begin alike, in their order, of the gone too. For one walk. */
final class Prefixed {
    private final String field;
    private final BytesRef prefix;
    private final TermsEnum terms;
    private boolean begun;

    private Prefixed(String field, BytesRef prefix, TermsEnum terms) {
        this.field = field;
        this.prefix = prefix;
        this.terms = terms;
    }

    static Prefixed of(IndexSearcher searcher, String field, BytesRef prefix) throws IOException {
        Terms all = MultiTerms.getTerms(searcher.getIndexReader(), field);
        return new Prefixed(field, prefix, all == null ? TermsEnum.EMPTY : all.iterator());
    }

    /** Null behind the last. */
    @Nullable
    Term next() throws IOException {
        boolean more = begun ? terms.next() != null : terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        begun = true;
        return more && StringHelper.startsWith(terms.term(), prefix)
                ? new Term(field, BytesRef.deepCopyOf(terms.term()))
                : null;
    }
}

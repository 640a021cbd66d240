package org.relais.search.query;

import java.util.Map;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;
import org.relais.search.document.Fields;

/**
 * Scores a word by how often and how densely a document itself uses it, between 0 and its weight; how many other
 * documents use it does not count. So no entry's score tells of another entry, least of all of a removed one.
 */
public final class LoneDocumentSimilarity extends PerFieldSimilarityWrapper {
    private static final Map<String, Similarity> BY_FIELD =
            Map.of(Fields.NAME, new Saturating(0.5f, 8), Fields.TEXT, new Saturating(1.2f, 250));
    private static final Similarity OTHERS = new Saturating(1.2f, 400);

    @Override
    public Similarity get(String field) {
        return BY_FIELD.getOrDefault(field, OTHERS);
    }

    /** The more often the better, ever less; a long text counts less than a short one. */
    private static final class Saturating extends Similarity {
        private static final float LENGTH_COUNTS = 0.6f;

        private final float[] halfAt = new float[256];

        /**
         * @param halfway how many uses in a field of typical length give half the score
         * @param typical length of the field in words
         */
        Saturating(float halfway, float typical) {
            for (int norm = 0; norm < halfAt.length; norm++) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                halfAt[norm] = halfway * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length / typical);
            }
        }

        @Override
        public SimScorer scorer(float weight, CollectionStatistics ignored, TermStatistics... alsoIgnored) {
            return new SimScorer() {
                @Override
                public float score(float uses, long norm) {
                    return weight - weight / (1 + uses / halfAt[(byte) norm & 0xff]);
                }
            };
        }
    }
}

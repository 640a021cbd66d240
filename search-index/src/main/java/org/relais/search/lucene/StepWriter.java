package org.relais.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.relais.search.query.LoneDocumentSimilarity;

/**
 * The one writer of an index: each step is one commit, and the commit carries the position. What a failed step had
 * begun is forgotten. An index made in another way than {@code making} says, or one that cannot be read, is begun
 * anew. Not thread-safe: {@link LuceneDirectoryIndex} lets one thread in at a time.
 */
final class StepWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StepWriter.class.getName());
    private static final String POSITION = "position";
    private static final String MAKING = "making";
    private static final String REMAINS = "remains";

    /** Each word of a question is looked up in every segment. */
    private static final int FEW = 4;

    private final Directory directory;
    private final String making;
    private final Consumer<LeafReader> prepare;
    private IndexWriter writer;
    private long position;
    private boolean remains;

    /** What a step does to the index. */
    @FunctionalInterface
    interface Step {
        void into(IndexWriter writer) throws IOException;
    }

    /** @param prepare what is done with a segment that was merged from others before it takes their place */
    StepWriter(Directory directory, String making, Consumer<LeafReader> prepare) throws IOException {
        this.directory = directory;
        this.making = making;
        this.prepare = prepare;
        Map<String, String> last = lastCommit();
        boolean fits = making.equals(last.get(MAKING));
        writer = open(fits ? OpenMode.APPEND : OpenMode.CREATE);
        if (fits) {
            position = Long.parseLong(last.getOrDefault(POSITION, "0"));
            remains = Boolean.parseBoolean(last.get(REMAINS));
        } else {
            commit(0, false);
        }
    }

    long position() {
        return position;
    }

    /** Whether something that a step said to purge may still lie in the files. */
    boolean holdsRemains() {
        return remains;
    }

    /** @param purge whether nothing of what the step removes may remain in any file: {@link #purge} is due */
    void commit(Step step, boolean purge, long newPosition) throws IOException {
        whole(step, newPosition, remains || purge);
    }

    /** Leaves nothing in any file of what was removed. */
    void purge() throws IOException {
        whole(StepWriter::rewrite, position, false);
    }

    private void whole(Step step, long newPosition, boolean newRemains) throws IOException {
        try {
            step.into(writer);
            commit(newPosition, newRemains);
        } catch (IOException | RuntimeException | Error e) {
            writer.rollback();
            writer = open(OpenMode.APPEND);
            throw e;
        }
    }

    /** Every segment that holds something removed; one that is being merged just now is waited for. */
    private static void rewrite(IndexWriter writer) throws IOException {
        writer.flush();
        while (writer.hasDeletions()) {
            ((ConcurrentMergeScheduler) writer.getConfig().getMergeScheduler()).sync();
            writer.forceMergeDeletes(true);
        }
    }

    private void commit(long newPosition, boolean newRemains) throws IOException {
        writer.setLiveCommitData(
                Map.of(POSITION, Long.toString(newPosition), MAKING, making, REMAINS, Boolean.toString(newRemains))
                        .entrySet());
        writer.commit();
        position = newPosition;
        remains = newRemains;
    }

    private IndexWriter open(OpenMode mode) throws IOException {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        merging.setSegmentsPerTier(FEW);
        return new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setOpenMode(mode)
                        .setCommitOnClose(false)
                        .setMergePolicy(merging)
                        .setMergedSegmentWarmer(prepare::accept)
                        .setMergeScheduler(new ConcurrentMergeScheduler())
                        .setRAMBufferSizeMB(64)
                        .setSimilarity(new LoneDocumentSimilarity()));
    }

    private Map<String, String> lastCommit() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Map.of();
        }
        try {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            LOG.log(System.Logger.Level.WARNING, "The search index cannot be read and is begun anew", e);
            wipe();
            return Map.of();
        }
    }

    /** Under the writer's lock, so that no index that somebody has open is wiped. */
    private void wipe() throws IOException {
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        try (lock) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

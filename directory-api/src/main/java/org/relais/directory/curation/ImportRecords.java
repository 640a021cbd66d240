package org.relais.directory.curation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.directory.problem.Conflict;
import org.relais.directory.profile.Deed;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

/** Takes in records of others, each by itself: one that fails stops nobody, and leaves nothing behind. */
@Dependent
public class ImportRecords {
    private static final Logger LOG = System.getLogger(ImportRecords.class.getName());

    /** Rows that share a transaction: more would let other writers wait. */
    private static final int TOGETHER = 100;

    private final RowDoor door;

    @Inject
    public ImportRecords(RowDoor door) {
        this.door = door;
    }

    /**
     * @param sent NDJSON, a JSON object, a JSON array of them, or an HSDS page; UTF-8
     * @param reports is told of every row, in order
     * @throws UncheckedIOException when the stream breaks; what was taken in before stays
     */
    public ImportSummary importFrom(InputStream sent, Deed deed, Consumer<RowReport> reports) {
        try (ExecutorService preparing = Executors.newSingleThreadExecutor()) {
            Groups groups = new Groups(preparing, deed, reports);
            read(sent, groups);
            groups.end();
            return groups.summary;
        }
    }

    /** Whatever fails here, the rows before it stand and must be told of: it is one more row, the last. */
    private static void read(InputStream sent, Groups groups) {
        try {
            Rows.read(sent, groups::add);
        } catch (UncheckedIOException broken) {
            throw broken;
        } catch (RuntimeException failure) {
            long number = groups.last + 1;
            groups.add(new Row.Unreadable(number, failed(number, failure)));
        }
    }

    /** Rows that are taken in together, while those behind them are prepared. */
    private final class Groups {
        private final ExecutorService preparing;
        private final Deed deed;
        private final Consumer<RowReport> reports;
        private List<Row> read = new ArrayList<>();
        private Future<List<PreparedRow>> ahead = CompletableFuture.completedFuture(List.of());
        private ImportSummary summary = ImportSummary.NOTHING;
        private long last;

        Groups(ExecutorService preparing, Deed deed, Consumer<RowReport> reports) {
            this.preparing = preparing;
            this.deed = deed;
            this.reports = reports;
        }

        void add(Row row) {
            last = row.number();
            read.add(row);
            if (read.size() == TOGETHER) {
                next();
            }
        }

        void end() {
            next();
            next();
        }

        private void next() {
            List<Row> rows = read;
            Future<List<PreparedRow>> prepared = ahead;
            ahead = preparing.submit(
                    () -> rows.stream().map(ImportRecords.this::prepared).toList());
            read = new ArrayList<>();
            for (RowReport report : take(here(prepared), deed)) {
                summary = summary.with(report.fate());
                reports.accept(report);
            }
        }
    }

    private static List<PreparedRow> here(Future<List<PreparedRow>> prepared) {
        try {
            return prepared.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was stopped", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rows could not be prepared", e);
        }
    }

    private PreparedRow prepared(Row row) {
        try {
            return door.prepare(row);
        } catch (RuntimeException failure) {
            return PreparedRow.refused(row.number(), failed(row.number(), failure));
        }
    }

    /** Together, or, when one of them fails, each by itself. */
    private List<RowReport> take(List<PreparedRow> rows, Deed deed) {
        try {
            return door.take(rows, deed);
        } catch (RuntimeException failure) {
            return rows.stream().map(row -> alone(row, deed)).toList();
        }
    }

    private RowReport alone(PreparedRow row, Deed deed) {
        try {
            return Conflict.retried(() -> door.take(List.of(row), deed)).getFirst();
        } catch (RuntimeException failure) {
            return refused(row, failure);
        }
    }

    private static RowReport refused(PreparedRow row, RuntimeException failure) {
        return RowReport.refused(row.number(), failed(row.number(), failure));
    }

    /** Notes what kind of failure it was; a failure's message may hold values. */
    private static Finding failed(long row, RuntimeException failure) {
        LOG.log(Logger.Level.ERROR, () -> "Row " + row + " of an import failed: " + causes(failure));
        return Finding.at("", FindingKind.FAILED_HERE);
    }

    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getName() + " at "
                        + Arrays.stream(cause.getStackTrace()).findFirst().orElse(null))
                .collect(Collectors.joining(", by "));
    }
}

package org.relais.directory.curation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.lang.System.Logger;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.directory.profile.Deed;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;

/** Takes in records of others, each by itself: one that fails stops nobody, and leaves nothing behind. */
@Dependent
public class ImportRecords {
    private static final Logger LOG = System.getLogger(ImportRecords.class.getName());

    /** SQL states (ISO/IEC 9075), and PostgreSQL's and H2's own. */
    private static final String ROLLED_BACK = "40";

    private static final String EXISTS_ALREADY = "23505";
    private static final String LOCKED_TOO_LONG = "HYT00";

    private final RowDoor door;

    @Inject
    public ImportRecords(RowDoor door) {
        this.door = door;
    }

    /**
     * @param sent NDJSON, a JSON object, a JSON array of them, or an HSDS page; UTF-8
     * @param reports is told of every row, in order
     * @throws java.io.UncheckedIOException when the stream breaks; what was taken in before stays
     */
    public ImportSummary importFrom(InputStream sent, Deed deed, Consumer<RowReport> reports) {
        Tally tally = new Tally();
        Rows.read(sent, row -> {
            RowReport report = take(row, deed);
            tally.count(report);
            reports.accept(report);
        });
        return tally.summary;
    }

    private static final class Tally {
        private ImportSummary summary = ImportSummary.NOTHING;

        void count(RowReport report) {
            summary = summary.with(report.fate());
        }
    }

    private RowReport take(Row row, Deed deed) {
        try {
            return door.take(row, deed);
        } catch (RuntimeException failure) {
            return isConflict(failure) ? takeAgain(row, deed) : failed(row, failure);
        }
    }

    private RowReport takeAgain(Row row, Deed deed) {
        try {
            return door.take(row, deed);
        } catch (RuntimeException failure) {
            return failed(row, failure);
        }
    }

    /** Whether somebody else's write stood in the way, so that trying again makes sense. */
    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return state.startsWith(ROLLED_BACK) || state.equals(EXISTS_ALREADY) || state.equals(LOCKED_TOO_LONG);
            }
        }
        return false;
    }

    /** Notes what kind of failure it was; a failure's message may hold values. */
    private static RowReport failed(Row row, RuntimeException failure) {
        LOG.log(Logger.Level.ERROR, () -> "Row " + row.number() + " of an import failed: " + causes(failure));
        return RowReport.refused(row.number(), Finding.at("", FindingKind.FAILED_HERE));
    }

    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getName() + " at "
                        + Arrays.stream(cause.getStackTrace()).findFirst().orElse(null))
                .collect(Collectors.joining(", by "));
    }
}

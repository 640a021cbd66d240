package org.relais.directory.curation;

import java.util.List;
import org.relais.directory.profile.Deed;

/** Takes in rows of an import, each wholly or not at all. */
public interface RowDoor {
    /** Reads, repairs and puts into form; writes nothing, and may be done ahead by another thread. */
    PreparedRow prepare(Row row);

    /**
     * @return a report for each row, in order, when all of them are kept
     * @throws RuntimeException when something failed; then none of them is
     */
    List<RowReport> take(List<PreparedRow> rows, Deed deed);
}

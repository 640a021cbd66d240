package org.relais.directory.curation;

import java.util.List;
import org.relais.directory.profile.Deed;

/** Takes in rows of an import, each wholly or not at all. */
@FunctionalInterface
public interface RowDoor {
    /**
     * @return a report for each row, in order, when all of them are kept
     * @throws RuntimeException when something failed; then none of them is
     */
    List<RowReport> take(List<Row> rows, Deed deed);
}

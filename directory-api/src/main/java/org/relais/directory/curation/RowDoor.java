package org.relais.directory.curation;

import org.relais.directory.profile.Deed;

/** Takes in one row of an import, wholly or not at all. */
@FunctionalInterface
public interface RowDoor {
    RowReport take(Row row, Deed deed);
}

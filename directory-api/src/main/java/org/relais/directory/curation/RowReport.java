package org.relais.directory.curation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.finding.Finding;

/**
 * What became of one row of an import.
 *
 * @param row counted from 1
 * @param id of the profile, when the row has one
 */
public record RowReport(long row, Fate fate, Optional<UUID> id, List<Finding> findings) {
    /** What a row comes to. */
    public enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    public RowReport {
        findings = List.copyOf(findings);
    }

    static RowReport refused(long row, Finding finding) {
        return new RowReport(row, Fate.REFUSED, Optional.empty(), List.of(finding));
    }
}

package org.relais.directory.curation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.hsds.ProfileDocument;

/**
 * A row that was read, repaired and put into form.
 *
 * @param original the record as it was sent, when something of it was changed or left out
 * @param document empty when it cannot be taken in, for the errors among the findings
 */
public record PreparedRow(
        long number,
        Optional<UUID> id,
        Optional<String> original,
        Optional<ProfileDocument> document,
        List<Finding> findings) {
    public PreparedRow {
        findings = List.copyOf(findings);
    }

    static PreparedRow refused(long number, Finding finding) {
        return new PreparedRow(number, Optional.empty(), Optional.empty(), Optional.empty(), List.of(finding));
    }
}

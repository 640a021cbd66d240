package org.relais.directory.curation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.Outcome;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.profile.PublishProfile;
import org.relais.directory.wire.StrictJson;
import org.relais.ontology.finding.Finding;

/** Repairs rows, puts them into form and publishes them, together in one transaction. */
@Dependent
public class ImportRows implements RowDoor {
    private final Repairs repairs;
    private final ProfileForm form;
    private final PublishProfile publishing;

    @Inject
    public ImportRows(Repairs repairs, ProfileForm form, PublishProfile publishing) {
        this.repairs = repairs;
        this.form = form;
        this.publishing = publishing;
    }

    @Override
    public PreparedRow prepare(Row row) {
        return switch (row) {
            case Row.Unreadable(long number, Finding finding) -> PreparedRow.refused(number, finding);
            case Row.Read(long number, JsonObject record) -> prepare(number, record);
            case Row.Line(long number, long line, String text) -> {
                try {
                    yield prepare(number, StrictJson.object(text));
                } catch (JsonException e) {
                    yield PreparedRow.refused(number, StrictJson.malformed(e, line));
                }
            }
        };
    }

    private PreparedRow prepare(long number, JsonObject sent) {
        Repairs.Repaired repaired = repairs.repair(sent);
        ProfileForm.Filled filled = form.fill(repaired.record());
        List<Finding> findings = new ArrayList<>(repaired.findings());
        findings.addAll(filled.findings());
        return switch (filled) {
            case ProfileForm.Faulty faulty ->
                new PreparedRow(number, ProfileForm.id(sent), Optional.empty(), Optional.empty(), findings);
            case ProfileForm.Complete complete ->
                new PreparedRow(
                        number,
                        Optional.of(complete.document().id()),
                        findings.isEmpty() ? Optional.empty() : Optional.of(sent.toString()),
                        Optional.of(complete.document()),
                        findings);
        };
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<RowReport> take(List<PreparedRow> rows, Deed deed) {
        return rows.stream().map(row -> take(row, deed)).toList();
    }

    private RowReport take(PreparedRow row, Deed deed) {
        if (row.document().isEmpty()) {
            return new RowReport(row.number(), RowReport.Fate.REFUSED, row.id(), row.findings());
        }
        Outcome outcome = publishing.publish(row.document().get(), OptionalInt.empty(), deed.of(row.original()));
        List<Finding> findings = new ArrayList<>(row.findings());
        findings.addAll(outcome.findings());
        return new RowReport(row.number(), fate(outcome), row.id(), findings);
    }

    private static RowReport.Fate fate(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published published when published.version() == 1 -> RowReport.Fate.CREATED;
            case Outcome.Published published -> RowReport.Fate.UPDATED;
            case Outcome.Unchanged unchanged -> RowReport.Fate.UNCHANGED;
            case Outcome.Refused refused -> RowReport.Fate.REFUSED;
            case Outcome.Stale stale -> throw new IllegalStateException("no version was asked for");
        };
    }
}

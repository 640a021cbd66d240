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
import java.util.UUID;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.Outcome;
import org.relais.directory.profile.ProfileForm;
import org.relais.directory.profile.PublishProfile;
import org.relais.directory.profile.StrictJson;
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
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<RowReport> take(List<Row> rows, Deed deed) {
        return rows.stream().map(row -> take(row, deed)).toList();
    }

    private RowReport take(Row row, Deed deed) {
        return switch (row) {
            case Row.Unreadable(long number, Finding finding) -> RowReport.refused(number, finding);
            case Row.Read(long number, JsonObject record) -> take(number, record, deed);
            case Row.Line(long number, long line, String text) -> {
                try {
                    yield take(number, StrictJson.object(text), deed);
                } catch (JsonException e) {
                    yield RowReport.refused(number, StrictJson.malformed(e, line));
                }
            }
        };
    }

    private RowReport take(long number, JsonObject sent, Deed deed) {
        Repairs.Repaired repaired = repairs.repair(sent);
        List<Finding> findings = new ArrayList<>(repaired.findings());
        ProfileForm.Filled filled = form.fill(repaired.record());
        findings.addAll(filled.findings());
        return switch (filled) {
            case ProfileForm.Faulty faulty ->
                new RowReport(number, RowReport.Fate.REFUSED, ProfileForm.id(sent), findings);
            case ProfileForm.Complete complete -> {
                Outcome outcome = publishing.publish(complete.document(), OptionalInt.empty(), deed);
                findings.addAll(outcome.findings());
                Optional<UUID> id = Optional.of(complete.document().id());
                yield new RowReport(number, fate(outcome), id, findings);
            }
        };
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

package org.relais.directory.curation;

/** How many rows of an import came to what. */
public record ImportSummary(long rows, long created, long updated, long unchanged, long refused) {
    static final ImportSummary NOTHING = new ImportSummary(0, 0, 0, 0, 0);

    ImportSummary with(RowReport.Fate fate) {
        return new ImportSummary(
                rows + 1,
                created + (fate == RowReport.Fate.CREATED ? 1 : 0),
                updated + (fate == RowReport.Fate.UPDATED ? 1 : 0),
                unchanged + (fate == RowReport.Fate.UNCHANGED ? 1 : 0),
                refused + (fate == RowReport.Fate.REFUSED ? 1 : 0));
    }

    /** For a terminal. */
    public String sentence() {
        return rows + " rows, " + created + " created, " + updated + " updated, " + unchanged + " unchanged, " + refused
                + " refused";
    }
}

package fr.annales.intake;

import fr.annales.foreign.ForeignRow;

/** Goes through the rows of which events are made, and decides what each is; what is done then differs. */
abstract class EventRows implements TableRows.Handler {
    private static final String REPEATED = "répète les noms des colonnes";

    private final Answers answers;
    private final CellDates dates;
    private Columns columns = Columns.NONE;

    EventRows(Answers answers, CellDates dates) {
        this.answers = answers;
        this.dates = dates;
    }

    @Override
    public void begin(Columns columns) {
        this.columns = columns;
    }

    Columns columns() {
        return columns;
    }

    @Override
    public final void row(ForeignRow row, Row cells) {
        if (!columns.isUsable()) return;
        String ref = Answers.refOfRow(RowFingerprints.ofRow(columns, cells));
        RowReader.Outcome outcome = TableRows.repeatsHeader(columns, row)
                ? new RowReader.SkippedRow(REPEATED, cells.shown())
                : RowReader.read(columns, cells, dates, answers.to(ref));
        switch (outcome) {
            case Draft draft -> {
                if (!answers.to(ref).isEmpty()) answered(row, cells, ref);
                event(row, cells, draft);
            }
            case RowReader.SkippedRow passed -> passed(row, passed, ref);
        }
    }

    /** A row that is an event because a person said so, which must be known at the next run too. */
    void answered(ForeignRow row, Row cells, String ref) {}

    abstract void event(ForeignRow row, Row cells, Draft draft);

    abstract void passed(ForeignRow row, RowReader.SkippedRow passed, String ref);
}

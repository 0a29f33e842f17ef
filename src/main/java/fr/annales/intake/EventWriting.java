package fr.annales.intake;

import fr.annales.archive.Slug;
import fr.annales.codec.EventFields;
import fr.annales.foreign.ForeignRow;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the events that rows are, what a person should look at, and by what each is known again. */
final class EventWriting extends EventRows {

    /** What is known before the first event is written. */
    record Before(
            ImportState state,
            Matching matching,
            EditedEvents published,
            Answers answers,
            CellDates dates,
            Vocabularies vocabularies,
            Ids ids,
            Map<String, String> elsewhere,
            Set<String> sheetsTold) {

        /** Whether an event of an earlier import has an id, or has had it. */
        boolean hasEvent(String id) {
            return state.indexOf(published.idFirst(id)) >= 0;
        }
    }

    /** The answers that take an event out, without accents. */
    private static final Set<String> REMOVE = Set.of("supprimer", "oter");

    private final Before before;
    private final ImportOutput output;
    private final ImportCounts totals = new ImportCounts();
    private final EventCells cells;
    private final RepairCounts repairs = new RepairCounts();
    private final Set<Integer> met = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private int rows;

    EventWriting(Before before, ImportOutput output) {
        super(before.answers(), before.dates());
        this.before = before;
        this.output = output;
        cells = new EventCells(before, output.header(), totals);
    }

    @Override
    public void begin(Columns columns) {
        end();
        super.begin(columns);
        output.copy().begin(columns);
    }

    /** Tells what was repaired in the table that ends. */
    void end() {
        repairs.tell(columns(), output.list());
    }

    /** A table without a title or a text: its rows are listed as one. */
    void unusable(TableSurvey table) {
        if (table.rows() == 0) return;
        totals.listed(table.rows());
        String file = table.table().file();
        String told = ImportSummary.leftOut(table.rows());
        output.list()
                .add(new ReviewItem(
                        ReviewItem.Kind.ROW, file, 0, "", table.table().sheet(), told, ""));
    }

    @Override
    public void heading(ForeignRow row) {
        output.copy().heading(row, row.number() == columns().headerRow());
        if (row.number() == columns().headerRow() || !columns().isUsable()) return;
        totals.listed(1);
        String shown = new Row(columns(), row).shown();
        place(row).list(ReviewItem.Kind.ROW, "", shown, "est au-dessus des noms des colonnes", "");
    }

    @Override
    void passed(ForeignRow row, RowReader.SkippedRow passed, String ref) {
        output.copy().row(row, "", "");
        totals.listed(1);
        boolean isSettled = Answers.isToIgnore(before.answers().to(ref));
        place(row)
                .list(
                        isSettled ? ReviewItem.Kind.ANSWERED : ReviewItem.Kind.ROW,
                        "",
                        passed.value(),
                        passed.reason(),
                        ref);
    }

    @Override
    void answered(ForeignRow row, Row cells, String ref) {
        place(row).list(ReviewItem.Kind.ANSWERED, "", cells.shown(), "la ligne est un événement", ref);
    }

    @Override
    void event(ForeignRow row, Row read, Draft draft) {
        int entry = before.matching().entryOf(rows);
        rows++;
        repairs.add(row, read);
        if (entry >= 0) met.add(entry);
        String known = entry < 0 ? "" : before.state().entries().get(entry).id();
        if (isRefused(row, read, draft, known)) return;
        String id = id(row, draft, known);
        String first = known.isEmpty() ? id : known;
        Map<String, String> fields = cells.fields(draft, id, first, place(row));
        output.copy().row(row, id, fields.getOrDefault(EventFields.DATE, ""));
        output.state()
                .row(new ImportState.Entry(
                                columns().table().file(),
                                columns().table().sheet(),
                                row.number(),
                                first,
                                RowFingerprints.of(columns(), row.number(), read, draft),
                                FieldHashes.written(fields))
                        .cells());
        if (entry >= 0) keepEdits(row, before.state().entries().get(entry), fields);
        output.event(fields);
        written.add(id);
        totals.event(entry < 0);
    }

    /** An id that another file has, or an event that a person took out, is not written again. */
    private boolean isRefused(ForeignRow row, Row read, Draft draft, String known) {
        String elsewhere = before.elsewhere().getOrDefault(Slug.of(draft.id()), "");
        boolean wasTakenOut = !known.isEmpty() && before.published().lacks(known);
        String ref = Answers.ref(known, "", "");
        if (elsewhere.isEmpty()
                && (!wasTakenOut || Answers.isToResume(before.answers().to(ref)))) return false;
        output.copy().row(row, draft.id(), "");
        totals.listed(1);
        if (elsewhere.isEmpty()) {
            output.state()
                    .row(before.state()
                            .entries()
                            .get(before.state().indexOf(known))
                            .cells());
            place(row)
                    .list(
                            ReviewItem.Kind.ROW,
                            "",
                            read.shown(),
                            "a été supprimé à la main du fichier des événements (décision : reprendre, pour l’y remettre)",
                            ref);
        } else
            place(row)
                    .list(
                            ReviewItem.Kind.ROW,
                            "id",
                            draft.id(),
                            "cet identifiant est déjà pris dans " + elsewhere
                                    + " : en choisir un autre dans la feuille",
                            "");
        return true;
    }

    private String id(ForeignRow row, Draft draft, String known) {
        String own = Slug.of(draft.id());
        if (!known.isEmpty()) return before.published().idNow(known);
        if (!own.isEmpty() && !written.contains(own) && !before.hasEvent(own)) {
            if (!own.equals(draft.id()))
                place(row).list(ReviewItem.Kind.VALUE, "id", draft.id(), "est devenu l’identifiant " + own, "");
            return own;
        }
        String date = draft.date() instanceof RowDate.Finding.Read(String edtf) ? edtf : "";
        String id = before.ids().free(draft.title(), date);
        if (!own.isEmpty())
            place(row)
                    .list(
                            ReviewItem.Kind.VALUE,
                            "id",
                            draft.id(),
                            "est l’identifiant d’un autre événement : remplacé par " + id,
                            "");
        return id;
    }

    private void keepEdits(ForeignRow row, ImportState.Entry entry, Map<String, String> fields) {
        Map<String, String> hashes = FieldHashes.read(entry.fields());
        before.published().edits(entry.id()).forEach((field, value) -> {
            String sheet = fields.getOrDefault(field, "");
            if (!FieldHashes.of(field, sheet).equals(hashes.getOrDefault(field, "")))
                place(row)
                        .list(
                                ReviewItem.Kind.EDITED,
                                field,
                                sheet,
                                "la feuille a changé, la correction faite à la main est gardée : "
                                        + Titles.start(value, 100),
                                "");
            fields.put(field, value);
        });
    }

    private RowPlace place(ForeignRow row) {
        return RowPlace.of(output.list(), columns(), row);
    }

    /**
     * Writes what the sheets no longer have, and what others wrote.
     *
     * @param files that were imported
     * @param remove whether what vanished goes
     */
    void finish(Set<String> files, boolean remove) throws IOException, RefusedImportException {
        Set<String> left = new HashSet<>(written);
        List<ImportState.Entry> entries = before.state().entries();
        for (int i = 0; i < entries.size(); i++) {
            ImportState.Entry entry = entries.get(i);
            if (met.contains(i)) continue;
            boolean isHere = files.contains(entry.file());
            if (before.published().lacks(entry.id())) {
                // What a person took out is remembered as long as a sheet may bring it back.
                if (!isHere) output.state().row(entry.cells());
            } else if (isHere && goes(entry, remove))
                left.add(before.published().idNow(entry.id()));
            else output.state().row(entry.cells());
        }
        before.published().copyExcept(left, output.events(), output.header());
        before.published().ids().stream().filter(id -> !left.contains(id)).forEach(_ -> totals.kept());
    }

    /** What vanished goes when it is asked to; what a person has edited, only by an answer of its own. */
    private boolean goes(ImportState.Entry entry, boolean remove) {
        String ref = Answers.ref(entry.id(), "", "");
        String answer = Slug.of(before.answers().to(ref));
        boolean isEdited = !before.published().edits(entry.id()).isEmpty();
        if (REMOVE.contains(answer) || (remove && !isEdited && !answer.equals("garder"))) {
            totals.removed();
            return true;
        }
        output.list()
                .add(new ReviewItem(
                        answer.equals("garder") ? ReviewItem.Kind.ANSWERED : ReviewItem.Kind.GONE,
                        entry.file(),
                        entry.row(),
                        "",
                        entry.id(),
                        "n’est plus dans la feuille : gardé " + (remove ? "car corrigé à la main " : "")
                                + "(décision : supprimer ou garder)",
                        ref));
        return false;
    }

    ImportCounts totals() {
        return totals;
    }
}

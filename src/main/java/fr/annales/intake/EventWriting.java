package fr.annales.intake;

import fr.annales.archive.Slug;
import fr.annales.codec.EventFields;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import fr.annales.event.Facet;
import fr.annales.foreign.ForeignRow;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the events that rows are, what a person should look at, and by what each is known again. */
final class EventWriting extends EventRows {

    /** What is known before the first event is written. */
    record Before(
            ImportState state,
            Matching matching,
            Published published,
            Answers answers,
            Vocabularies vocabularies,
            Ids ids,
            Map<String, String> elsewhere,
            Set<String> sheetsTold) {}

    /** The answers that take an event out, without accents. */
    private static final Set<String> REMOVE = Set.of("supprimer", "oter");

    private final Before before;
    private final Output output;
    private final Totals totals = new Totals();
    private final RepairTally repairs = new RepairTally();
    private final Set<Integer> met = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private int rows;

    EventWriting(Before before, Output output) {
        super(before.answers());
        this.before = before;
        this.output = output;
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
        String told = table.rows() + " lignes sans colonne de titre ni de texte, laissées de côté";
        output.list().add(new Matter(Matter.Kind.ROW, file, 0, "", table.table().sheet(), told, ""));
    }

    @Override
    public void heading(ForeignRow row) {
        output.copy().heading(row, row.number() == columns().headerRow());
        if (row.number() == columns().headerRow() || !columns().isUsable()) return;
        totals.listed(1);
        String shown = new Row(columns(), row).shown();
        list(Matter.Kind.ROW, row, "", shown, "est au-dessus des noms des colonnes", "");
    }

    @Override
    void passed(ForeignRow row, RowReader.Passed passed, String ref) {
        output.copy().row(row, "");
        totals.listed(1);
        boolean isSettled = Answers.isToIgnore(before.answers().to(ref));
        list(isSettled ? Matter.Kind.ANSWERED : Matter.Kind.ROW, row, "", passed.value(), passed.reason(), ref);
    }

    @Override
    void answered(ForeignRow row, Row cells, String ref) {
        list(Matter.Kind.ANSWERED, row, "", cells.shown(), "la ligne est un événement", ref);
    }

    @Override
    void event(ForeignRow row, Row cells, Draft draft) {
        int entry = before.matching().entryOf(rows);
        rows++;
        repairs.add(row, cells);
        if (entry >= 0) met.add(entry);
        String known = entry < 0 ? "" : before.state().entries().get(entry).id();
        if (isRefused(row, cells, draft, known)) return;
        String id = id(row, draft, known);
        String first = known.isEmpty() ? id : known;
        output.copy().row(row, id);
        Map<String, String> fields = fields(row, draft, id, first);
        output.state()
                .row(new ImportState.Entry(
                                columns().table().file(),
                                columns().table().sheet(),
                                row.number(),
                                first,
                                Prints.of(columns(), row.number(), cells, draft),
                                FieldHashes.written(fields))
                        .cells());
        if (entry >= 0) keepEdits(row, before.state().entries().get(entry), fields);
        output.event(fields);
        written.add(id);
        totals.event(entry < 0);
        draft.notes().forEach(note -> list(Matter.Kind.VALUE, row, note.column(), note.value(), note.told(), ""));
    }

    /** An id that another file has, or an event that a person took out, is not written again. */
    private boolean isRefused(ForeignRow row, Row cells, Draft draft, String known) {
        String elsewhere = before.elsewhere().getOrDefault(Slug.of(draft.id()), "");
        boolean wasTakenOut = !known.isEmpty() && before.published().lacks(known);
        String ref = Answers.ref(known, "", "");
        if (elsewhere.isEmpty()
                && (!wasTakenOut || Answers.isToResume(before.answers().to(ref)))) return false;
        output.copy().row(row, draft.id());
        totals.listed(1);
        if (elsewhere.isEmpty()) {
            output.state()
                    .row(before.state()
                            .entries()
                            .get(before.state().indexOf(known))
                            .cells());
            list(
                    Matter.Kind.ROW,
                    row,
                    "",
                    cells.shown(),
                    "a été supprimé à la main du fichier des événements (décision : reprendre, pour l’y remettre)",
                    ref);
        } else
            list(
                    Matter.Kind.ROW,
                    row,
                    "id",
                    draft.id(),
                    "cet identifiant est déjà pris dans " + elsewhere + " : en choisir un autre dans la feuille",
                    "");
        return true;
    }

    private String id(ForeignRow row, Draft draft, String known) {
        String own = Slug.of(draft.id());
        if (!known.isEmpty()) return before.published().idNow(known);
        if (!own.isEmpty() && !written.contains(own)) {
            if (!own.equals(draft.id()))
                list(Matter.Kind.VALUE, row, "id", draft.id(), "est devenu l’identifiant " + own, "");
            return own;
        }
        String date = draft.date() instanceof RowDate.Finding.Read(String edtf) ? edtf : "";
        String id = before.ids().free(draft.title(), date);
        if (!own.isEmpty())
            list(
                    Matter.Kind.VALUE,
                    row,
                    "id",
                    draft.id(),
                    "est l’identifiant d’une autre ligne : remplacé par " + id,
                    "");
        return id;
    }

    /** @param first the id that it was given first, by which what was asked about it is known */
    private Map<String, String> fields(ForeignRow row, Draft draft, String id, String first) {
        Map<String, String> fields = new LinkedHashMap<>();
        output.header().forEach(name -> fields.put(name, ""));
        fields.put(EventFields.ID, id);
        fields.put(EventFields.DATE, date(row, draft, first));
        fields.put(EventFields.TITLE, title(row, draft, first));
        fields.put(EventFields.TEXT, text(row, draft));
        draft.values().forEach((facet, values) -> {
            if (before.vocabularies().has(facet))
                fields.put(facet.field(), String.join("|", before.vocabularies().ids(facet, values)));
        });
        fields.put(EventFields.SOURCE, draft.source().isEmpty() ? place(row) : draft.source());
        fields.put(EventFields.LINKS, Links.cell(draft.links()));
        fields.put(EventFields.ORDER, draft.order());
        fields.put(EventFields.ALIASES, draft.aliases());
        return fields;
    }

    private String date(ForeignRow row, Draft draft, String id) {
        String date = switch (draft.date()) {
            case RowDate.Finding.Read(String edtf) -> edtf;
            case RowDate.Finding.None _ -> "";
            case RowDate.Finding.Open open -> decided(row, open, id);
        };
        if (!date.isEmpty()) totals.date(date);
        return date;
    }

    /** The date that was answered, empty as long as none was. */
    private String decided(ForeignRow row, RowDate.Finding.Open open, String id) {
        String ref = Answers.ref(id, open.column(), open.written());
        String answer = before.answers().to(ref);
        WrittenDate meant = Answers.isToIgnore(answer) ? new WrittenDate.Undated() : WrittenDates.read(answer);
        boolean isSettled =
                !answer.isEmpty() && (meant instanceof WrittenDate.Read || meant instanceof WrittenDate.Undated);
        if (!isSettled) totals.openDate();
        list(
                isSettled ? Matter.Kind.ANSWERED : Matter.Kind.DATE,
                row,
                open.column(),
                open.written(),
                open.told() + (answer.isEmpty() || isSettled ? "" : " (la décision n’est pas une date sûre)"),
                ref);
        return meant instanceof WrittenDate.Read(String edtf) && isSettled ? edtf : "";
    }

    private String title(ForeignRow row, Draft draft, String id) {
        if (draft.isTitled()) return draft.title();
        String ref = Answers.ref(id, "titre", draft.title());
        String answer = before.answers().to(ref);
        boolean isSettled = Answers.isToIgnore(answer) || (!answer.isEmpty() && Titles.fits(answer));
        list(
                isSettled ? Matter.Kind.ANSWERED : Matter.Kind.TITLE,
                row,
                "titre",
                draft.title(),
                "est un brouillon de titre, fait de la première phrase (décision : un autre titre)",
                ref);
        return isSettled && !Answers.isToIgnore(answer) ? answer : draft.title();
    }

    /** With the values of what has too many of them for a vocabulary. */
    private String text(ForeignRow row, Draft draft) {
        StringBuilder text = new StringBuilder(draft.text());
        for (Map.Entry<Facet, List<String>> values : draft.values().entrySet()) {
            if (before.vocabularies().has(values.getKey())) continue;
            String shown = String.join(", ", values.getValue());
            text.append(text.isEmpty() ? "" : "\n")
                    .append(values.getKey().label())
                    .append(" : ")
                    .append(shown);
            list(
                    Matter.Kind.VALUE,
                    row,
                    values.getKey().label(),
                    shown,
                    "la colonne a trop de valeurs pour un vocabulaire : reprises dans le texte",
                    "");
        }
        return text.toString();
    }

    private String place(ForeignRow row) {
        String sheet = columns().table().sheet();
        boolean isTold = !sheet.isEmpty()
                && before.sheetsTold().contains(columns().table().file());
        return columns().table().file() + (isTold ? ", " + sheet : "") + ", ligne " + row.number();
    }

    private void keepEdits(ForeignRow row, ImportState.Entry entry, Map<String, String> fields) {
        Map<String, String> hashes = FieldHashes.read(entry.fields());
        before.published().edits(entry.id()).forEach((field, value) -> {
            String sheet = fields.getOrDefault(field, "");
            if (!FieldHashes.of(field, sheet).equals(hashes.getOrDefault(field, "")))
                list(
                        Matter.Kind.EDITED,
                        row,
                        field,
                        sheet,
                        "la feuille a changé, la correction faite à la main est gardée : " + Titles.start(value, 100),
                        "");
            fields.put(field, value);
        });
    }

    private void list(Matter.Kind kind, ForeignRow row, String column, String value, String told, String ref) {
        output.list().add(new Matter(kind, columns().table().file(), row.number(), column, value, told, ref));
    }

    /**
     * Writes what the sheets no longer have, and what others wrote.
     *
     * @param files that were imported
     * @param remove whether what vanished goes
     */
    void finish(Set<String> files, boolean remove) throws IOException, RefusedImport {
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
                .add(new Matter(
                        answer.equals("garder") ? Matter.Kind.ANSWERED : Matter.Kind.GONE,
                        entry.file(),
                        entry.row(),
                        "",
                        entry.id(),
                        "n’est plus dans la feuille : gardé " + (remove ? "car corrigé à la main " : "")
                                + "(décision : supprimer ou garder)",
                        ref));
        return false;
    }

    Totals totals() {
        return totals;
    }
}

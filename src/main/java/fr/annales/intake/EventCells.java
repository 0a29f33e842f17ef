package fr.annales.intake;

import fr.annales.codec.EventFields;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of an event in the file of events, as its row says and a person has decided; what is not sure is listed. */
final class EventCells {
    private final EventWriting.Before before;
    private final List<String> header;
    private final Totals totals;

    /** @param header the columns of the file */
    EventCells(EventWriting.Before before, List<String> header, Totals totals) {
        this.before = before;
        this.header = header;
        this.totals = totals;
    }

    /**
     * The cells by the names of their columns, in their order.
     *
     * @param first the id that it was given first, by which what was asked about it is known
     */
    Map<String, String> of(Draft draft, String id, String first, RowPlace place) {
        Map<String, String> cells = new LinkedHashMap<>();
        header.forEach(name -> cells.put(name, ""));
        cells.put(EventFields.ID, id);
        cells.put(EventFields.DATE, date(draft, first, place));
        cells.put(EventFields.TITLE, title(draft, first, place));
        cells.put(EventFields.TEXT, text(draft, place));
        draft.values().forEach((facet, values) -> {
            if (before.vocabularies().has(facet))
                cells.put(facet.field(), String.join("|", before.vocabularies().ids(facet, values)));
        });
        boolean isSheetTold = before.sheetsTold().contains(place.table().file());
        cells.put(EventFields.SOURCE, draft.source().isEmpty() ? place.source(isSheetTold) : draft.source());
        cells.put(EventFields.LINKS, Links.cell(draft.links()));
        cells.put(EventFields.ORDER, draft.order());
        cells.put(EventFields.ALIASES, draft.aliases());
        draft.notes().forEach(note -> place.list(Matter.Kind.VALUE, note.column(), note.value(), note.told(), ""));
        return cells;
    }

    private String date(Draft draft, String id, RowPlace place) {
        String date = switch (draft.date()) {
            case RowDate.Finding.Read(String edtf) -> edtf;
            case RowDate.Finding.None _ -> "";
            case RowDate.Finding.Open open -> decided(open, id, place);
        };
        if (!date.isEmpty()) totals.date(date);
        return date;
    }

    /** The date that was answered, empty as long as none was. */
    private String decided(RowDate.Finding.Open open, String id, RowPlace place) {
        String ref = Answers.ref(id, open.column(), open.written());
        String answer = before.answers().to(ref);
        WrittenDate meant = Answers.isToIgnore(answer) ? new WrittenDate.Undated() : WrittenDates.read(answer);
        boolean isSettled =
                !answer.isEmpty() && (meant instanceof WrittenDate.Read || meant instanceof WrittenDate.Undated);
        if (!isSettled) totals.openDate();
        place.list(
                isSettled ? Matter.Kind.ANSWERED : Matter.Kind.DATE,
                open.column(),
                open.written(),
                open.told() + (answer.isEmpty() || isSettled ? "" : " (la décision n’est pas une date sûre)"),
                ref);
        return meant instanceof WrittenDate.Read(String edtf) && isSettled ? edtf : "";
    }

    private String title(Draft draft, String id, RowPlace place) {
        if (draft.isTitled()) return draft.title();
        String ref = Answers.ref(id, "titre", draft.title());
        String answer = before.answers().to(ref);
        boolean isSettled = Answers.isToIgnore(answer) || (!answer.isEmpty() && Titles.fits(answer));
        place.list(
                isSettled ? Matter.Kind.ANSWERED : Matter.Kind.TITLE,
                "titre",
                draft.title(),
                "est un brouillon de titre, fait de la première phrase (décision : un autre titre)",
                ref);
        return isSettled && !Answers.isToIgnore(answer) ? answer : draft.title();
    }

    /** With the values of what has too many of them for a vocabulary. */
    private String text(Draft draft, RowPlace place) {
        StringBuilder text = new StringBuilder(draft.text());
        draft.values().forEach((facet, values) -> {
            if (before.vocabularies().has(facet)) return;
            String shown = String.join(", ", values);
            text.append(text.isEmpty() ? "" : "\n")
                    .append(facet.label())
                    .append(" : ")
                    .append(shown);
            place.list(
                    Matter.Kind.VALUE,
                    facet.label(),
                    shown,
                    "la colonne a trop de valeurs pour un vocabulaire : reprises dans le texte",
                    "");
        });
        return text.toString();
    }
}

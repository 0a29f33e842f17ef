package fr.annales.intake;

import fr.annales.codec.CsvCell;
import fr.annales.codec.EventFields;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The cells of an event in the file of events, as its row says and a person has decided; what is not sure is listed.
 */
final class EventCells {
    private static final Pattern SHOWN_MONTH = Pattern.compile("\\p{L}{3,5}\\.?-\\d\\d");

    /** No spreadsheet has an earlier day. */
    private static final String FIRST_OF_SHEETS = "1900";

    private final EventWriting.Before before;
    private final List<String> header;
    private final ImportCounts totals;

    /** @param header the columns of the file */
    EventCells(EventWriting.Before before, List<String> header, ImportCounts totals) {
        this.before = before;
        this.header = header;
        this.totals = totals;
    }

    /**
     * The cells by the names of their columns, in their order.
     *
     * @param first the id that it was given first, by which what was asked about it is known
     */
    Map<String, String> fields(Draft draft, String id, String first, RowPlace place) {
        Map<String, String> cells = new LinkedHashMap<>();
        header.forEach(name -> cells.put(name, ""));
        cells.put(EventFields.ID, id);
        cells.put(EventFields.DATE, CsvCell.date(date(draft, first, place)));
        cells.put(EventFields.TITLE, title(draft, first, place));
        cells.put(EventFields.TEXT, text(draft, place));
        draft.values().forEach((facet, values) -> {
            if (before.vocabularies().has(facet))
                cells.put(facet.field(), String.join("|", before.vocabularies().ids(facet, values)));
        });
        boolean isSheetTold = before.sheetsTold().contains(place.table().file());
        cells.put(EventFields.SOURCE, draft.source().isEmpty() ? place.source(isSheetTold) : draft.source());
        cells.put(EventFields.LINKS, EventLinks.cell(draft.links()));
        cells.put(EventFields.ORDER, draft.order());
        cells.put(EventFields.ALIASES, draft.aliases());
        draft.notes().forEach(note -> place.list(ReviewItem.Kind.VALUE, note.column(), note.value(), note.told(), ""));
        return cells;
    }

    private String date(Draft draft, String id, RowPlace place) {
        String date = switch (draft.date()) {
            case RowDate.Finding.Read(String edtf) -> edtf;
            case RowDate.Finding.None _ -> "";
            case RowDate.Finding.Unordered _ -> {
                totals.openDate();
                yield "";
            }
            case RowDate.Finding.Open open -> decided(open, id, place);
        };
        if (!date.isEmpty()) totals.date(date);
        return date;
    }

    /** The date that was answered, empty as long as none was. */
    private String decided(RowDate.Finding.Open open, String id, RowPlace place) {
        String ref = Answers.ref(id, open.column(), open.written());
        String answer = before.answers().to(ref);
        WrittenDate meant = Answers.isToIgnore(answer) ? new WrittenDate.Undated() : meant(open, answer);
        boolean isSettled =
                !answer.isEmpty() && (meant instanceof WrittenDate.Read || meant instanceof WrittenDate.Undated);
        if (!isSettled) totals.openDate();
        place.list(
                isSettled ? ReviewItem.Kind.ANSWERED : ReviewItem.Kind.DATE,
                open.column(),
                open.written(),
                open.told() + (answer.isEmpty() || isSettled ? "" : unsettled(meant)),
                ref);
        return meant instanceof WrittenDate.Read(String edtf) && isSettled ? edtf : "";
    }

    /**
     * A spreadsheet may have made an answer doubtful that is one of what was asked. {@code janv-87} is how it shows a
     * month, which is none of a time before its calendar.
     */
    private static WrittenDate meant(RowDate.Finding.Open open, String answer) {
        WrittenDate meant = WrittenDates.read(answer);
        boolean isShownMonth = SHOWN_MONTH.matcher(answer).matches();
        List<String> readings = CellDates.readings(meant).stream()
                .filter(reading -> !isShownMonth || reading.compareTo(FIRST_OF_SHEETS) >= 0)
                .toList();
        List<String> asked = readings.stream().filter(open.readings()::contains).toList();
        if (asked.size() == 1) return new WrittenDate.Read(asked.getFirst());
        return isShownMonth && readings.size() == 1 ? new WrittenDate.Read(readings.getFirst()) : meant;
    }

    private static String unsettled(WrittenDate answer) {
        return answer instanceof WrittenDate.Asked
                ? " (la décision " + CellDates.told(answer) + ")"
                : " (la décision n’est pas une date sûre)";
    }

    private String title(Draft draft, String id, RowPlace place) {
        if (draft.isTitled()) return draft.title();
        String ref = Answers.ref(id, "titre", draft.title());
        String answer = before.answers().to(ref);
        boolean isSettled = Answers.isToIgnore(answer) || (!answer.isEmpty() && Titles.fits(answer));
        place.list(
                isSettled ? ReviewItem.Kind.ANSWERED : ReviewItem.Kind.TITLE,
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
                    ReviewItem.Kind.VALUE,
                    facet.label(),
                    shown,
                    "la colonne a trop de valeurs pour un vocabulaire : reprises dans le texte",
                    "");
        });
        return text.toString();
    }
}

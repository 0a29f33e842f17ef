package fr.annales.archive;

import fr.annales.codec.CsvCell;
import fr.annales.codec.EventCsv;
import fr.annales.codec.EventFields;
import fr.annales.codec.Whitespace;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import fr.annales.event.Archive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV: the first row names the fields, each row after it is an event. An empty cell is an absent field; the values of
 * {@code themes}, {@code aliases} and {@code links} are parted by {@code |}, a link is written {@code label <url>}. A
 * date may stand as people write it, since a spreadsheet writes dates anew at every save: it is read where it has one
 * reading. What guards a cell against spreadsheets is taken off.
 */
final class CsvEvents implements RawEvents {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern SEPARATOR = Pattern.compile(EventCsv.SEPARATOR, Pattern.LITERAL);
    private static final Pattern LINK = Pattern.compile("(?<label>[^<>]*+)<(?<url>[^<>]*+)>");

    private final String file;
    private final CsvRows rows;
    private final EventFields fields;
    private final FieldNames names;
    private final CheckListener told;
    private @Nullable CsvHeader header;

    /** @param told is warned of headers in the middle too, which are passed over */
    CsvEvents(String file, LineReader lines, Archive archive, CheckListener told) throws IOException {
        this.file = file;
        this.fields = EventFields.of(archive);
        this.names = FieldNames.of(fields, archive);
        this.rows = new CsvRows(file, lines, told::mistake);
        this.told = told;
    }

    @Override
    public @Nullable RawEvent next() throws IOException {
        if (header == null) {
            CsvRows.Row first = rows.next();
            if (first == null) return null;
            header = CsvHeader.read(first, names, complaints(first));
        }
        if (!header.isComplete()) return null;
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next())
            if (header.isRepeatedIn(row)) warnOfHeader(row);
            else if (hasAllCells(header, row)) return event(header, row);
        return null;
    }

    private void warnOfHeader(CsvRows.Row row) {
        new Diagnostics(file, row.number(), told::warning)
                .add(row.line(), null, "l’en-tête est répété : la ligne n’est pas lue", "supprimer cette ligne");
    }

    /** In a row of another length there is no telling which cell is which: it is told, and not looked into. */
    private boolean hasAllCells(CsvHeader header, CsvRows.Row row) {
        int expected = header.columns().size();
        if (row.cells().size() == expected) return true;
        rows.otherDelimiter(row, expected)
                .ifPresentOrElse(other -> complainOfDelimiter(row, other), () -> complainOfLength(header, row));
        return false;
    }

    /** What the first cell holds is then the whole row, and no id to show. */
    private void complainOfDelimiter(CsvRows.Row row, String other) {
        String delimiter = rows.shownDelimiter();
        complaints(row)
                .add(
                        row.line(),
                        null,
                        "la ligne est séparée par " + other + " et l’en-tête par " + delimiter,
                        "séparer toutes les lignes par " + delimiter);
    }

    private void complainOfLength(CsvHeader header, CsvRows.Row row) {
        int expected = header.columns().size();
        int found = row.cells().size();
        String cells = found + (found == 1 ? " cellule" : " cellules");
        String cure = found > expected
                ? "entourer de guillemets droits la cellule qui contient " + rows.shownDelimiter()
                : "compléter la ligne, même de cellules vides";
        complaints(header, row).add(row.line(), null, "la ligne a " + cells + " et l’en-tête " + expected, cure);
    }

    private RawEvent event(CsvHeader header, CsvRows.Row row) {
        Diagnostics complaints = complaints(header, row);
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = CsvCell.read(row.cells().get(i));
            if (cell.isEmpty()) continue;
            Optional<String> field = header.columns().get(i);
            if (field.isPresent() && field.get().equals(EventFields.DATE))
                date(new Value.Text(row.line(), cell)).ifPresent(date -> members.put(EventFields.DATE, date));
            else if (field.isPresent())
                members.put(field.get(), value(field.get(), new Value.Text(row.line(), cell), complaints));
            else if (header.names().get(i).isEmpty()) complainOfNamelessColumn(row.line(), i + 1, cell, complaints);
        }
        return new RawEvent(new Value.Structure(row.line(), members), complaints);
    }

    /** The date of a cell in EDTF, empty where it says that there is none; as it is where it must be asked. */
    private Optional<Value> date(Value.Text cell) {
        Optional<String> edtf = switch (WrittenDates.read(cell.text())) {
            case WrittenDate.Read(String read) -> Optional.of(read);
            case WrittenDate.Undated _ -> Optional.empty();
            case WrittenDate.Asked _, WrittenDate.Impossible _, WrittenDate.Unknown _ -> Optional.of(cell.text());
        };
        boolean isAsWritten = edtf.filter(
                        date -> date.equals(cell.text()) || CsvCell.date(date).equals(cell.text()))
                .isPresent();
        if (!isAsWritten) told.date(new ReadDate(file, cell.line(), cell.text(), edtf.orElse(null)));
        return edtf.map(date -> new Value.Text(cell.line(), date));
    }

    private static void complainOfNamelessColumn(int line, int column, String cell, Diagnostics complaints) {
        complaints.add(
                line,
                null,
                Quoted.of(cell) + " est dans une colonne sans nom",
                "donner un nom à la colonne " + column + ", ou vider la cellule");
    }

    private Diagnostics complaints(CsvHeader header, CsvRows.Row row) {
        Diagnostics complaints = complaints(row);
        header.id(row).ifPresent(complaints::about);
        return complaints;
    }

    private Diagnostics complaints(CsvRows.Row row) {
        Diagnostics complaints = new Diagnostics(file, row.number(), told::mistake);
        if (!row.sound()) complaints.spoil();
        return complaints;
    }

    private Value value(String field, Value.Text cell, Diagnostics complaints) {
        return switch (field) {
            case EventFields.LINKS -> new Value.Listing(cell.line(), links(cell, complaints));
            case EventFields.ORDER ->
                NUMBER.matcher(cell.text()).matches() ? new Value.Literal(cell.line(), cell.text()) : cell;
            default -> fields.lists().contains(field) ? new Value.Listing(cell.line(), parts(cell)) : cell;
        };
    }

    /** The values of a cell; an empty one, as a separator too many leaves it, is none. */
    private static List<Value.Text> parts(Value.Text cell) {
        return SEPARATOR
                .splitAsStream(cell.text())
                .map(Whitespace::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> new Value.Text(cell.line(), part))
                .toList();
    }

    private static List<Value> links(Value.Text cell, Diagnostics complaints) {
        List<Value> links = new ArrayList<>();
        for (Value.Text part : parts(cell)) {
            Matcher link = LINK.matcher(part.text());
            if (link.matches()) links.add(link(part.line(), link.group("label").stripTrailing(), link.group("url")));
            else
                complaints.add(
                        part.line(),
                        "links",
                        Quoted.of(part.text()) + " n’est pas un lien",
                        "écrire le libellé, puis l’adresse entre < et > : Le récit <https://exemple.fr/recit>");
        }
        return links;
    }

    private static Value link(int line, String label, String url) {
        return new Value.Structure(
                line, Map.of("label", new Value.Text(line, label), "url", new Value.Text(line, url)));
    }
}

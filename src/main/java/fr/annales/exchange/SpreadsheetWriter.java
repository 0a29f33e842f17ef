package fr.annales.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.annales.codec.CsvCell;
import fr.annales.dates.EdtfDate;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for people, as a French spreadsheet opens it: with a mark of UTF-8, semicolons, French headings, labels in
 * place of ids and dates in words. Its first and last days are for sorting. What no cell holds is cut.
 */
final class SpreadsheetWriter implements EventWriter {
    private final Publication publication;
    private final Archive archive;
    private final CsvWriter table;

    SpreadsheetWriter(Publication publication, Writer out) throws IOException {
        this.publication = publication;
        this.archive = publication.archive();
        out.write('\uFEFF');
        table = CsvTable.on(out, ';');
        List<String> header = new ArrayList<>(List.of("Date", "Premier jour", "Dernier jour", "Titre", "Texte"));
        for (Vocabulary vocabulary : archive.vocabularies()) header.add(heading(vocabulary.facet()));
        header.addAll(List.of("Source", "Liens", "Adresse", "Archive", "Droits", "Licence", "Identifiant"));
        writeRow(header);
    }

    /** Headings too are an archive's own words, which no spreadsheet may compute. */
    private void writeRow(List<? extends @Nullable String> row) {
        List<String> cells = new ArrayList<>();
        for (String value : row) cells.add(value == null ? "" : CsvCell.write(value));
        table.writeRecord(cells);
    }

    private static String heading(Facet facet) {
        return facet.isSingle() ? facet.label() : facet.pluralLabel();
    }

    @Override
    public void write(Event event) {
        EventLabels labels = new EventLabels(event, archive);
        SpreadsheetCell cell = new SpreadsheetCell(publication.address(event));
        List<@Nullable String> row = new ArrayList<>();
        row.add(event.date() == null ? null : label(event.date()));
        row.add(event.date() == null ? null : day(event.date().earliest()));
        row.add(event.date() == null ? null : day(event.date().latest()));
        row.add(event.title());
        row.add(cell.text(event.text()));
        for (Vocabulary vocabulary : archive.vocabularies()) row.add(cell.list(labels.in(vocabulary)));
        row.add(event.source());
        row.add(cell.list(event.links().stream().map(Link::url).toList()));
        row.add(publication.address(event));
        row.add(archive.title());
        row.add(archive.rights());
        row.add(archive.licence());
        row.add(event.id());
        writeRow(row);
    }

    /** Of {@code mars 1992} alone Excel makes a day, and shows {@code mars-92}. */
    private static String label(EdtfDate date) {
        boolean isMonth = !CsvCell.date(date.edtf()).equals(date.edtf());
        return isMonth ? "mois " + elided(date.label()) : date.label();
    }

    private static String elided(String month) {
        return ("ao".indexOf(month.charAt(0)) >= 0 ? "d’" : "de ") + month;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

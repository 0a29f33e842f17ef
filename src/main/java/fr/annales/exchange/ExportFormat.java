package fr.annales.exchange;

import fr.annales.event.Event;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** The formats in which events leave, any number of them in one file, in UTF-8. */
public enum ExportFormat {
    /** A table for people, to be read and sorted. */
    SPREADSHEET("spreadsheet.csv", "text/csv;charset=utf-8", "Tableau pour un tableur"),
    /** The archive's own table, which comes back in. */
    CSV("csv", "text/csv;charset=utf-8", "CSV de l’archive"),
    /** The archive's own lines, which come back in. */
    JSON_LINES("jsonl", "application/x-ndjson", "JSON, un événement par ligne"),
    BIBTEX("bib", "application/x-bibtex;charset=utf-8", "BibTeX"),
    RIS("ris", "application/x-research-info-systems;charset=utf-8", "RIS (Zotero, EndNote)"),
    /** A calendar of anniversaries. */
    ICALENDAR("ics", "text/calendar;charset=utf-8", "Agenda des anniversaires");

    /** Those that hold what a bibliography says of an event. */
    public static final List<ExportFormat> CITATIONS = List.of(BIBTEX, RIS);

    private final String extension;
    private final String mediaType;
    private final String label;

    ExportFormat(String extension, String mediaType, String label) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** The end of its file names and addresses, without a dot before it. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What people call it, in French. */
    public String label() {
        return label;
    }

    /**
     * What of a day such a file tells, or is made by: the day itself in citations, the year in a calendar, or nothing.
     */
    public String partOf(LocalDate day) {
        return switch (this) {
            case BIBTEX, RIS -> day.toString();
            case ICALENDAR -> Integer.toString(day.getYear());
            case SPREADSHEET, CSV, JSON_LINES -> "";
        };
    }

    /**
     * Begins a file.
     *
     * @param out takes characters as they come; it is neither flushed nor closed
     */
    public EventWriter writer(Publication publication, Writer out) throws IOException {
        return switch (this) {
            case SPREADSHEET -> new SpreadsheetWriter(publication, out);
            case CSV -> new CsvEventWriter(publication, out);
            case JSON_LINES -> new JsonLinesWriter(publication, out);
            case BIBTEX -> new BibTexWriter(publication, out);
            case RIS -> new RisWriter(publication, out);
            case ICALENDAR -> new AnniversaryWriter(publication, out);
        };
    }

    /** A file of one event. */
    public String file(Publication publication, Event event) {
        StringWriter text = new StringWriter();
        try {
            EventWriter writer = writer(publication, text);
            writer.write(event);
            writer.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing a string", impossible);
        }
        return text.toString();
    }
}

package fr.annales.foreign;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a file that others made, by what it contains rather than by its name: delimited text, workbooks, JSON, pages
 * and texts. The same file gives the same tables each time.
 */
public final class ForeignFiles {
    private ForeignFiles() {}

    /**
     * Hands all tables of a file to a sink, as they are read.
     *
     * @throws UnreadableFileException where it has none that can be read, or more than is read; the sink may have had a
     *     part then
     * @throws IOException where the machine does not give the file
     */
    public static void read(Path file, TableSink sink) throws IOException, UnreadableFileException {
        String name = file.getFileName().toString();
        TableEmitter output = new TableEmitter(name, sink);
        FileKind kind = FileKind.of(file);
        switch (kind) {
            case WORKBOOK -> readZip(file, zip -> Workbook.read(zip, output));
            case OPEN_SHEET -> readZip(file, zip -> OpenSpreadsheet.read(zip, output));
            case WORD -> readZip(file, zip -> Chronicle.write(WordText.read(zip), output));
            case OPEN_TEXT -> readZip(file, zip -> Chronicle.write(OpenText.read(zip), output));
            case PAGE, TEXT, MARKDOWN -> readPage(file, kind, output);
            case JSON -> JsonDocument.read(file, TextEncoding.of(file), output);
            case JSON_LINES -> JsonLinesDocument.read(file, TextEncoding.of(file), output);
            case TABLE -> readTable(file, output);
        }
        output.end();
    }

    private interface ZipReading {
        void read(ZipParts zip) throws IOException, UnreadableFileException;
    }

    private static void readZip(Path file, ZipReading reading) throws IOException, UnreadableFileException {
        try (ZipParts zip = ZipParts.open(file)) {
            reading.read(zip);
        }
    }

    private static void readTable(Path file, TableEmitter output) throws IOException, UnreadableFileException {
        TextEncoding encoding = TextEncoding.of(file);
        output.table("", List.of());
        encoding.tell(output);
        try (Lines lines = new Lines(encoding.open(file))) {
            DelimitedText.read(lines, output);
        }
    }

    private static void readPage(Path file, FileKind kind, TableEmitter output)
            throws IOException, UnreadableFileException {
        if (Files.size(file) > ImportLimits.PAGE)
            throw new UnreadableFileException("la page dépasse " + (ImportLimits.PAGE >> 20)
                    + " Mo ; n’en garder que le texte, ou la partager en plusieurs fichiers");
        TextEncoding encoding = TextEncoding.of(file);
        encoding.tell(output);
        try (Reader reader = encoding.open(file)) {
            Chronicle.write(
                    switch (kind) {
                        case PAGE -> WebPage.read(reader.readAllAsString());
                        case MARKDOWN -> MarkdownText.read(reader.readAllLines());
                        default -> PlainText.read(reader.readAllLines());
                    },
                    output);
        }
    }
}

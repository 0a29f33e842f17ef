package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a file is read as, kept whole. */
final class CollectedTables implements TableSink {
    private final List<ForeignTable> tables = new ArrayList<>();
    private final List<List<ForeignRow>> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    static CollectedTables of(Path file) throws IOException, UnreadableFileException {
        CollectedTables collected = new CollectedTables();
        ForeignFiles.read(file, collected);
        return collected;
    }

    static CollectedTables of(Path folder, String name, String content, Charset charset)
            throws IOException, UnreadableFileException {
        return of(Files.write(folder.resolve(name), content.getBytes(charset)));
    }

    /** A file of compressed parts, each a name and a content, one after the other. */
    static Path zip(Path file, String... parts) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        for (int at = 0; at < parts.length; at += 2) contents.put(parts[at], parts[at + 1]);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    @Override
    public void begin(ForeignTable table) {
        tables.add(table);
        rows.add(new ArrayList<>());
    }

    @Override
    public void row(ForeignRow row) {
        rows.getLast().add(row);
    }

    @Override
    public void remark(int row, String sentence) {
        if (tables.isEmpty()) throw new IllegalStateException("remark before any table");
        remarks.add(row + ": " + sentence);
    }

    List<ForeignTable> tables() {
        return tables;
    }

    List<String> remarks() {
        return remarks;
    }

    /** The rows of the first table. */
    List<ForeignRow> rows() {
        return rows.getFirst();
    }

    List<ForeignRow> rows(int table) {
        return rows.get(table);
    }

    /** The rows of all tables as {@code number: cell | cell}, line feeds shown. */
    List<String> shown() {
        return rows.stream().flatMap(List::stream).map(CollectedTables::shown).toList();
    }

    static String shown(ForeignRow row) {
        return row.number() + ": " + String.join(" | ", texts(row)).replace("\n", "\\n");
    }

    static List<String> texts(ForeignRow row) {
        return row.cells().stream().map(ForeignCell::text).toList();
    }

    /** The cells of the first table. */
    List<List<String>> texts() {
        return rows().stream().map(CollectedTables::texts).toList();
    }
}

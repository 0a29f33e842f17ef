package fr.annales.foreign;

import fr.annales.codec.Truncation;
import fr.annales.codec.Windows1252;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file is, by its first bytes; its name decides between kinds of text only. */
enum FileKind {
    TABLE,
    WORKBOOK,
    OPEN_SHEET,
    JSON,
    JSON_LINES,
    TEXT,
    MARKDOWN,
    PAGE,
    WORD,
    OPEN_TEXT;

    private static final int START = 1 << 16;
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xls", "xlsx", "ods");
    private static final Set<String> LINES = Set.of("jsonl", "ndjson", "jsonlines");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
    private static final Set<String> MARKDOWNS = Set.of("md", "markdown");

    static FileKind of(Path file) throws IOException, UnreadableFileException {
        if (Files.isDirectory(file))
            throw new UnreadableFileException("c’est un dossier ; donner les fichiers qu’il contient");
        byte[] start = start(file);
        if (start.length == 0) throw new UnreadableFileException("le fichier est vide ; vérifier que c’est le bon");
        String extension = extension(file);
        FileSignature.refuse(start, extension);
        if (FileSignature.isZip(start)) return ofZip(file);
        boolean isUtf16 = TextEncoding.utf16(start).isPresent();
        if (!isUtf16 && new String(start, Windows1252.CHARSET).indexOf('\0') >= 0) throw UnreadableReasons.unknown();
        return ofText(text(start), extension);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(START);
        }
    }

    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static FileKind ofZip(Path file) throws IOException, UnreadableFileException {
        try (ZipParts zip = ZipParts.open(file)) {
            if (zip.has("word/document.xml")) return WORD;
            if (zip.has("xl/workbook.xml")
                    || zip.relations("").target("/officeDocument").contains("workbook.xml")) return WORKBOOK;
            Optional<FileKind> openDocument = zip.has("content.xml") ? ofOpenDocument(zip) : Optional.empty();
            return openDocument.orElseThrow(() -> UnreadableReasons.ofZip(zip));
        }
    }

    private static Optional<FileKind> ofOpenDocument(ZipParts zip) throws IOException, UnreadableFileException {
        String type = zip.has("mimetype") ? zip.start("mimetype") : "";
        if (type.contains("opendocument.spreadsheet")) return Optional.of(OPEN_SHEET);
        return type.contains("opendocument.text") ? Optional.of(OPEN_TEXT) : Optional.empty();
    }

    /** The beginning as text, whose last character may be broken. */
    private static String text(byte[] start) throws IOException {
        Optional<Charset> utf16 = TextEncoding.utf16(start);
        String text = utf16.isPresent()
                ? new String(start, utf16.get())
                : LenientUtf8.decoder().decode(ByteBuffer.wrap(start)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static FileKind ofText(String start, String extension) throws IOException, UnreadableFileException {
        String text = start.stripLeading();
        if (isHtml(text)) return ofHtml(text, extension);
        if (LINES.contains(extension)) return JSON_LINES;
        boolean hasBrackets = text.startsWith("{") || text.startsWith("[");
        if (extension.equals("json") && !hasBrackets) throw UnreadableReasons.noJson();
        if (hasBrackets && (extension.equals("json") || isJson(text)))
            return JsonLinesDocument.is(text) ? JSON_LINES : JSON;
        if (text.startsWith("<?xml")) throw UnreadableReasons.xml();
        if (TABLES.contains(extension)) return TABLE;
        if (PAGES.contains(extension)) return PAGE;
        if (MARKDOWNS.contains(extension)) return MARKDOWN;
        return isTable(start) ? TABLE : TEXT;
    }

    private static boolean isHtml(String text) {
        String start = Truncation.of(text, 2048).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || (start.startsWith("<") && start.contains("<html"));
    }

    private static boolean isJson(String text) {
        String inside = text.substring(1).stripLeading();
        return inside.startsWith(text.startsWith("[") ? "{" : "\"");
    }

    /**
     * A page under the name of a table is what a server gave in its place, but for a table that was saved as a page.
     */
    private static FileKind ofHtml(String text, String extension) throws UnreadableFileException {
        String lower = text.toLowerCase(Locale.ROOT);
        if (PAGES.contains(extension) || (!TABLES.contains(extension) && !extension.startsWith("json"))) return PAGE;
        if (lower.contains("accounts.google.com") || lower.contains("docs.google.com"))
            throw UnreadableReasons.googleLogin();
        if (extension.startsWith("json") || !lower.contains("<table")) throw UnreadableReasons.pageForTable();
        return PAGE;
    }

    /** Rows of cells between tabs, unless they are dates, each before a text. */
    private static boolean isTable(String start) throws IOException {
        try (Lines lines = new Lines(new StringReader(start))) {
            List<String> sample = DelimitedText.sample(lines).stream()
                    .map(Lines.Line::text)
                    .filter(line -> !line.isBlank())
                    .toList();
            if (sample.isEmpty() || Delimiter.named(sample.getFirst()).isPresent()) return !sample.isEmpty();
            return Delimiter.isTabbed(sample)
                    && DateLine.beginning(sample.getFirst()).isEmpty();
        }
    }
}

package fr.annales.exchange;

import fr.annales.codec.AsciiSet;
import fr.annales.event.Event;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** BibTeX, with the fields of biblatex where it has more: what a LaTeX document or a manager of references cites. */
final class BibTexWriter implements EventWriter {
    /** What is no text to TeX. */
    private static final AsciiSet COMMANDS = new AsciiSet("&%$#_\\{}~^");

    private final Publication publication;
    private final String today;
    private final Writer out;

    BibTexWriter(Publication publication, Writer out) {
        this.publication = publication;
        this.today = publication.today().toString();
        this.out = out;
    }

    @Override
    public void write(Event event) throws IOException {
        Reference reference = new Reference(event, publication);
        out.write("@misc{" + event.id());
        putEscaped("title", event.title());
        putNames("author", reference.authors());
        putEscaped("organization", reference.archive().publisher());
        putEscaped("howpublished", reference.archive().title());
        put("eventdate", event.date() == null ? null : event.date().edtf());
        putEscaped("note", reference.note());
        put("url", reference.address());
        put("urldate", reference.address() == null ? null : today);
        putKeywords("keywords", reference.keywords());
        put("langid", "french");
        putEscaped("copyright", reference.rights());
        putEscaped("abstract", event.text());
        out.write("\n}\n\n");
    }

    /** In braces of its own a name is one name, whatever commas and particles it has. */
    private void putNames(String field, List<String> names) throws IOException {
        if (names.isEmpty()) return;
        open(field);
        String before = "{";
        for (String name : names) {
            out.write(before);
            escape(name);
            before = "} and {";
        }
        out.write("}}");
    }

    private void putKeywords(String field, List<String> keywords) throws IOException {
        if (keywords.isEmpty()) return;
        open(field);
        String before = "";
        for (String keyword : keywords) {
            out.write(before);
            writeKeyword(keyword);
            before = ", ";
        }
        out.write('}');
    }

    /** One keyword, whatever signs it has that part keywords. */
    private void writeKeyword(String label) throws IOException {
        boolean isParted = label.indexOf(',') >= 0 || label.indexOf(';') >= 0;
        if (isParted) out.write('{');
        escape(label);
        if (isParted) out.write('}');
    }

    private void put(String field, @Nullable String value) throws IOException {
        if (value == null || value.isEmpty()) return;
        open(field);
        out.write(value);
        out.write('}');
    }

    private void putEscaped(String field, @Nullable String text) throws IOException {
        if (text == null || text.isEmpty()) return;
        open(field);
        escape(text);
        out.write('}');
    }

    private void open(String field) throws IOException {
        out.write(",\n  ");
        out.write(field);
        out.write(" = {");
    }

    /** Writes a text in which nothing is a command of TeX, and braces are in pairs; what needs no escape at one go. */
    private void escape(String text) throws IOException {
        int written = 0;
        for (int at = COMMANDS.indexIn(text, 0); at >= 0; at = COMMANDS.indexIn(text, written)) {
            out.write(text, written, at - written);
            out.write(escaped(text.charAt(at)));
            written = at + 1;
        }
        out.write(text, written, text.length() - written);
    }

    private static String escaped(char command) {
        return switch (command) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            default -> "\\" + command;
        };
    }
}

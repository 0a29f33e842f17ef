package fr.annales.exchange;

import fr.annales.event.Event;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** BibTeX, with the fields of biblatex where it has more: what a LaTeX document or a manager of references cites. */
final class BibTexWriter implements EventWriter {
    private final Publication publication;
    private final Writer out;

    BibTexWriter(Publication publication, Writer out) {
        this.publication = publication;
        this.out = out;
    }

    @Override
    public void write(Event event) throws IOException {
        Reference reference = new Reference(event, publication);
        out.write("@misc{" + event.id());
        putEscaped("title", event.title());
        // In braces of its own a name is one name, whatever commas and particles it has.
        put(
                "author",
                reference.authors().stream()
                        .map(author -> "{" + escaped(author) + "}")
                        .collect(Collectors.joining(" and ")));
        putEscaped("organization", reference.archive().publisher());
        putEscaped("howpublished", reference.archive().title());
        put("eventdate", event.date() == null ? null : event.date().edtf());
        putEscaped("note", reference.note());
        put("url", reference.address());
        put("urldate", reference.address() == null ? null : publication.today().toString());
        put("keywords", reference.keywords().stream().map(BibTexWriter::keyword).collect(Collectors.joining(", ")));
        put("langid", "french");
        putEscaped("copyright", reference.rights());
        putEscaped("abstract", event.text());
        out.write("\n}\n\n");
    }

    /** One keyword, whatever signs it has that part keywords. */
    private static String keyword(String label) {
        boolean isParted = label.indexOf(',') >= 0 || label.indexOf(';') >= 0;
        return isParted ? "{" + escaped(label) + "}" : escaped(label);
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
        escape(text, out);
        out.write('}');
    }

    private void open(String field) throws IOException {
        out.write(",\n  ");
        out.write(field);
        out.write(" = {");
    }

    private static String escaped(String text) {
        StringWriter escaped = new StringWriter(text.length());
        try {
            escape(text, escaped);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return escaped.toString();
    }

    /** Writes a text in which nothing is a command of TeX, and braces are in pairs; what needs no escape at one go. */
    private static void escape(String text, Writer out) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String command = command(text.charAt(i));
            if (command == null) continue;
            out.write(text, written, i - written);
            out.write(command);
            written = i + 1;
        }
        out.write(text, written, text.length() - written);
    }

    private static @Nullable String command(char sign) {
        return switch (sign) {
            case '&' -> "\\&";
            case '%' -> "\\%";
            case '$' -> "\\$";
            case '#' -> "\\#";
            case '_' -> "\\_";
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            default -> null;
        };
    }
}

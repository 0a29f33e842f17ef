package fr.annales.exchange;

import fr.annales.event.Event;
import java.io.IOException;
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
        put("title", escaped(event.title()));
        // In braces of its own a name is one name, whatever commas and particles it has.
        put(
                "author",
                reference.authors().stream()
                        .map(author -> "{" + escaped(author) + "}")
                        .collect(Collectors.joining(" and ")));
        put("organization", escaped(reference.archive().publisher()));
        put("howpublished", escaped(reference.archive().title()));
        put("eventdate", event.date() == null ? null : event.date().edtf());
        put("note", escaped(reference.note()));
        put("url", reference.address());
        put("urldate", reference.address() == null ? null : publication.today().toString());
        put("keywords", reference.keywords().stream().map(BibTexWriter::keyword).collect(Collectors.joining(", ")));
        put("langid", "french");
        put("copyright", escaped(reference.rights()));
        put("abstract", escaped(event.text()));
        out.write("\n}\n\n");
    }

    /** One keyword, whatever signs it has that part keywords. */
    private static String keyword(String label) {
        boolean isParted = label.indexOf(',') >= 0 || label.indexOf(';') >= 0;
        return isParted ? "{" + escaped(label) + "}" : String.valueOf(escaped(label));
    }

    private void put(String field, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) out.write(",\n  " + field + " = {" + value + "}");
    }

    /** A text in which nothing is a command of TeX, and braces are in pairs. */
    private static @Nullable String escaped(@Nullable String text) {
        if (text == null) return null;
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

package fr.annales.foreign;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON Lines, an object a line, twice: for the names of columns, then for rows; a malformed line costs itself.
 */
final class JsonLinesDocument {
    private static final String TABLE = "";

    private interface Rows {
        void row(Lines.Line line, Map<String, String> members) throws UnreadableFileException;
    }

    private final Path file;
    private final TextEncoding encoding;

    private JsonLinesDocument(Path file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    /** Whether the first lines of a text are objects on a line each. */
    static boolean is(String start) {
        List<String> lines = start.lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .limit(2)
                .toList();
        return lines.size() == 2
                && lines.getFirst().startsWith("{")
                && lines.getFirst().endsWith("}")
                && lines.getLast().startsWith("{");
    }

    static void read(Path file, TextEncoding encoding, TableEmitter output)
            throws IOException, UnreadableFileException {
        JsonLinesDocument lines = new JsonLinesDocument(file, encoding);
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        lines.walk((_, members) -> JsonMembers.addNames(columns, TABLE, members));
        List<String> names = List.copyOf(columns.getOrDefault(TABLE, Set.of()));
        output.table(TABLE, names);
        encoding.tell(output);
        lines.walk((line, members) -> {
            if (members.isEmpty() && !line.text().isBlank())
                output.remark(
                        line.number(),
                        "la ligne n’est pas un objet JSON {…} et n’a pas été lue ; vérifier guillemets, virgules et"
                                + " accolades");
            output.row(line.number(), JsonMembers.cells(names, members));
        });
    }

    private void walk(Rows rows) throws IOException, UnreadableFileException {
        try (Lines lines = new Lines(encoding.open(file))) {
            for (Lines.Line line = lines.next(); line != null; line = lines.next())
                rows.row(line, members(line.text().strip()));
        }
    }

    /** The members of a line, none where it is no object; commas and brackets of an array around do not matter. */
    private static Map<String, String> members(String line) {
        if (!line.startsWith("{")) return Map.of();
        try (JsonParser parser = JsonMembers.parser(new StringReader(line))) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    ? TimelineSlide.plain(JsonMembers.read(parser))
                    : Map.of();
        } catch (JacksonException _) {
            return Map.of();
        }
    }
}

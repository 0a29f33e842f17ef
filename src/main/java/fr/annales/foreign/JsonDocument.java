package fr.annales.foreign;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a document of JSON twice: for what its tables and their columns are called, then for their rows. Each array of
 * objects that is in no other is a table; where there is none, each whole value is a row.
 */
final class JsonDocument {
    private static final String WHOLE = "";

    /** Takes the objects that are rows, each with the names from the array's to its values'. */
    private interface Rows {
        void row(String table, int number, Map<String, String> members) throws UnreadableFileException;
    }

    private final Path file;
    private final TextEncoding encoding;

    private JsonDocument(Path file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    static void read(Path file, TextEncoding encoding, TableEmitter output)
            throws IOException, UnreadableFileException {
        JsonDocument document = new JsonDocument(file, encoding);
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        Map<String, String> loose = document.walk((table, _, members) -> JsonMembers.addNames(columns, table, members));
        encoding.tell(output);
        TimelineSlide.tellTitle(loose, output);
        String[] current = new String[1];
        document.walk((table, number, members) -> {
            List<String> names = List.copyOf(columns.getOrDefault(table, Set.of()));
            if (!table.equals(current[0])) output.table(columns.size() == 1 ? "" : table, names);
            current[0] = table;
            output.row(number, JsonMembers.cells(names, members));
        });
    }

    /** Hands over all rows and answers what is in none of the tables. */
    private Map<String, String> walk(Rows rows) throws IOException, UnreadableFileException {
        try (Reader reader = encoding.open(file);
                JsonParser parser = JsonMembers.parser(reader)) {
            Walk walk = new Walk(parser, rows);
            int number = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (walk.tables == 0) walk.loose.clear();
                walk.read(token, WHOLE);
                if (walk.tables == 0) rows.row(WHOLE, ++number, TimelineSlide.plain(walk.loose.byName()));
            }
            return walk.loose.byName();
        } catch (JacksonException failure) {
            throw JsonMembers.malformed(failure);
        }
    }

    private static final class Walk {
        private final JsonParser parser;
        private final Rows rows;
        private final JsonMembers.Texts loose = new JsonMembers.Texts();
        private int tables;

        Walk(JsonParser parser, Rows rows) {
            this.parser = parser;
            this.rows = rows;
        }

        void read(JsonToken token, String path) throws UnreadableFileException {
            if (token == JsonToken.START_ARRAY) readArray(path);
            else if (token == JsonToken.START_OBJECT)
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = JsonMembers.under(path, parser.currentName());
                    read(parser.nextToken(), name);
                }
            else loose.add(path, JsonMembers.text(token, parser));
        }

        private void readArray(String path) throws UnreadableFileException {
            int number = 0;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                number++;
                if (token != JsonToken.START_OBJECT) read(token, path);
                else {
                    tables++;
                    rows.row(path, number, TimelineSlide.plain(JsonMembers.read(parser)));
                }
            }
        }
    }
}

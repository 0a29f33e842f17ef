package fr.annales.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of values between tabs, one row on a line; empty lines, and those that begin with #, are not rows. */
final class TsvTable {
    private TsvTable() {}

    /**
     * Reads all rows.
     *
     * @throws IllegalArgumentException when a row has not this number of columns, with its file and line
     */
    static List<List<String>> read(Path file, int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            if (text.isEmpty() || text.startsWith("#")) continue;
            List<String> row = List.of(text.split("\t", -1));
            if (row.size() != columns)
                throw new IllegalArgumentException(
                        "%s:%d: %d columns, not %d".formatted(file, line, row.size(), columns));
            rows.add(row);
        }
        return rows;
    }
}

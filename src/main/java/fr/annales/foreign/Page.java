package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;

/** What a page says, in order, and the tables in it, which are tables of their own. */
final class Page {

    /** A table in a page, each row with its line. */
    record Table(List<ForeignRow> rows) {
        Table {
            rows = List.copyOf(rows);
        }

        /** Whether it has no header and each row is a date and what happened: then it is written like the page around. */
        private boolean isChronicle() {
            return rows.stream()
                    .allMatch(row -> row.cells().size() == 2
                            && DateLine.whole(row.cells().getFirst().text()).isPresent());
        }

        private boolean isLayout() {
            return rows.size() < 2 || rows.stream().noneMatch(row -> row.cells().size() > 1);
        }
    }

    /** What a cell weighs beside its text, in characters. */
    private static final int CELL = 16;

    private final List<Passage> passages = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private long held;

    List<Passage> passages() {
        return passages;
    }

    List<Table> tables() {
        return tables;
    }

    /** Whether there is room for one more row of a table, which is held until its table is added. */
    boolean hasRoom(ForeignRow row) {
        for (ForeignCell cell : row.cells()) held += CELL + cell.text().length();
        return held <= Limits.PAGE_TEXT;
    }

    /**
     * This page, where all of it was kept.
     *
     * @throws UnreadableFile where it says more than {@link Limits#PAGE_TEXT}
     */
    Page whole() throws UnreadableFile {
        if (held <= Limits.PAGE_TEXT) return this;
        throw new UnreadableFile("la page a plus de " + (Limits.PAGE_TEXT >> 20)
                + " millions de caractères ; la partager en plusieurs fichiers");
    }

    /** Adds a passage; a paragraph with a date on a line of its own, or before what happened then, is parted there. */
    void add(Passage passage) {
        held += CELL + passage.text().length();
        if (passage.text().isBlank() || held > Limits.PAGE_TEXT) return;
        if (passage.text().indexOf('\n') < 0) {
            passages.add(passage);
            return;
        }
        List<String> together = new ArrayList<>();
        for (String line : passage.text().split("\n", -1)) {
            boolean isDate =
                    DateLine.whole(line).isPresent() || DateLine.beginning(line).isPresent();
            if (isDate) addLines(passage, together);
            if (!line.isBlank()) together.add(line.strip());
            if (isDate && DateLine.whole(line).isPresent()) addLines(passage, together);
        }
        addLines(passage, together);
    }

    private void addLines(Passage passage, List<String> lines) {
        if (!lines.isEmpty()) passages.add(passage.part(String.join("\n", lines)));
        lines.clear();
    }

    void add(Table table) {
        if (table.isLayout() || table.isChronicle()) table.rows().forEach(this::addAsText);
        else tables.add(table);
    }

    private void addAsText(ForeignRow row) {
        for (ForeignCell cell : row.cells())
            add(new Passage(row.number(), Passage.Kind.PARAGRAPH, 0, cell.text(), cell.links()));
    }
}

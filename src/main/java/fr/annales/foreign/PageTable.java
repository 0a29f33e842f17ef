package fr.annales.foreign;

import java.util.List;

/**
 * A table in a page, each row with its line.
 *
 * @param caption what names it, empty where nothing does
 * @param year of the heading that it stands under, empty where that has none
 */
record PageTable(String caption, String year, List<ForeignRow> rows) {
    private static final int LONGEST_NAME = 80;

    PageTable {
        rows = List.copyOf(rows);
    }

    PageTable(String caption, List<ForeignRow> rows) {
        this(caption, "", rows);
    }

    PageTable named(String name) {
        return new PageTable(name, year, rows);
    }

    PageTable under(String heading) {
        return new PageTable(caption, heading, rows);
    }

    /** What it is called: its caption on one line, or else a name. */
    String name(String other) {
        String line = caption.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) return other;
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    /** Whether it has no header and each row is a date and what happened: then it is written like the page around. */
    private boolean isChronicle() {
        return rows.stream()
                .allMatch(row -> row.cells().size() == 2
                        && DateLine.whole(row.cells().getFirst().text()).isPresent());
    }

    int line() {
        return rows.isEmpty() ? 1 : rows.getFirst().number();
    }

    /** Whether it is no table but in its form: its rows are what the page says around it. */
    boolean isText() {
        return isLayout() || isChronicle();
    }

    private boolean isLayout() {
        return rows.size() < 2 || rows.stream().noneMatch(row -> row.cells().size() > 1);
    }
}

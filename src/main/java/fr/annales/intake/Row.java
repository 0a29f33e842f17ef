package fr.annales.intake;

import fr.annales.dates.DateNotation;
import fr.annales.event.Link;
import fr.annales.foreign.ForeignCell;
import fr.annales.foreign.ForeignRow;
import fr.annales.repair.Repaired;
import fr.annales.repair.Repairs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of a row after what was certain is repaired, by the field of their columns. */
final class Row {
    private static final String NOTHING = "NULL";

    private final Columns columns;
    private final List<Repaired> cells = new ArrayList<>();
    private final List<Link> behind = new ArrayList<>();

    Row(Columns columns, ForeignRow row) {
        this.columns = columns;
        for (int i = 0; i < row.cells().size(); i++) {
            ForeignCell cell = row.cells().get(i);
            cells.add(repaired(cell.text()));
            // A line above the header may be wider than the table.
            boolean isTaken = i < columns.targets().size()
                    && columns.targets()
                            .get(i)
                            .filter(target -> target != Target.Field.IGNORED)
                            .isPresent();
            if (isTaken) behind.addAll(EventLinks.behind(cell.links()));
            if (isTaken) behind.addAll(EventLinks.behind(cells.getLast().links()));
        }
    }

    private static Repaired repaired(String cell) {
        Repaired repaired = cell.isBlank() ? Repaired.EMPTY : Repairs.of(cell);
        return repaired.text().equals(NOTHING) ? Repaired.EMPTY : repaired;
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column).text() : "";
    }

    List<Repaired> cells() {
        return cells;
    }

    /** Addresses behind the texts that are taken. */
    List<Link> linksBehind() {
        return behind;
    }

    /** The first cell of a field that is not empty, days before months in its dates. */
    String first(Target target) {
        int column = firstFilled(target);
        return column < 0 ? "" : dayFirst(column);
    }

    /** The first column of a field that has a cell here, or -1. */
    private int firstFilled(Target target) {
        for (int column : columns.places(target)) if (!cell(column).isEmpty()) return column;
        return -1;
    }

    private String dayFirst(int column) {
        return columns.orders().get(column).dayFirst(cell(column));
    }

    /** Whether one of its dates waits for an answer about its column. */
    boolean hasUnorderedDate() {
        for (int column = 0; column < columns.orders().size(); column++)
            if (columns.isDate(column) && columns.orders().get(column).isOpen(cell(column))) return true;
        return false;
    }

    /** The same of a field of dates: what its column tells of how they are written is said in words. */
    String date(Target target) {
        int column = firstFilled(target);
        return column < 0 ? "" : columns.notations().get(column).named(dayFirst(column));
    }

    /** How dates are written in the column of the first cell of a field that is not empty. */
    DateNotation notation(Target target) {
        int column = firstFilled(target);
        return column < 0 ? DateNotation.PEOPLE : columns.notations().get(column);
    }

    String joined(Target target, String delimiter) {
        return columns.places(target).stream()
                .map(this::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(delimiter));
    }

    /** What a column of a field is called, the first one that has a cell here. */
    String shown(Target target) {
        int column = firstFilled(target);
        return column < 0 ? target.word() : columns.shown(column);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.text().isEmpty()).count();
    }

    /** All that it says, for a list. */
    String shown() {
        return cells.stream()
                .map(Repaired::text)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}

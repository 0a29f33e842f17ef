package fr.annales.intake;

import fr.annales.foreign.ForeignRow;
import fr.annales.repair.Repaired.Repair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was repaired in a table, each kind once for each column: how often, and where first. */
final class RepairCounts {
    private static final int MOST_ROWS = 3;

    private record Key(int column, Repair repair) {}

    private record Times(int times, List<Integer> rows, String first) {}

    private final Map<Key, Times> all = new LinkedHashMap<>();

    void add(ForeignRow row, Row cells) {
        for (int i = 0; i < cells.cells().size(); i++)
            for (Repair repair : cells.cells().get(i).repairs()) add(new Key(i, repair), row, i);
    }

    private void add(Key key, ForeignRow row, int column) {
        String cell = row.cells().get(column).text();
        all.merge(key, new Times(1, List.of(row.number()), cell), (known, one) -> {
            List<Integer> rows = new ArrayList<>(known.rows());
            if (rows.size() < MOST_ROWS) rows.addAll(one.rows());
            return new Times(known.times() + 1, rows, known.first());
        });
    }

    void tell(Columns columns, ReviewList list) {
        all.forEach((key, times) -> list.add(new ReviewItem(
                ReviewItem.Kind.REPAIR,
                columns.table().file(),
                times.rows().getFirst(),
                columns.shown(key.column()),
                times.first(),
                key.repair().told() + ", " + times.times() + " fois" + places(times),
                "")));
        all.clear();
    }

    private static String places(Times times) {
        return times.rows().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", times.rows().size() == 1 ? " (ligne " : " (lignes ", ""))
                + (times.times() > times.rows().size() ? "…)" : ")");
    }
}

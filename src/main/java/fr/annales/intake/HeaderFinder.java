package fr.annales.intake;

import fr.annales.foreign.ForeignRow;
import fr.annales.repair.Repairs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the row that names the columns: of the first ones, that with most names that are known. Titles and notes may
 * stand above it.
 */
final class HeaderFinder {
    static final int ROWS_LOOKED_AT = 30;
    private static final int LONGEST_NAME = 80;

    private final Predicate<String> isKnown;

    HeaderFinder(Predicate<String> isKnown) {
        this.isKnown = isKnown;
    }

    /** The index of the header among the first rows, -1 where none names a column. */
    int find(List<ForeignRow> rows) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < rows.size(); i++) {
            int known = knownNames(rows.get(i));
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    /** How many columns a row names; none where it has one name among many other cells, as a row of events may. */
    private int knownNames(ForeignRow row) {
        Set<String> names = new HashSet<>();
        int filled = 0;
        for (String name : names(row)) {
            if (name.isEmpty()) continue;
            filled++;
            if (name.length() > LONGEST_NAME) return 0;
            if (isKnown.test(name)) names.add(Names.column(name));
        }
        return names.size() == 1 && filled > 3 ? 0 : names.size();
    }

    /** What a row calls the columns. */
    static List<String> names(ForeignRow row) {
        return row.cells().stream()
                .map(cell -> Repairs.of(cell.text()).text().replace('\n', ' '))
                .toList();
    }
}

package fr.annales.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which row is which event of an earlier import. Ids decide first, then prints, level by level, so that no row takes by
 * a weak likeness what another has a better claim to.
 */
final class Matching {
    private static final int NONE = -1;

    /** The level of all that a row says, by which it is known even in a file of another name. */
    private static final int WHOLE_ROW = 1;

    /**
     * A row.
     *
     * @param id as it has it, empty where it has none
     */
    record Known(String id, Prints prints) {}

    private final List<Known> rows;
    private final ImportState state;
    private final Set<String> files;
    private final int[] entryOfRow;
    private final boolean[] isTaken;

    private Matching(List<Known> rows, ImportState state, Set<String> files) {
        this.rows = rows;
        this.state = state;
        this.files = Set.copyOf(files);
        entryOfRow = new int[rows.size()];
        Arrays.fill(entryOfRow, NONE);
        isTaken = new boolean[state.entries().size()];
    }

    /**
     * Matches all rows; none where there was no import before.
     *
     * @param files imported now: what is alike in a file that is not is another event
     */
    static Matching of(List<Known> rows, ImportState state, Set<String> files) {
        Matching matching = new Matching(rows, state, files);
        if (state.isEmpty()) return matching;
        for (int row = 0; row < rows.size(); row++)
            matching.take(row, state.indexOf(rows.get(row).id()));
        for (int level = 0; level < Prints.LEVELS; level++) matching.match(level);
        return matching;
    }

    /** The index of the entry that a row is, -1 for a new one. */
    int entryOf(int row) {
        return row < entryOfRow.length ? entryOfRow[row] : NONE;
    }

    private void take(int row, int entry) {
        if (entry < 0 || isTaken[entry]) return;
        entryOfRow[row] = entry;
        isTaken[entry] = true;
    }

    /** Of several alike, the first row takes the first entry. */
    private void match(int level) {
        Map<Long, Integer> first = new HashMap<>();
        int[] next = new int[isTaken.length];
        for (int entry = isTaken.length - 1; entry >= 0; entry--) {
            long print = state.entries().get(entry).prints().at(level);
            boolean mayBe = level == WHOLE_ROW
                    || files.contains(state.entries().get(entry).file());
            if (isTaken[entry] || print == 0 || !mayBe) continue;
            Integer later = first.put(print, entry);
            next[entry] = later == null ? NONE : later;
        }
        for (int row = 0; row < entryOfRow.length; row++) {
            Known known = rows.get(row);
            // A new id is a new event; one that another row has taken says nothing.
            boolean isNew = !known.id().isEmpty() && state.indexOf(known.id()) < 0;
            if (entryOfRow[row] >= 0 || isNew || known.prints().at(level) == 0) continue;
            int entry = first.getOrDefault(known.prints().at(level), NONE);
            if (entry < 0) continue;
            take(row, entry);
            if (next[entry] < 0) first.remove(known.prints().at(level));
            else first.put(known.prints().at(level), next[entry]);
        }
    }
}

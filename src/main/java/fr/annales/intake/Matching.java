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

    /**
     * A row.
     *
     * @param id as it has it, empty where it has none
     */
    record Known(String file, String sheet, String id, Prints prints) {}

    private final List<Known> rows;
    private final ImportState state;
    private final Published published;
    private final Set<String> files;
    private final int[] entryOfRow;
    private final boolean[] isTaken;

    private Matching(List<Known> rows, ImportState state, Published published, Set<String> files) {
        this.rows = rows;
        this.state = state;
        this.published = published;
        this.files = Set.copyOf(files);
        entryOfRow = new int[rows.size()];
        Arrays.fill(entryOfRow, NONE);
        isTaken = new boolean[state.entries().size()];
    }

    /**
     * Matches all rows; none where there was no import before.
     *
     * @param published the ids that events have now
     * @param files imported now: what is alike in a file that is not is another event
     */
    static Matching of(List<Known> rows, ImportState state, Published published, Set<String> files) {
        Matching matching = new Matching(rows, state, published, files);
        if (state.isEmpty()) return matching;
        for (int row = 0; row < rows.size(); row++) {
            int entry = matching.indexOf(rows.get(row).id());
            if (entry >= 0 && names(rows.get(row), state.entries().get(entry))) matching.take(row, entry);
        }
        for (int level = 0; level < Prints.LEVELS; level++) matching.match(level);
        return matching;
    }

    /** The index of the entry that a row is, -1 for a new one. */
    int entryOf(int row) {
        return row < entryOfRow.length ? entryOfRow[row] : NONE;
    }

    /** The entry of an id that an event has now, or was given first; -1 where there is none. */
    private int indexOf(String id) {
        return state.indexOf(published.idFirst(id));
    }

    /** Whether the id of a row means the event that has it: one that counts rows does so in its own sheet only. */
    private static boolean names(Known row, ImportState.Entry entry) {
        boolean isSheet = row.file().equals(entry.file()) && row.sheet().equals(entry.sheet());
        return isSheet
                || !Ids.counts(row.id())
                || row.file().equals(SheetCopy.name(entry.file(), entry.sheet()))
                || row.prints().agree(entry.prints());
    }

    private void take(int row, int entry) {
        if (isTaken[entry]) return;
        entryOfRow[row] = entry;
        isTaken[entry] = true;
    }

    /** Of several alike, the first row takes the first entry. */
    private void match(int level) {
        Map<Long, Integer> first = new HashMap<>();
        int[] next = new int[isTaken.length];
        for (int entry = isTaken.length - 1; entry >= 0; entry--) {
            long print = state.entries().get(entry).prints().at(level);
            boolean mayBe = level == Prints.WHOLE_ROW
                    || files.contains(state.entries().get(entry).file());
            if (isTaken[entry] || print == 0 || !mayBe) continue;
            Integer later = first.put(print, entry);
            next[entry] = later == null ? NONE : later;
        }
        for (int row = 0; row < entryOfRow.length; row++) {
            Known known = rows.get(row);
            // A new id is a new event, unless its own sheet had it before; one that is another's says nothing.
            boolean isNew = level > Prints.KEY && !known.id().isEmpty() && indexOf(known.id()) < 0;
            if (entryOfRow[row] >= 0 || isNew || known.prints().at(level) == 0) continue;
            int entry = first.getOrDefault(known.prints().at(level), NONE);
            if (entry < 0) continue;
            take(row, entry);
            if (next[entry] < 0) first.remove(known.prints().at(level));
            else first.put(known.prints().at(level), next[entry]);
        }
    }
}

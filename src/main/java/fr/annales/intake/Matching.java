package fr.annales.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * @param isCounted whether what its sheet calls it is a number of rows, which others take when rows are put in
     */
    record Known(String file, String sheet, String id, boolean isCounted, RowFingerprints prints) {
        List<String> place() {
            return List.of(file, sheet);
        }
    }

    /** Whether a row may be an entry that has the same print. */
    private interface Claim {
        boolean holds(int row, int entry);
    }

    private final List<Known> rows;
    private final ImportState state;
    private final EditedEvents published;
    private final Set<String> files;
    private final int[] entryOfRow;
    private final boolean[] isTaken;

    private Matching(List<Known> rows, ImportState state, EditedEvents published, Set<String> files) {
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
    static Matching of(List<Known> rows, ImportState state, EditedEvents published, Set<String> files) {
        Matching matching = new Matching(rows, state, published, files);
        if (state.isEmpty()) return matching;
        for (int row = 0; row < rows.size(); row++) {
            int entry = matching.indexOf(rows.get(row).id());
            if (entry >= 0 && names(rows.get(row), state.entries().get(entry))) matching.take(row, entry);
        }
        matching.match(RowFingerprints.KEY, matching::keepsKey);
        for (int level = RowFingerprints.WHOLE_ROW; level <= RowFingerprints.LAST_PAIR; level++)
            matching.match(level, (_, _) -> true);
        Set<List<String>> renumbered = matching.renumbered();
        matching.match(
                RowFingerprints.KEY,
                (row, _) -> !renumbered.contains(rows.get(row).place()));
        for (int level = RowFingerprints.LAST_PAIR + 1; level < RowFingerprints.LEVELS; level++)
            matching.match(level, (_, _) -> true);
        return matching;
    }

    /** Whether a row is what has its key: of one that is counted, its date, title or text must say so too. */
    private boolean keepsKey(int row, int entry) {
        Known known = rows.get(row);
        return !known.isCounted()
                || known.prints().agree(state.entries().get(entry).prints());
    }

    /**
     * The sheets whose numbers mean other rows than before, by the rows that are known by what they say: the number of
     * one is another's now, or several have numbers that were others'. One that was entered again, under a number that
     * no row had, tells nothing of the others.
     */
    private Set<List<String>> renumbered() {
        Set<Long> before = keys(state.entries().stream().map(ImportState.Entry::prints));
        Set<Long> now = keys(rows.stream().map(Known::prints));
        Set<List<String>> sheets = new HashSet<>();
        Set<List<String>> tookOne = new HashSet<>();
        for (int row = 0; row < entryOfRow.length; row++) {
            if (!hasMoved(row)) continue;
            Known known = rows.get(row);
            boolean isGiven = now.contains(keyBefore(row));
            boolean hasTaken = before.contains(known.prints().at(RowFingerprints.KEY));
            if (isGiven || (hasTaken && !tookOne.add(known.place()))) sheets.add(known.place());
        }
        return sheets;
    }

    private static Set<Long> keys(Stream<RowFingerprints> prints) {
        return prints.map(print -> print.at(RowFingerprints.KEY))
                .filter(key -> key != 0)
                .collect(Collectors.toSet());
    }

    /** Whether a row is known, and has another number than before in its sheet. */
    private boolean hasMoved(int row) {
        if (entryOfRow[row] < 0) return false;
        ImportState.Entry entry = state.entries().get(entryOfRow[row]);
        Known known = rows.get(row);
        return known.isCounted()
                && known.prints().at(RowFingerprints.KEY) != keyBefore(row)
                && known.place().equals(List.of(entry.file(), entry.sheet()));
    }

    private long keyBefore(int row) {
        return state.entries().get(entryOfRow[row]).prints().at(RowFingerprints.KEY);
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
                || row.file().equals(SheetCopy.FileNames.usual(entry.file(), entry.sheet()))
                || row.prints().agree(entry.prints());
    }

    private void take(int row, int entry) {
        if (isTaken[entry]) return;
        entryOfRow[row] = entry;
        isTaken[entry] = true;
    }

    /** Of several alike, the first row takes the first entry. */
    private void match(int level, Claim claim) {
        Map<Long, Integer> first = new HashMap<>();
        int[] next = new int[isTaken.length];
        for (int entry = isTaken.length - 1; entry >= 0; entry--) {
            long print = state.entries().get(entry).prints().at(level);
            boolean mayBe = level == RowFingerprints.WHOLE_ROW
                    || files.contains(state.entries().get(entry).file());
            if (isTaken[entry] || print == 0 || !mayBe) continue;
            Integer later = first.put(print, entry);
            next[entry] = later == null ? NONE : later;
        }
        for (int row = 0; row < entryOfRow.length; row++) {
            Known known = rows.get(row);
            // A new id is a new event, unless its own sheet had it before; one that is another's says nothing.
            boolean isNew = level > RowFingerprints.KEY && !known.id().isEmpty() && indexOf(known.id()) < 0;
            if (entryOfRow[row] >= 0 || isNew || known.prints().at(level) == 0) continue;
            int entry = first.getOrDefault(known.prints().at(level), NONE);
            if (entry < 0 || !claim.holds(row, entry)) continue;
            take(row, entry);
            if (next[entry] < 0) first.remove(known.prints().at(level));
            else first.put(known.prints().at(level), next[entry]);
        }
    }
}

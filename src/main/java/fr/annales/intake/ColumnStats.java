package fr.annales.intake;

import fr.annales.dates.DateColumn;
import fr.annales.dates.DateNotation;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import fr.annales.foreign.ForeignCell;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the cells of a column are like, from which it is told what it may be proposed as. */
final class ColumnStats {
    private static final int MOST_DATES_READ = 500;
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_KEPT = 200;
    private static final double MOSTLY = 0.8;

    /** How much of the values of all columns is still kept, so that tables without number fill no memory. */
    static final class Room {
        private static final int ENTRY = 100;

        private long left;

        /** @param characters that values may have together, each with what keeping it costs */
        Room(long characters) {
            left = characters;
        }

        private boolean take(String value) {
            left -= ENTRY + value.length();
            return left >= 0;
        }
    }

    private final Room room;
    private int filled;
    private int dates;
    private int addresses;
    private int longest;
    private boolean hasDays;
    private final DateOrder.Proofs order = new DateOrder.Proofs();
    private final DateColumn column = new DateColumn();
    private final DateColumn leading = new DateColumn();
    private final Map<String, Integer> values = new LinkedHashMap<>();

    /** Whether there was no room for a value. */
    private boolean isCut;

    ColumnStats(Room room) {
        this.room = room;
    }

    void add(ForeignCell written) {
        String cell = written.text();
        if (cell.isBlank()) return;
        filled++;
        order.add(cell);
        if (written.isDay()) hasDays = true;
        else column.add(cell);
        leading.add(LeadingDate.opening(cell));
        if (EventLinks.isFit(cell.strip())) addresses++;
        longest = Math.max(longest, cell.length());
        if (filled <= MOST_DATES_READ && WrittenDates.read(cell) instanceof WrittenDate.Read) dates++;
        if (cell.length() > LONGEST_KEPT) return;
        boolean isNew = !values.containsKey(cell);
        if (isNew && values.size() < MOST_VALUES && !room.take(cell)) isCut = true;
        if (!isNew || (values.size() < MOST_VALUES && !isCut)) values.merge(cell, 1, Integer::sum);
    }

    int filled() {
        return filled;
    }

    /** Whether the file itself says of cells that they are days. */
    boolean hasDays() {
        return hasDays;
    }

    /** What its dates in figures prove. */
    DateOrder.Proofs order() {
        return order;
    }

    /** How the dates are written that its cells are, or those that open its texts. */
    DateNotation notation(boolean isOfDates) {
        return (isOfDates ? column : leading).notation();
    }

    /** The word after {@code --map} that would suit a column of this name. */
    String proposal(String name) {
        if (dates > 0 && dates >= MOSTLY * Math.min(filled, MOST_DATES_READ)) return Target.Field.DATE.word();
        if (addresses > 0 && addresses >= MOSTLY * filled) return Target.Field.LINKS.word();
        boolean isVocabulary = longest <= LONGEST_VALUE && values.size() < MOST_VALUES && !isCut;
        return isVocabulary ? Targets.FACET + name : Target.Field.TEXT.word();
    }

    /** The most frequent values, and how many there are. */
    List<String> mostFrequent(int most) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether there are half as many values as cells, or fewer; of more values than are kept, those that are tell. */
    boolean isRepeated() {
        int cells = values.values().stream().mapToInt(Integer::intValue).sum();
        return 2 * values.size() <= cells && cells > 2;
    }

    int distinct() {
        return values.size();
    }
}

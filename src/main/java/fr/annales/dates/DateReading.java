package fr.annales.dates;

import org.jspecify.annotations.Nullable;

/**
 * A date that was read in a question.
 *
 * @param expression what was read, as typed
 * @param start where it stands in the question, a UTF-16 offset
 * @param end where it ends, exclusive
 * @param from its first day, month or year in EDTF, {@value #OPEN} without beginning
 * @param to its last day, month or year in EDTF, {@value #OPEN} without end
 * @param label in French
 * @param said the words of the date alone, where it is of figures alone and so may stand in a text as well, or null
 * @param isOutside whether it is one of the times before and after another, which is left out: {@code sauf 2011}
 */
public record DateReading(
        String expression,
        int start,
        int end,
        String from,
        String to,
        String label,
        @Nullable String said,
        boolean isOutside) {

    /** What EDTF writes for an open side of an interval. */
    public static final String OPEN = "..";

    /** The same in a longer question, of which its own is the part from an offset on. */
    DateReading at(int offset) {
        return new DateReading(expression, start + offset, end + offset, from, to, label, said, isOutside);
    }

    /** From its first day to its last. */
    public Period period() {
        return new Period(
                from.equals(OPEN) ? Period.OPEN_FIRST : DateName.firstDay(from),
                to.equals(OPEN) ? Period.OPEN_LAST : DateName.lastDay(to));
    }
}

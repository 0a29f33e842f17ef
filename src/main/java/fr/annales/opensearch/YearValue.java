package fr.annales.opensearch;

import fr.annales.dates.EdtfDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of {@link Schema#YEARS}: a year with what an event does in it. An event has one value, or two where it ends
 * in another year than it begins; so all counts of years come from one aggregation, whose values are no more than a few
 * times the years.
 *
 * @param isFirst whether the year is the event's first, {@link Integer#MIN_VALUE} for an open beginning
 * @param begins whether the event is also known to begin in it
 * @param isLast whether the year is the event's last, {@link Integer#MAX_VALUE} for an open end
 */
record YearValue(boolean isFirst, boolean begins, boolean isLast, int year) {
    /** The value of an event without a date. */
    static final String UNDATED = "undated";

    private static final String FIRST = "f";
    private static final String BEGINS = "b";
    private static final String LAST = "l";

    /** The values of an event. */
    static List<String> of(@Nullable EdtfDate date) {
        if (date == null) return List.of(UNDATED);
        int first = year(date.earliest(), Integer.MIN_VALUE);
        int last = year(date.latest(), Integer.MAX_VALUE);
        boolean begins = date.hasBeginning() && date.earliest() != null;
        if (first == last) return List.of(new YearValue(true, begins, true, first).written());
        return List.of(
                new YearValue(true, begins, false, first).written(), new YearValue(false, false, true, last).written());
    }

    private static int year(@Nullable LocalDate day, int open) {
        return day == null ? open : day.getYear();
    }

    private String written() {
        return (isFirst ? FIRST : "") + (begins ? BEGINS : "") + (isLast ? LAST : "") + year;
    }

    /** Reads a value other than {@link #UNDATED}. */
    static YearValue read(String value) {
        int year = 0;
        while (Character.isLetter(value.charAt(year))) year++;
        String does = value.substring(0, year);
        return new YearValue(
                does.contains(FIRST),
                does.contains(BEGINS),
                does.contains(LAST),
                Integer.parseInt(value, year, value.length(), 10));
    }
}

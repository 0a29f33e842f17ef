package fr.annales.web;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.Precision;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page shows it.
 *
 * @param label in French; {@code sans date} for none
 * @param machine the same as the element {@code time} takes it, or null where that has no way to say it
 */
record DateView(String label, @Nullable String machine) {
    /** A year of HTML has four digits, and is none before our era. */
    private static final Pattern CALENDAR =
            Pattern.compile("(?!0000)(\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\\d\\d)?)?)[?~%]?");

    static DateView of(@Nullable EdtfDate date) {
        if (date == null) return new DateView("sans date", null);
        var calendar = CALENDAR.matcher(date.precision() == Precision.INTERVAL ? "" : date.edtf());
        return new DateView(date.label(), calendar.matches() ? calendar.group(1) : null);
    }
}

package fr.annales.dates;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** Years and days as EDTF writes them. */
public final class EdtfFormat {
    /** The last year that is written in four digits, before our era too. */
    private static final int LAST_SHORT_YEAR = 9_999;

    private EdtfFormat() {}

    /** An astronomical year. */
    public static String year(int year) {
        if (!isShort(year)) return "Y" + year;
        return String.format(Locale.ROOT, year < 0 ? "-%04d" : "%04d", Math.abs(year));
    }

    /** A month, 1 to 12; of a year of more than four digits, which has none in EDTF, that year. */
    static String month(int year, int month) {
        return isShort(year) ? year(year) + "-" + two(month) : year(year);
    }

    /** The number of a month or a day, in two figures. */
    public static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /**
     * A day that a single date begins or ends with, as such a date. Years of more than four digits have no days in
     * EDTF: only they begin and end there, and the winter of 9999.
     */
    public static String day(LocalDate day) {
        if (isShort(day.getYear())) return day.toString();
        return day.getMonth() == Month.FEBRUARY ? "9999-24" : year(day.getYear());
    }

    private static boolean isShort(int year) {
        return Math.abs(year) <= LAST_SHORT_YEAR;
    }
}

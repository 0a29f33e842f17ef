package fr.annales.event;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A unit of the calendar that EDTF writes without a slash: a day, a month, a year, a decade or a century.
 *
 * @param first its first day
 * @param last its last day
 */
record SingleDate(Precision precision, LocalDate first, LocalDate last, Certainty certainty) {

    static SingleDate day(LocalDate day) {
        return new SingleDate(Precision.DAY, day, day, Certainty.CERTAIN);
    }

    static SingleDate month(YearMonth month) {
        return new SingleDate(Precision.MONTH, month.atDay(1), month.atEndOfMonth(), Certainty.CERTAIN);
    }

    static SingleDate year(int year) {
        return years(Precision.YEAR, year, 1);
    }

    /** The years of which only the last digit is unknown, such as 1980 to 1989. */
    static SingleDate decade(int firstYear) {
        return years(Precision.DECADE, firstYear, 10);
    }

    /** The years of which the last two digits are unknown, such as 1900 to 1999: no century as historians count. */
    static SingleDate century(int firstYear) {
        return years(Precision.CENTURY, firstYear, 100);
    }

    private static SingleDate years(Precision precision, int first, int count) {
        return new SingleDate(
                precision, LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), Certainty.CERTAIN);
    }

    SingleDate with(Certainty doubt) {
        return new SingleDate(precision, first, last, doubt);
    }
}

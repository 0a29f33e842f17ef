package fr.annales.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A unit of time that EDTF writes without a slash: a day, a month, a season, a year, a decade or a century.
 *
 * @param first its first day
 * @param last its last day
 */
record SingleDate(Precision precision, LocalDate first, LocalDate last, Certainty certainty) {

    static SingleDate day(LocalDate day) {
        return new SingleDate(Precision.DAY, day, day, Certainty.CERTAIN);
    }

    static SingleDate month(YearMonth month) {
        return months(Precision.MONTH, month, month);
    }

    /** The season that begins in a year: winter ends in the next one. */
    static SingleDate season(int year, Season season) {
        return months(Precision.SEASON, season.firstMonth(year), season.lastMonth(year));
    }

    private static SingleDate months(Precision precision, YearMonth first, YearMonth last) {
        return new SingleDate(precision, first.atDay(1), last.atEndOfMonth(), Certainty.CERTAIN);
    }

    static SingleDate year(int year) {
        return years(Precision.YEAR, year, year);
    }

    /** The years of which only the last digit is unknown, such as 1980 to 1989. */
    static SingleDate decade(int firstYear, int lastYear) {
        return years(Precision.DECADE, firstYear, lastYear);
    }

    /** The years of which the last two digits are unknown, such as 1900 to 1999: no century as historians count. */
    static SingleDate century(int firstYear, int lastYear) {
        return years(Precision.CENTURY, firstYear, lastYear);
    }

    private static SingleDate years(Precision precision, int first, int last) {
        return new SingleDate(precision, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Certainty.CERTAIN);
    }

    SingleDate with(Certainty doubt) {
        return new SingleDate(precision, first, last, doubt);
    }
}

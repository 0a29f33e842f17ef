package fr.annales.foreign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A number of a workbook as its cell shows it: days are counted from 1900, or from 1904, their fraction is the time.
 */
final class SerialNumber {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The day that never was, 29 February 1900; before it every number is one too many. */
    private static final int LEAP_DAY = 60;

    /** 31 December 9999. */
    private static final int LAST_DAY = 2_958_465;

    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;
    private static final double SECONDS_OF_DAY = 86_400;

    /** More figures are noise of binary fractions. */
    private static final MathContext FIGURES = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 32;

    private SerialNumber() {}

    static String shown(String number, CellFormats.Shown format, boolean counts1904) {
        if (number.length() > LONGEST) return number;
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? shown(value, number, format, counts1904) : number;
        } catch (NumberFormatException _) {
            return number;
        }
    }

    private static String shown(double value, String number, CellFormats.Shown format, boolean counts1904) {
        boolean isDay = value >= (counts1904 ? 0 : 1) && value < LAST_DAY + 1.0;
        return switch (format) {
            case TIME -> value >= 0 && value < 1 ? time(value) : plain(number);
            case DAY -> isDay ? day((int) value, counts1904) : plain(number);
            case MONTH -> isDay ? month(day((int) value, counts1904)) : plain(number);
            case YEAR -> isDay ? day((int) value, counts1904).substring(0, YEAR_LENGTH) : plain(number);
            case NUMBER -> plain(number);
        };
    }

    private static String day(int number, boolean counts1904) {
        if (counts1904) return DAY_ZERO_OF_1904.plusDays(number).toString();
        if (number == LEAP_DAY) return "1900-02-29";
        return DAY_ZERO.plusDays(number < LEAP_DAY ? number + 1L : number).toString();
    }

    /** The month of a day, as {@code 11/2010}: by itself {@code 2010-11} may be two years. */
    static String month(String day) {
        return day.substring(YEAR_LENGTH + 1, MONTH_LENGTH) + "/" + day.substring(0, YEAR_LENGTH);
    }

    private static String time(double fraction) {
        long second = Math.round(fraction * SECONDS_OF_DAY) % (long) SECONDS_OF_DAY;
        return LocalTime.ofSecondOfDay(second).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Without what a year does not have: {@code 1987.0} and {@code 1.987E3} are 1987. */
    static String plain(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            if (Math.abs((long) value.scale()) > LONGEST || value.precision() > LONGEST) return number;
            BigDecimal rounded = value.round(FIGURES).stripTrailingZeros();
            return rounded.signum() == 0 ? "0" : rounded.toPlainString();
        } catch (NumberFormatException _) {
            return number;
        }
    }
}

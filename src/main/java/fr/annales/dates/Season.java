package fr.annales.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** A season of the northern hemisphere, by whole months as meteorologists count it, with its articles in French. */
enum Season {
    SPRING(21, Month.MARCH, "printemps", "le ", "du ", "au "),
    SUMMER(22, Month.JUNE, "été", "l’", "de l’", "à l’"),
    AUTUMN(23, Month.SEPTEMBER, "automne", "l’", "de l’", "à l’"),
    WINTER(24, Month.DECEMBER, "hiver", "l’", "de l’", "à l’");

    /** What EDTF writes in the place of the month. */
    final int number;

    private final Month first;
    final String label;
    final String the;
    final String from;
    final String to;

    Season(int number, Month first, String label, String the, String from, String to) {
        this.number = number;
        this.first = first;
        this.label = label;
        this.the = the;
        this.from = from;
        this.to = to;
    }

    /** The season of a number from 21 to 24; empty for any other. */
    static Optional<Season> of(int number) {
        return Arrays.stream(values()).filter(season -> season.number == number).findFirst();
    }

    /** The season of its own first day. */
    static Season beginningOn(LocalDate first) {
        return Arrays.stream(values())
                .filter(season -> season.first == first.getMonth())
                .findFirst()
                .orElseThrow();
    }

    YearMonth firstMonth(int year) {
        return YearMonth.of(year, first);
    }

    /** The last of its three months: that of winter is February of the next year. */
    YearMonth lastMonth(int year) {
        return firstMonth(year).plusMonths(2);
    }
}

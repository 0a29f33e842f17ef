package fr.annales.foreign;

import fr.annales.dates.DateNotation;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.EdtfFormat;
import fr.annales.dates.Period;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The year of the dates of a page that do not say theirs: the one they stand under ({@code 1870} and below it
 * {@code 19 juillet}), or the one of the date before, as long as they go forward ({@code 18 mars 1871},
 * {@code 19 mars}). Where either may be meant, they have none.
 */
final class RunningYear {
    /** What says the year, as a whole: the years of a heading, or the day before. */
    private @Nullable Period stated;

    private int year;
    private LocalDate last = LocalDate.MIN;

    /** A date with its year opens what follows. */
    void open(String date) {
        Optional<Period> period = period(date);
        boolean isOfOneYear = period.filter(RunningYear::isOfOneYear).isPresent();
        boolean isAside = isOfOneYear && stated != null && !isWholeYear(period.orElseThrow());
        if (isAside) {
            if (period.orElseThrow().first().getYear() != year) year = 0;
            return;
        }
        clear();
        if (!isOfOneYear) return;
        if (isWholeYear(period.orElseThrow())) stated = period.orElseThrow();
        year = period.orElseThrow().first().getYear();
        last = period.orElseThrow().first();
    }

    /** What follows stands under none. */
    void clear() {
        stated = null;
        year = 0;
        last = LocalDate.MIN;
    }

    /** Whether a date is a whole year. */
    static boolean isYear(String date) {
        return period(date)
                .filter(RunningYear::isOfOneYear)
                .filter(RunningYear::isWholeYear)
                .isPresent();
    }

    /** Whether what a date opens is told below another, which is the year, or the years, around it. */
    static boolean isWithin(String date, String around) {
        Optional<Period> inner = period(date);
        Optional<Period> outer = period(around);
        return inner.isPresent()
                && outer.isPresent()
                && !inner.equals(outer)
                && inner.get().isWithin(outer.get());
    }

    /** A date with the year that it lacks, empty where that is not sure. */
    Optional<String> complete(String lacking) {
        if (year <= 0) return Optional.empty();
        String date = lacking + " " + EdtfFormat.year(year);
        Optional<Period> period = period(date);
        if (period.isEmpty()) return Optional.empty();
        if (stated == null && period.get().first().isBefore(last)) {
            // It is of a later year, and so may be what follows it.
            year = 0;
            return Optional.empty();
        }
        last = period.get().first();
        return Optional.of(date);
    }

    private static boolean isOfOneYear(Period period) {
        return period.first().getYear() == period.last().getYear();
    }

    private static boolean isWholeYear(Period period) {
        return period.first().getDayOfYear() == 1
                && period.last()
                        .equals(period.first().withDayOfYear(period.first().lengthOfYear()));
    }

    /** All days that a text may mean. */
    static Optional<Period> period(String date) {
        return switch (WrittenDates.read(date, DateNotation.PEOPLE)) {
            case WrittenDate.Read(String edtf) -> Optional.of(read(edtf));
            case WrittenDate.Asked(List<String> readings) ->
                readings.stream().map(RunningYear::read).reduce(Period::hull);
            default -> Optional.empty();
        };
    }

    private static Period read(String edtf) {
        return Period.of(EdtfDate.known(edtf));
    }
}

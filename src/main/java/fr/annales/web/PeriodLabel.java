package fr.annales.web;

import fr.annales.address.LenientQuestion;
import fr.annales.address.SearchParameters;
import fr.annales.dates.EdtfFormat;
import fr.annales.dates.WrittenDates;
import fr.annales.engine.TimeFilter;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ends of a period as people would: the first day of a year is that year, if it is where a period begins.
 */
final class PeriodLabel {
    private static final int DAY = "-01".length();

    /**
     * An end of the period as a field of a form.
     *
     * @param value as it was typed where one of the two cannot be read
     * @param fault what is wrong with it, or nothing
     */
    record Field(String name, String label, String value, String fault) {

        /** The beginning and the end. */
        static List<Field> both(LenientQuestion asked, TimeFilter time) {
            return List.of(
                    of(SearchParameters.FROM, "Du", PeriodLabel.from(time.from()), asked),
                    of(SearchParameters.TO, "Au", PeriodLabel.to(time.to()), asked));
        }

        private static Field of(String name, String label, String read, LenientQuestion asked) {
            FieldFaults faults = new FieldFaults(asked);
            String value = faults.areOfDates() ? asked.typed().getOrDefault(name, "") : read;
            return new Field(name, label, value, faults.ofDate(name));
        }

        boolean isFaulty() {
            return !fault.isEmpty();
        }
    }

    private PeriodLabel() {}

    /** The period in French: {@code depuis 1987}, {@code de 1987 à 1990}; null for none. */
    static @Nullable String period(TimeFilter time) {
        LocalDate from = time.from();
        LocalDate to = time.to();
        if (from == null && to == null) return null;
        return FrenchTypography.date(
                (from == null ? ".." : first(from, to)) + "/" + (to == null ? ".." : last(to, from)));
    }

    /** The day on which a period begins, as a field shows it. */
    static String from(@Nullable LocalDate day) {
        return day == null ? "" : field(first(day, null));
    }

    /** The day on which a period ends, as a field shows it. */
    static String to(@Nullable LocalDate day) {
        return day == null ? "" : field(last(day, null));
    }

    /** In French, where that would be read again as the same, and else in EDTF. */
    private static String field(String edtf) {
        String label = FrenchTypography.date(edtf);
        return WrittenDates.toEdtf(label).filter(edtf::equals).isPresent() ? label : edtf;
    }

    /** The largest unit of the calendar that begins on a day and ends in time, in EDTF. */
    private static String first(LocalDate day, @Nullable LocalDate latest) {
        LocalDate year = day.with(TemporalAdjusters.lastDayOfYear());
        LocalDate month = day.with(TemporalAdjusters.lastDayOfMonth());
        return unit(
                day,
                day.getDayOfYear() == 1 && (latest == null || !year.isAfter(latest)),
                day.getDayOfMonth() == 1 && (latest == null || !month.isAfter(latest)));
    }

    /** The largest unit of the calendar that ends on a day and does not begin too early, in EDTF. */
    private static String last(LocalDate day, @Nullable LocalDate earliest) {
        LocalDate year = day.with(TemporalAdjusters.firstDayOfYear());
        LocalDate month = day.with(TemporalAdjusters.firstDayOfMonth());
        return unit(
                day,
                day.equals(day.with(TemporalAdjusters.lastDayOfYear()))
                        && (earliest == null || !year.isBefore(earliest)),
                day.equals(day.with(TemporalAdjusters.lastDayOfMonth()))
                        && (earliest == null || !month.isBefore(earliest)));
    }

    private static String unit(LocalDate day, boolean isOfYear, boolean isOfMonth) {
        if (isOfYear) return EdtfFormat.year(day.getYear());
        String iso = EdtfFormat.day(day);
        return isOfMonth && iso.equals(day.toString()) ? iso.substring(0, iso.length() - DAY) : iso;
    }
}

package fr.annales.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something happened: a date or an interval of EDTF (ISO 8601-2), in the proleptic Gregorian calendar, from year
 * −999,999,990 to 999,999,999.
 *
 * <p>Read are levels 0 and 1: a day (a time of day after it is checked and dropped), a month, a season, a year of four
 * digits or more, a decade {@code 198X}, a century {@code 19XX}, each with a qualifier {@code ?}, {@code ~} or
 * {@code %}; an interval of any two of these, or with an end that is open, {@code ..}, or unknown, empty. Two dates are
 * equal when they are written alike.
 */
public final class EdtfDate {
    private final String edtf;
    private final Span span;

    private EdtfDate(String edtf, Span span) {
        this.edtf = edtf;
        this.span = span;
    }

    /**
     * Reads a date of at most 64 characters.
     *
     * @throws InvalidDateException with the reason, and the date in EDTF when the text is a French way of writing one
     */
    public static EdtfDate parse(String edtf) throws InvalidDateException {
        try {
            return new EdtfDate(edtf, EdtfParser.read(edtf));
        } catch (InvalidDateException refusal) {
            throw explain(edtf, refusal);
        }
    }

    /**
     * The same, empty where it is no date. What else it may mean is not looked for, which takes two hundred times as
     * long as to read a date.
     */
    public static Optional<EdtfDate> tryParse(String edtf) {
        return EdtfParser.tryRead(edtf).map(span -> new EdtfDate(edtf, span));
    }

    /**
     * A date that was read before, and kept as it is written.
     *
     * @throws IllegalStateException where it is none, so that what kept it is damaged
     */
    public static EdtfDate known(String edtf) {
        return new EdtfDate(edtf, EdtfParser.known(edtf));
    }

    /** One day, of a year of four digits. */
    public static EdtfDate of(LocalDate day) {
        return new EdtfDate(day.toString(), new Span.Single(SingleDate.day(day)));
    }

    /** Where EDTF has no reason of its own, the calendar may have one; what may have been meant goes with it. */
    private static InvalidDateException explain(String text, InvalidDateException refusal) {
        String reason = String.valueOf(refusal.getMessage());
        if (EdtfRefusals.lacksYear(reason)) return refusal;
        boolean hasOwn = !reason.equals(EdtfRefusals.notEdtf(text));
        return switch (WrittenDates.read(text)) {
            case WrittenDate.Read(String edtf) -> new InvalidDateException(reason, List.of(edtf));
            case WrittenDate.Asked(List<String> readings) ->
                new InvalidDateException(hasOwn ? reason : EdtfRefusals.asked(text, readings.size()), readings);
            case WrittenDate.Impossible(String why) -> hasOwn ? refusal : new InvalidDateException(why);
            case WrittenDate.Undated _, WrittenDate.Unknown _ -> refusal;
        };
    }

    /** The date as it was written. */
    public String edtf() {
        return edtf;
    }

    /**
     * Whether a day is known of it. Of {@code XXXX}, {@code /}, {@code ../..} and their like none is: what bears such a
     * date is undated.
     */
    public boolean saysWhen() {
        return !(span instanceof Span.Unknown);
    }

    /** The first day it may mean, or null when its beginning is open or it does not say when. */
    public @Nullable LocalDate earliest() {
        return span.earliest();
    }

    /** The last day it may mean, not before the earliest, or null when its end is open or it does not say when. */
    public @Nullable LocalDate latest() {
        return span.latest();
    }

    /** Whether it is known when it begins: not of {@code ../1987}, which is open, nor of {@code /1987}. */
    public boolean hasBeginning() {
        return switch (span) {
            case Span.Single _, Span.Between _, Span.Since _, Span.EndUnknown _ -> true;
            case Span.Until _, Span.StartUnknown _, Span.Unknown _ -> false;
        };
    }

    public Precision precision() {
        return span.precision();
    }

    /** How sure it is; for an interval, with the doubts of both its ends. */
    public Certainty certainty() {
        return span.certainty();
    }

    /**
     * The date as a French reader writes it: {@code 27 janvier 1987}, {@code de mai à juin 1998}, {@code vers 1985}.
     */
    public String label() {
        return DateLabel.of(span);
    }

    /**
     * An astronomical year as a French reader writes it: the year 0 is {@code 1 av. J.-C.}, and from five digits on
     * they stand in groups of three, parted by a narrow no-break space.
     */
    public static String yearLabel(int year) {
        return DateWording.year(year);
    }

    /** The years from one to another as a French reader writes them: {@code de 58 à 51 av. J.-C.} */
    public static String yearsLabel(int first, int last) {
        return DateWording.years(first, last);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EdtfDate date && date.edtf.equals(edtf);
    }

    @Override
    public int hashCode() {
        return edtf.hashCode();
    }

    @Override
    public String toString() {
        return edtf;
    }
}

package fr.annales.event;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something happened: a date or an interval of EDTF (ISO 8601-2), in the proleptic Gregorian calendar, from year
 * −9999 to 9999.
 *
 * <p>Read are: a year, a month, a day (a time of day after it is checked and dropped), a decade {@code 198X}, a century
 * {@code 19XX}, each with a qualifier {@code ?}, {@code ~} or {@code %}; an interval of any two of these; an interval
 * with one open end {@code ..}. Two dates are equal when they are written alike.
 */
public final class EventDate {
    private final String edtf;
    private final Span span;

    private EventDate(String edtf, Span span) {
        this.edtf = edtf;
        this.span = span;
    }

    /**
     * Reads a date of at most 64 characters.
     *
     * @throws InvalidDate with the reason, and the date in EDTF when the text is a French way of writing one
     */
    public static EventDate parse(String edtf) throws InvalidDate {
        try {
            return new EventDate(edtf, EdtfReader.read(edtf));
        } catch (InvalidDate refusal) {
            throw explain(edtf, refusal);
        }
    }

    /** A French date is refused for its form, or, where the calendar has no such day, for that. */
    private static InvalidDate explain(String text, InvalidDate refusal) {
        Optional<String> meant = FrenchDates.candidate(text);
        if (meant.isEmpty()) return refusal;
        try {
            EdtfReader.read(meant.get());
            return new InvalidDate(EdtfRefusals.notEdtf(text), meant.get());
        } catch (InvalidDate noSuchDate) {
            return noSuchDate;
        }
    }

    /** The date as it was written. */
    public String edtf() {
        return edtf;
    }

    /** The first day it may mean, or null when its beginning is open. */
    public @Nullable LocalDate earliest() {
        return span.earliest();
    }

    /** The last day it may mean, not before the earliest, or null when its end is open. */
    public @Nullable LocalDate latest() {
        return span.latest();
    }

    public Precision precision() {
        return span.precision();
    }

    /** How sure it is; for an interval, with the doubts of both its ends. */
    public Certainty certainty() {
        return span.certainty();
    }

    /** The date as a French reader writes it: {@code 27 janvier 1987}, {@code de mai à juin 1998}, {@code vers 1985}. */
    public String label() {
        return DateLabel.of(span);
    }

    /** An astronomical year as a French reader writes it: the year 0 is {@code 1 av. J.-C.}. */
    public static String yearLabel(int year) {
        return year > 0 ? Integer.toString(year) : 1 - year + " av. J.-C.";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventDate date && date.edtf.equals(edtf);
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

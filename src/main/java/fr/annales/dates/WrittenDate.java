package fr.annales.dates;

import java.util.List;

/** What a date is, as a person wrote it. */
public sealed interface WrittenDate {

    /** A text with one reading. */
    record Read(String edtf) implements WrittenDate {}

    /** A text that says that there is no date: {@code s.d.}, {@code -}, {@code inconnue}. */
    record Undated() implements WrittenDate {}

    /**
     * A text that only its author can decide: a year of two figures, a winter of one, a weekday that the day does not
     * have.
     *
     * @param readings in EDTF, likeliest first, one at least
     */
    record Asked(List<String> readings) implements WrittenDate {
        public Asked {
            readings = List.copyOf(readings);
        }
    }

    /** A text that has the form of a date that no calendar has. */
    record Impossible(String reason) implements WrittenDate {}

    /** A text that is no date known here. */
    record Unknown() implements WrittenDate {}
}

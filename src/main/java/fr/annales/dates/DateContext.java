package fr.annales.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the dates of a question are read by: an archive's time tells what is meant by few figures.
 *
 * @param span the days of the archive: two figures mean the latest year or decade that begins before it ends; empty
 *     when no event has a date
 * @param kinds whether a word, without case and accents, is what the archive calls a kind of event: after it two
 *     figures are a year
 * @param today what {@code il y a 30 ans} is counted from
 */
public record DateContext(Optional<Period> span, Predicate<String> kinds, LocalDate today) {

    /** The year that is meant by its last two figures. */
    int year(int figures) {
        int last = span.map(Period::last).orElse(today).getYear();
        return Math.floorDiv(last - figures, 100) * 100 + figures;
    }

    /** Whether a year is within the time of the archive. */
    boolean has(int year) {
        return span.isPresent()
                && year >= span.get().first().getYear()
                && year <= span.get().last().getYear();
    }

    /** Whether a word is a kind of event. */
    boolean isKind(DateWord word) {
        return kinds.test(word.form());
    }
}

package fr.annales.web;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.Period;
import fr.annales.dates.YearLabels;
import fr.annales.engine.Facets;
import fr.annales.event.Event;
import fr.annales.search.Hit;
import fr.annales.search.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Events of a chronology under one heading: those that begin in a decade; those that began before the time asked for,
 * or nobody knows when; those without a date.
 *
 * @param anchor of the heading in its page
 * @param decade the first year of it, or null where it is of none
 * @param entries in the order of date
 */
record Chapter(String anchor, String heading, @Nullable Integer decade, List<Entry> entries) {
    private static final int CENTURY = 100;

    /**
     * An event.
     *
     * @param address of its page, from the service
     * @param anchor of the first event that begins in a year, or null
     * @param year in which it begins, or null
     * @param text nothing where it only repeats the title
     * @param isCut whether its text goes on at its page
     */
    record Entry(
            String address,
            @Nullable String anchor,
            @Nullable Integer year,
            DateView when,
            String title,
            List<TextBlock> text,
            boolean isCut,
            List<ConceptLink> labels) {}

    /** The chapters of events in the order of date. */
    static List<Chapter> of(List<Hit> hits, Result result) {
        Period asked = result.question().filters().time().hull();
        LocalDate start = asked == null ? Period.OPEN_FIRST : asked.first();
        List<Chapter> chapters = new ArrayList<>();
        for (Hit hit : hits) {
            Chapter chapter = empty(hit.event().date(), start);
            if (chapters.isEmpty() || !chapters.getLast().anchor.equals(chapter.anchor)) chapters.add(chapter);
            chapters.getLast().add(hit, result);
        }
        return chapters;
    }

    private static Chapter empty(@Nullable EdtfDate date, LocalDate start) {
        if (date == null) return new Chapter("sans-date", "Sans date", null, new ArrayList<>());
        LocalDate day = date.earliest();
        if (day == null) return new Chapter("debut-inconnu", "Début inconnu", null, new ArrayList<>());
        if (day.isBefore(start)) return new Chapter("auparavant", "Commencés auparavant", null, new ArrayList<>());
        int decade = Facets.decadeOf(day.getYear());
        return new Chapter("d" + decade, YearLabels.decade(decade), decade, new ArrayList<>());
    }

    private void add(Hit hit, Result result) {
        Event event = hit.event();
        EdtfDate date = event.date();
        LocalDate day = decade == null || date == null ? null : date.earliest();
        Integer year = day == null ? null : Integer.valueOf(day.getYear());
        boolean isFirst = entries.stream().noneMatch(entry -> Objects.equals(year, entry.year));
        entries.add(new Entry(
                EventPage.place(event),
                year != null && isFirst ? yearAnchor(year) : null,
                year,
                DateView.of(date),
                FrenchTypography.set(event.title()),
                Excerpt.isRepeated(event.text(), event.title()) ? List.of() : TextBlock.of(event.text()),
                hit.isTruncated(),
                ConceptLink.of(event, result.archive())));
    }

    /** The anchor of the first event that begins in a year. */
    static String yearAnchor(int year) {
        return "y" + year;
    }

    /** The years in which its events begin. */
    List<Integer> years() {
        return entries.stream()
                .filter(entry -> entry.anchor != null)
                .map(Entry::year)
                .filter(year -> year != null)
                .toList();
    }

    /** The hundred years that a decade is in, as a reader writes them. */
    static String century(int decade) {
        int first = Math.floorDiv(decade, CENTURY) * CENTURY;
        return FrenchTypography.capital(EdtfDate.yearsLabel(first, first + CENTURY - 1));
    }
}

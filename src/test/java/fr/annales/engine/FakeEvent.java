package fr.annales.engine;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.Period;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Vocabulary;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event and all that is asked of it.
 *
 * @param values the words of its title, of its text, and of each label of its concepts
 * @param span its days, open sides filled up to the archive's own years; null without a date
 */
record FakeEvent(
        Event event, List<List<Token>> values, @Nullable Period span) {

    static FakeEvent of(Event event, Archive archive, @Nullable Period years) {
        List<String> texts = new ArrayList<>(List.of(event.title(), event.text()));
        for (Vocabulary vocabulary : archive.vocabularies()) {
            for (String id : event.concepts(vocabulary.facet())) {
                vocabulary.concept(id).ifPresent(concept -> {
                    texts.add(concept.prefLabel());
                    texts.addAll(concept.altLabels());
                });
            }
        }
        return new FakeEvent(event, texts.stream().map(French::tokens).toList(), span(event.date(), years));
    }

    private static @Nullable Period span(@Nullable EdtfDate date, @Nullable Period years) {
        if (date == null || years == null) return null;
        LocalDate first = years.first().withDayOfYear(1);
        LocalDate last = LocalDate.of(years.last().getYear(), 12, 31);
        return new Period(
                Objects.requireNonNullElse(date.earliest(), first), Objects.requireNonNullElse(date.latest(), last));
    }

    List<Token> title() {
        return values.getFirst();
    }

    Stream<Token> words() {
        return values.stream().flatMap(List::stream);
    }

    boolean passes(Filters filters) {
        return (!filters.undated() || span == null)
                && passes(filters.time())
                && filters.concepts().entrySet().stream()
                        .allMatch(selection -> event.concepts().getOrDefault(selection.getKey(), List.of()).stream()
                                .anyMatch(selection.getValue()::contains));
    }

    private boolean passes(TimeFilter time) {
        boolean anyTime = time.years().isEmpty() && time.decades().isEmpty();
        return time.isEmpty()
                || (overlaps(time.from(), time.to())
                        && (anyTime
                                || time.years().stream().anyMatch(year -> overlaps(year, year))
                                || time.decades().stream().anyMatch(decade -> overlaps(decade, decade + 9))));
    }

    private boolean overlaps(int firstYear, int lastYear) {
        return overlaps(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
    }

    private boolean overlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
        return span != null
                && (from == null || !span.last().isBefore(from))
                && (to == null || !span.first().isAfter(to));
    }
}

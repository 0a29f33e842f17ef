package fr.annales.dates;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a text that is, as a whole, a date as people write it: {@code de 58 à 51 av. J.-C.}, or
 * {@code 18 brumaire an VIII}.
 */
final class DateExpression {
    private DateExpression() {}

    static boolean hasWords(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** The date that a text is, with its place in it. */
    static Optional<DateReading> read(String text) {
        return WrittenDates.toEdtf(text).flatMap(edtf -> reading(text, edtf));
    }

    /** The same; of a text that may mean several times, from the first of them to the last. */
    static Optional<DateReading> readWidely(String text) {
        return switch (WrittenDates.read(text)) {
            case WrittenDate.Read(String edtf) -> reading(text, edtf);
            case WrittenDate.Asked(List<String> readings) -> hull(readings).flatMap(edtf -> reading(text, edtf));
            default -> Optional.empty();
        };
    }

    private static Optional<String> hull(List<String> readings) {
        List<String> from = readings.stream()
                .map(WrittenParts::start)
                .map(DateExpression::withoutDoubt)
                .toList();
        List<String> to = readings.stream()
                .map(WrittenParts::end)
                .map(DateExpression::withoutDoubt)
                .toList();
        boolean areKnown = Stream.concat(from.stream(), to.stream()).allMatch(WrittenParts::isKnown);
        return areKnown
                ? Optional.of(min(from, DateName::firstDay) + "/" + max(to, DateName::lastDay))
                : Optional.empty();
    }

    private static String min(List<String> dates, Function<String, LocalDate> day) {
        return dates.stream().min(Comparator.comparing(day)).orElseThrow();
    }

    private static String max(List<String> dates, Function<String, LocalDate> day) {
        return dates.stream().max(Comparator.comparing(day)).orElseThrow();
    }

    private static Optional<DateReading> reading(String text, String edtf) {
        List<String> ends = List.of(edtf.split("/", -1));
        String from = ends.getFirst().isEmpty() ? ends.getLast() : ends.getFirst();
        String to = ends.getLast().isEmpty() ? ends.getFirst() : ends.getLast();
        Optional<DateName> about = isAbout(edtf) ? DateName.of(withoutDoubt(edtf), "", 0) : Optional.empty();
        if (about.filter(DateName::isYear).isPresent()) {
            from = about.get().about().from();
            to = about.get().about().to();
        }
        List<DateWord> words = DateWord.of(text, new BitSet());
        int start = words.getFirst().start();
        int end = words.get(words.size() - 2).end();
        String expression = text.substring(start, end);
        String said = hasWords(expression) ? null : expression;
        EdtfDate date = EdtfDate.known(edtf);
        return date.saysWhen()
                ? Optional.of(new DateReading(expression, start, end, first(from), last(to), date.label(), said, false))
                : Optional.empty();
    }

    /** The first unit of an end: of a decade its first year. */
    private static String first(String end) {
        String unit = withoutDoubt(end);
        return unit.contains("X") ? EdtfFormat.year(DateName.firstDay(unit).getYear()) : unit;
    }

    private static String last(String end) {
        String unit = withoutDoubt(end);
        return unit.contains("X") ? EdtfFormat.year(DateName.lastDay(unit).getYear()) : unit;
    }

    /** Whether it is one date that is about right, and so means as much as {@code vers} does. */
    private static boolean isAbout(String edtf) {
        return edtf.endsWith("~") || edtf.endsWith("%");
    }

    private static String withoutDoubt(String end) {
        return end.replaceAll("[?~%]$", "");
    }
}

package fr.annales.dates;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads a text that is, as a whole, a date as people write it: {@code de 58 à 51 av. J.-C.}, or {@code 18 brumaire an VIII}.
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

    private static Optional<DateReading> reading(String text, String edtf) {
        List<String> ends = List.of(edtf.split("/", -1));
        String from = ends.getFirst().isEmpty() ? ends.getLast() : ends.getFirst();
        String to = ends.getLast().isEmpty() ? ends.getFirst() : ends.getLast();
        List<DateWord> words = DateWord.of(text, new BitSet());
        int start = words.getFirst().start();
        int end = words.get(words.size() - 2).end();
        String expression = text.substring(start, end);
        String said = hasWords(expression) ? null : expression;
        EdtfDate date = EdtfDate.known(edtf);
        return date.saysWhen()
                ? Optional.of(new DateReading(expression, start, end, first(from), last(to), date.label(), said))
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

    private static String withoutDoubt(String end) {
        return end.replaceAll("[?~%]$", "");
    }
}

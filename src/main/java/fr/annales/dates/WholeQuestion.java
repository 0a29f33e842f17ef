package fr.annales.dates;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a question that is, as a whole, a date as people write it: a label that was copied, {@code de 58 à 51 av. J.-C.}, or
 * {@code 18 brumaire an VIII}. Figures alone are left to the grammar of questions, which knows that they may be words of a
 * text.
 */
final class WholeQuestion {
    /** A year, where the archive has it. */
    private static final Pattern THREE_FIGURES = Pattern.compile("[1-9]\\d\\d");

    private WholeQuestion() {}

    private static boolean hasWords(String question) {
        return question.chars().anyMatch(Character::isLetter);
    }

    /**
     * The date that a question is.
     *
     * @param span of the archive: another time is not meant
     */
    static Optional<DateReading> read(String question, Optional<Period> span) {
        boolean isMeant =
                hasWords(question) || THREE_FIGURES.matcher(question.strip()).matches();
        return isMeant
                ? read(question)
                        .filter(reading -> span.isPresent() && span.get().overlaps(reading.period()))
                : Optional.empty();
    }

    /** The date that a text is as a whole. */
    static Optional<DateReading> read(String text) {
        return WrittenDates.toEdtf(text).flatMap(edtf -> reading(text, edtf));
    }

    private static Optional<DateReading> reading(String question, String edtf) {
        List<String> ends = List.of(edtf.split("/", -1));
        String from = ends.getFirst().isEmpty() ? ends.getLast() : ends.getFirst();
        String to = ends.getLast().isEmpty() ? ends.getFirst() : ends.getLast();
        List<DateWord> words = DateWord.of(question, new BitSet());
        int start = words.getFirst().start();
        int end = words.get(words.size() - 2).end();
        String expression = question.substring(start, end);
        String said = hasWords(expression) ? null : expression;
        try {
            EdtfDate date = EdtfDate.parse(edtf);
            return date.saysWhen()
                    ? Optional.of(new DateReading(expression, start, end, first(from), last(to), date.label(), said))
                    : Optional.empty();
        } catch (InvalidDate impossible) {
            throw new IllegalStateException("read as a date, but none: " + edtf, impossible);
        }
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

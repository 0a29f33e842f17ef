package fr.annales.dates;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Puts figures for the numbers in words that registers have: {@code le vingt-trois mars mil huit cent quarante-deux}. */
final class WrittenNumbers {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_DAY = 31;

    private WrittenNumbers() {}

    /** A text without case and accents; of its numbers, years of a thousand and more, and days before a month. */
    static String inFigures(String text) {
        List<DateWord> words = DateWord.of(text, new BitSet());
        StringBuilder figures = new StringBuilder();
        int copied = 0;
        for (int at = 0; at < words.size() - 1; ) {
            Optional<FrenchNumbers.Read> number = number(words, at);
            if (number.isEmpty()) {
                at++;
                continue;
            }
            figures.append(text, copied, words.get(at).start())
                    .append(number.get().value());
            at = number.get().next();
            copied = words.get(at - 1).end();
        }
        return figures.append(text, copied, text.length()).toString();
    }

    private static Optional<FrenchNumbers.Read> number(List<DateWord> words, int at) {
        Optional<FrenchNumbers.Read> read = FrenchNumbers.inWords(words, at);
        if (read.isEmpty()) return read;
        boolean isYear = read.get().value() >= FIRST_YEAR && isThousand(words, at);
        boolean isDay = read.get().value() <= LAST_DAY
                && FrenchCalendar.isMonth(words.get(read.get().next()).form());
        return isYear || isDay ? read : Optional.empty();
    }

    private static boolean isThousand(List<DateWord> words, int at) {
        int thousand = words.get(at).form().equals("deux") ? at + 1 : at;
        return words.get(thousand).form().matches("mil|mille");
    }
}

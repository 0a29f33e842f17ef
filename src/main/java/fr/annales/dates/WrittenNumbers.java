package fr.annales.dates;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts figures for the numbers in words that registers have: {@code le vingt-trois mars mil huit cent quarante-deux}.
 */
final class WrittenNumbers {
    private static final int FIRST_YEAR = 1000;
    private static final Set<String> DAYS = Set.of(
            ("premier un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
                            + " dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six"
                            + " vingt-sept vingt-huit vingt-neuf trente trente-et-un")
                    .split(" "));

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
        DateWord after = words.get(read.get().next());
        List<DateWord> all = words.subList(at, read.get().next());
        boolean isDay = after.gap().equals(" ") && FrenchCalendar.isMonth(after.form()) && isDay(all);
        return (isYear || isDay) && isUnbroken(all) ? read : Optional.empty();
    }

    /** As a day is spelt: {@code dix et onze août} are two, and no sum. */
    private static boolean isDay(List<DateWord> words) {
        return DAYS.contains(words.stream().map(DateWord::form).collect(Collectors.joining("-")));
    }

    private static boolean isUnbroken(List<DateWord> words) {
        return words.stream()
                .skip(1)
                .allMatch(word -> word.gap().equals(" ") || word.gap().equals("-"));
    }

    private static boolean isThousand(List<DateWord> words, int at) {
        int thousand = words.get(at).form().equals("deux") ? at + 1 : at;
        return words.get(thousand).form().matches("mil|mille");
    }
}

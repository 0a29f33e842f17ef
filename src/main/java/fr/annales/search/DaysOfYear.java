package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Days of a month of no year, which are no dates but words, and which texts write in several ways: {@code 1er mai},
 * {@code 1 mai}, {@code 01 mai}, {@code premier mai}.
 */
final class DaysOfYear {
    private static final List<String> IN_WORDS = List.of(
            "premier",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf",
            "vingt",
            "vingt et un",
            "vingt-deux",
            "vingt-trois",
            "vingt-quatre",
            "vingt-cinq",
            "vingt-six",
            "vingt-sept",
            "vingt-huit",
            "vingt-neuf",
            "trente",
            "trente et un");

    /** Of two figures when it is written with a zero. */
    private static final int FIRST_OF_TWO_FIGURES = 10;

    private static final Set<String> MONTHS =
            Set.of("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" "));

    /** How the days are written, by the stem of the first word. */
    private static final Map<String, List<Writing>> BY_FIRST = byFirst();

    /** One way to write a day. */
    private record Writing(int day, List<Token> words) {
        boolean standsAt(int from, List<Token> typed) {
            int month = from + words.size();
            if (month >= typed.size() || !MONTHS.contains(typed.get(month).form())) return false;
            for (int i = 0; i < words.size(); i++)
                if (!typed.get(from + i).stem().equals(words.get(i).stem())) return false;
            return true;
        }
    }

    private DaysOfYear() {}

    private static Map<String, List<Writing>> byFirst() {
        Map<String, List<Writing>> byFirst = new HashMap<>();
        for (int day = 1; day <= IN_WORDS.size(); day++)
            for (String written : writings(day)) {
                Writing writing = new Writing(day, French.tokens(written));
                byFirst.computeIfAbsent(writing.words.getFirst().stem(), _ -> new ArrayList<>())
                        .add(writing);
            }
        return byFirst;
    }

    private static List<String> writings(int day) {
        String figures = Integer.toString(day);
        String words = IN_WORDS.get(day - 1);
        return day < FIRST_OF_TWO_FIGURES ? List.of(figures, "0" + figures, words) : List.of(figures, words);
    }

    /** The day and month from a place on, with the other ways to write them. */
    static Optional<Synonyms.Expression> at(int from, List<Token> typed) {
        return BY_FIRST.getOrDefault(typed.get(from).stem(), List.of()).stream()
                .filter(writing -> writing.standsAt(from, typed))
                .findFirst()
                .map(writing -> expression(typed.subList(from, from + writing.words.size() + 1), writing));
    }

    private static Synonyms.Expression expression(List<Token> typed, Writing writing) {
        String month = typed.getLast().form();
        List<List<Token>> others = writings(writing.day).stream()
                .filter(written -> !stems(French.tokens(written)).equals(stems(writing.words)))
                .map(written -> French.tokens(written + " " + month))
                .toList();
        return new Synonyms.Expression(typed, others);
    }

    private static List<String> stems(List<Token> words) {
        return words.stream().map(Token::stem).toList();
    }
}

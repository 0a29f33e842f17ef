package fr.annales.dates;

import java.util.List;
import java.util.Set;

/** The words after a year that tell its era: {@code av. J.-C.}, {@code avant notre ère}, {@code ap. J.-C.}. */
final class EraWords {
    private static final Set<String> BEFORE = Set.of("av", "avant");
    private static final Set<String> AFTER = Set.of("ap", "apr", "apres");

    private EraWords() {}

    /** The place behind the words of either era that begin at a place; the place itself where there are none. */
    static int after(List<DateWord> words, int place) {
        return AFTER.contains(form(words, place)) ? afterName(words, place) : afterBeforeChrist(words, place);
    }

    /** The same for the era before Christ alone. */
    static int afterBeforeChrist(List<DateWord> words, int place) {
        return BEFORE.contains(form(words, place)) ? afterName(words, place) : place;
    }

    private static int afterName(List<DateWord> words, int place) {
        String first = form(words, place + 1);
        if (first.equals("jc")) return place + 2;
        return switch (first + " " + form(words, place + 2)) {
            case "j c", "jesus christ", "notre ere" -> place + 3;
            default -> place;
        };
    }

    private static String form(List<DateWord> words, int place) {
        return place < words.size() ? words.get(place).form() : "";
    }
}

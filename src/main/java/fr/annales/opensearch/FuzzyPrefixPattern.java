package fr.annales.opensearch;

import fr.annales.french.FuzzyPrefix;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Makes a regular expression for the forms that begin with a typed word with one slip at most, as
 * {@link FuzzyPrefix} defines it: a letter added, left out, replaced, or swapped with its neighbour.
 * It has one alternative for each place of the slip.
 */
final class FuzzyPrefixPattern {
    private static final String ANYTHING = "(.|\n)*";

    /** The longest word with a slip, since a pattern grows with the square of the length. */
    private static final int LONGEST = 64;

    private FuzzyPrefixPattern() {}

    /**
     * The pattern, in the syntax of Lucene.
     *
     * @param typed at least one letter
     */
    static String of(String typed) {
        Set<String> alternatives = new LinkedHashSet<>();
        alternatives.add(quoted(typed));
        int[] letters = typed.codePoints().toArray();
        boolean lastMaySlip = FuzzyPrefix.lastMaySlip(typed);
        for (int at = 1; at < letters.length && letters.length <= LONGEST; at++)
            addSlips(letters, at, lastMaySlip, alternatives);
        return "(" + String.join("|", alternatives) + ")" + ANYTHING;
    }

    private static void addSlips(int[] typed, int at, boolean lastMaySlip, Set<String> alternatives) {
        String before = quoted(typed, 0, at);
        String other = "[^" + quoted(typed, at, at + 1) + "]";
        boolean isLast = at == typed.length - 1;
        boolean maySlip = !isLast || lastMaySlip;
        if (maySlip) alternatives.add(before + other + rest(typed, at + 1));
        if (maySlip && (isLast || typed[at] != typed[at + 1])) alternatives.add(before + rest(typed, at + 1));
        alternatives.add(before + other + rest(typed, at));
        if (!isLast && typed[at] != typed[at + 1])
            alternatives.add(before + quoted(typed, at + 1, at + 2) + quoted(typed, at, at + 1) + rest(typed, at + 2));
    }

    private static String rest(int[] typed, int from) {
        return quoted(typed, from, typed.length);
    }

    private static String quoted(int[] letters, int from, int to) {
        return from >= to ? "" : quoted(new String(letters, from, to - from));
    }

    /** A text in which every character but letters and digits is escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!Character.isLetterOrDigit(c)) quoted.append('\\');
            quoted.appendCodePoint(c);
        });
        return quoted.toString();
    }
}

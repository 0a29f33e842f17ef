package fr.annales.foreign;

import java.util.Locale;

/** What messages quote of a file. */
final class Sentences {
    private static final int LONGEST = 60;

    private Sentences() {}

    /** A text between French quotation marks, on one line and cut at 60 characters. */
    static String quoted(String text) {
        return "«\u00a0" + shortened(text) + "\u00a0»";
    }

    /** A text on one line and cut at 60 characters. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String start = line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        return start.replaceAll("\\p{C}", "\uFFFD");
    }

    /** A number with a no-break space between its thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }
}

package fr.annales.archive;

/** A text of the archivist's inside a message. */
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** Between French quotation marks, cut at 60 characters, without what would disturb a terminal. */
    static String of(String text) {
        return "«\u00a0" + shown(text) + "\u00a0»";
    }

    /** The same without quotation marks. */
    static String shown(String text) {
        String start = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        return printable(start);
    }

    /** The whole of it without what would disturb a terminal. */
    static String printable(String text) {
        return text.replaceAll("\\p{C}", "\uFFFD");
    }
}

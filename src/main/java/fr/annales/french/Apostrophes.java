package fr.annales.french;

/** The apostrophe, by any of the signs that people and machines write for it. */
public final class Apostrophes {
    private Apostrophes() {}

    /** Whether a sign is one: the straight, the curved, the modifier letter, the wide, or the quote that opens. */
    public static boolean isApostrophe(char c) {
        return switch (c) {
            case '\'', '’', 'ʼ', '＇', '‘' -> true;
            default -> false;
        };
    }
}

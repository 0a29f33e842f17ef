package fr.annales.codec;

/** Cuts texts that are longer than they may be. */
public final class Truncation {
    private Truncation() {}

    /** A text up to some length in UTF-16 units, which may divide a surrogate pair; all of it where it is no longer. */
    public static String of(CharSequence text, int longest) {
        return text.subSequence(0, Math.min(longest, text.length())).toString();
    }
}

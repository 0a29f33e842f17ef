package fr.annales.codec;

/** Cuts texts that are longer than they may be. */
public final class Truncation {
    private Truncation() {}

    /** A text up to some length in UTF-16 units, or one less where a surrogate pair would be divided. */
    public static String of(CharSequence text, int longest) {
        if (text.length() <= longest) return text.toString();
        boolean isDivided = longest > 0 && Character.isSurrogatePair(text.charAt(longest - 1), text.charAt(longest));
        return text.subSequence(0, isDivided ? longest - 1 : longest).toString();
    }

    /** The same with an ellipsis behind it where it was cut. */
    public static String withEllipsis(String text, int longest) {
        return text.length() <= longest ? text : of(text, longest) + "…";
    }
}

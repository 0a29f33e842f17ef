package fr.annales.french;

/**
 * What may be meant by the beginning of a word in which one letter is too many, missing, another one, or in the place
 * of its neighbour; never the first. In a short one the last letter is as typed: else {@code form} would be any word in
 * {@code for}.
 */
public final class FuzzyPrefix {
    private static final int LAST_MAY_SLIP_FROM = 6;

    private FuzzyPrefix() {}

    /** How many letters of a form stand for a typed beginning with one slip or none; 0 when it is none of these. */
    public static int length(String typed, String form) {
        if (typed.isEmpty() || form.isEmpty() || typed.charAt(0) != form.charAt(0)) return 0;
        int same = 1;
        while (same < typed.length() && same < form.length() && typed.charAt(same) == form.charAt(same)) same++;
        if (same == typed.length()) return same;
        return Math.max(
                Math.max(replaced(typed, form, same), swapped(typed, form, same)),
                Math.max(tooMany(typed, form, same), missing(typed, form, same)));
    }

    private static int replaced(String typed, String form, int at) {
        boolean isLast = at == typed.length() - 1;
        return (!isLast || lastMaySlip(typed)) && at < form.length() ? rest(typed, at + 1, form, at + 1) : 0;
    }

    private static int swapped(String typed, String form, int at) {
        boolean areSwapped = at + 1 < typed.length()
                && at + 1 < form.length()
                && typed.charAt(at) == form.charAt(at + 1)
                && typed.charAt(at + 1) == form.charAt(at);
        return areSwapped ? rest(typed, at + 2, form, at + 2) : 0;
    }

    private static int tooMany(String typed, String form, int at) {
        boolean isLast = at == typed.length() - 1;
        return !isLast || lastMaySlip(typed) ? rest(typed, at + 1, form, at) : 0;
    }

    private static int missing(String typed, String form, int at) {
        return rest(typed, at, form, at + 1);
    }

    /** Whether the last letter of a typed beginning may have a slip too. */
    public static boolean lastMaySlip(String typed) {
        return typed.length() >= LAST_MAY_SLIP_FROM;
    }

    /** Where the form has what is left of the typed beginning: the end of that, or 0. */
    private static int rest(String typed, int from, String form, int at) {
        int length = typed.length() - from;
        return form.startsWith(typed.substring(from), Math.min(at, form.length())) && at <= form.length()
                ? at + length
                : 0;
    }
}

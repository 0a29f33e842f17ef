package fr.annales.dates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A word or number of a question as the grammar of dates sees it: letters and digits together, without case and
 * accents.
 *
 * @param form what is compared
 * @param start where it begins in the question, a UTF-16 offset
 * @param end where it ends, exclusive
 * @param gap what stands between the word before and this one, with all dashes and minuses as {@code -} and
 *     apostrophes as {@code '}
 * @param capital whether it begins with a capital
 * @param fixed whether it is never part of a date, as what is quoted or excluded
 */
record DateWord(String form, int start, int end, String gap, boolean capital, boolean fixed) {

    /** A letter to Unicode, an apostrophe to whoever types it. */
    private static final char MODIFIER_APOSTROPHE = '\u02bc';

    /** What word processors write for a minus, which is no dash to Unicode. */
    private static final char MINUS = '\u2212';

    /** Typed for the ending of a rank: {@code XX° siècle}. */
    private static final char DEGREE = '°';

    private static final String OF_RANKS = "0123456789IVX";

    /** What stands after the last word: as if it were a word of no letters. */
    static DateWord end(String gap, int at) {
        return new DateWord("", at, at, gap, false, true);
    }

    /**
     * The words of a question and, after them, its end.
     *
     * @param fixed the offsets of what is never part of a date
     */
    static List<DateWord> of(String question, BitSet fixed) {
        List<DateWord> words = new ArrayList<>();
        int gap = 0;
        for (int at = 0; at < question.length(); ) {
            if (!isOfWord(question.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfWord(question, at);
            String word = FrenchNumbers.withPlainRanks(question.substring(at, end));
            boolean isCapital = Character.isUpperCase(question.charAt(at));
            words.add(new DateWord(form(word), at, end, gap(question, gap, at), isCapital, fixed.get(at)));
            gap = end;
            at = end;
        }
        words.add(end(gap(question, gap, question.length()), question.length()));
        return words;
    }

    /** Fixes numbers in groups of three figures, {@code 300 000} or {@code 1.500}: years only before an era. */
    static void fixGrouped(List<DateWord> words) {
        for (int first = 0; first < words.size(); first++) {
            if (words.get(first).number(1, 4) < 0) continue;
            int end = first + 1;
            while (end < words.size() && words.get(end).isGroup()) end++;
            boolean isYear = EraWords.after(words, end) > end;
            if (words.get(first).number(1, 3) >= 0 && end > first + 1 && !isYear)
                words.subList(first, end).replaceAll(DateWord::fix);
            first = end - 1;
        }
    }

    private boolean isGroup() {
        return number(3, 3) >= 0 && (gap.equals(" ") || gap.equals("."));
    }

    private DateWord fix() {
        return new DateWord(form, start, end, gap, capital, true);
    }

    private static int endOfWord(String question, int start) {
        int end = start;
        while (end < question.length() && isOfWord(question.charAt(end))) end++;
        boolean isRank = end < question.length()
                && question.charAt(end) == DEGREE
                && OF_RANKS.indexOf(question.charAt(end - 1)) >= 0;
        return isRank ? end + 1 : end;
    }

    private static boolean isOfWord(char c) {
        return c != MODIFIER_APOSTROPHE
                && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /**
     * A word without case and accents, its raised letters and wide figures as any others: {@code XIXᵉ}, {@code １９８７}.
     */
    static String form(String word) {
        if (word.chars().allMatch(c -> c < 128)) return word.toLowerCase(Locale.ROOT);
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String gap(String question, int start, int end) {
        if (end - start == 1 && question.charAt(start) == ' ') return " ";
        StringBuilder gap = new StringBuilder();
        for (int i = start; i < end; i++) gap.append(plain(question.charAt(i)));
        return gap.toString();
    }

    private static char plain(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) return ' ';
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS) return '-';
        return switch (c) {
            case '’', MODIFIER_APOSTROPHE, '＇', '‘' -> '\'';
            default -> c;
        };
    }

    /** Whether nothing stands before it but blanks and what joins words and figures in a date. */
    boolean isJoined() {
        return gap.chars().allMatch(c -> " '-./".indexOf(c) >= 0);
    }

    /** Whether a comma parts it from the word before, and nothing else. */
    boolean isListed() {
        return gap.strip().equals(",");
    }

    /** Whether it is joined to the word before by just this sign, perhaps between blanks. */
    boolean isAfter(char sign) {
        String sole = gap.strip();
        return sole.length() == 1 && sole.charAt(0) == sign && !gap.endsWith(" -");
    }

    /** The same as a year before our era, which the minus before it makes it, and no exclusion. */
    DateWord freed() {
        return new DateWord(form, start, end, gap, capital, false);
    }

    /**
     * Whether it has been {@linkplain #freed() freed}: what a minus stands before else is fixed, or joined to a word.
     */
    boolean isNegative() {
        return gap.equals(" -") && !fixed;
    }

    /** Whether a single sign joins it to the word before, which so does not end there: {@code 1987-loi}. */
    boolean goesOn() {
        return gap.length() == 1 && "-/.,'_&".contains(gap) && !form.isEmpty();
    }

    /** Its value when it is that many digits, else -1. */
    int number(int fewest, int most) {
        if (form.length() < fewest || form.length() > most) return -1;
        int number = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c < '0' || c > '9') return -1;
            number = number * 10 + c - '0';
        }
        return number;
    }
}

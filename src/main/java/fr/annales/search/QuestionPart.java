package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a question: an exclusion, a phrase in quotes, or a run of characters without a blank.
 *
 * @param isExcluded whether a minus stands before it
 * @param isQuoted whether quotes stand around it
 * @param start where it begins in the question, its minus or quote included, a UTF-16 offset
 * @param from where its words begin
 * @param to where its words end, exclusive
 * @param end where it ends, its quote included, exclusive
 */
record QuestionPart(boolean isExcluded, boolean isQuoted, int start, int from, int to, int end) {

    /**
     * The syntax of a part. Each kind of quote is closed by its own sign, or by the end of the question. A minus, also
     * that of word processors (U+2212), excludes only at the start or after a blank, right before a letter, a digit or
     * a quote, so that {@code Basse-Normandie} excludes nothing.
     */
    private static final Pattern PART = Pattern.compile("""
            (?<minus>(?<!\\S)[-\u2212](?=[\\p{L}\\p{N}"“„«]))?  # "-" right before what it excludes
            (?: "(?<straight>[^"]*)(?:"|$)
              | “(?<curly>[^“”]*)(?:[“”]|$)
              | „(?<low>[^“”]*)(?:[“”]|$)
              | «(?<angle>[^»]*)(?:»|$)
              | (?<plain>(?:[^\\s"“„«]                   # a word, or several joined by other signs,
                        | (?<=[0-9])\\s(?=[0-9]{3}(?![0-9])))++) )  # or by the blank inside a number
            """, Pattern.COMMENTS | Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<String> GROUPS = List.of("straight", "curly", "low", "angle", "plain");

    /** Whether a character may begin an exclusion or a phrase in quotes. */
    static boolean fixes(int sign) {
        return "-\u2212\"“„«".indexOf(sign) >= 0;
    }

    /** The parts of a question, in order. */
    static List<QuestionPart> of(String question) {
        List<QuestionPart> parts = new ArrayList<>();
        Matcher found = PART.matcher(question);
        while (found.find())
            for (String group : GROUPS)
                if (found.start(group) >= 0)
                    parts.add(new QuestionPart(
                            found.start("minus") >= 0,
                            !group.equals("plain"),
                            found.start(),
                            found.start(group),
                            found.end(group),
                            found.end()));
        return parts;
    }

    /** A question without what it excludes. */
    static String withoutExclusions(String question) {
        StringBuilder rest = new StringBuilder(question);
        for (QuestionPart part : of(question).reversed()) if (part.isExcluded) rest.delete(part.start, part.end);
        return rest.toString().strip().replaceAll("(?U)\\s+", " ");
    }

    /** Whether it is quoted or excluded, so that no date is read in it. */
    boolean isFixed() {
        return isExcluded || isQuoted;
    }

    /** Its text without its minus and quotes. */
    String text(String question) {
        return question.substring(from, to);
    }

    /** Its words, with their offsets in the whole question. */
    List<Token> tokens(String question) {
        return French.tokens(text(question)).stream()
                .map(token -> token.in(question, from))
                .toList();
    }
}

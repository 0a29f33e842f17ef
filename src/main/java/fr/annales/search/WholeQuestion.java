package fr.annales.search;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Whether a text asks as one asks a person: the answer says it in other words, and need not have all of these. */
final class WholeQuestion {
    private static final String PREPOSITION =
            "(?:(?:à|a|avec|chez|contre|dans|de|depuis|en|envers|jusqu['’‘ʼ]à|par|pour|sans|sous|sur|vers)\\s+"
                    + "|(?:jusqu|d)['’‘ʼ])";

    /** In composed characters; without its accent {@code où} would be {@code ou}. */
    private static final String INTERROGATIVE = "(?: (?:" + PREPOSITION + ")? (?: qui | quoi | combien | quand | où )"
            + " | comment | pourquoi | que | qu['’‘ʼ]\\S+ | est[-\\s]ce | c['’‘ʼ]est\\s+quoi ) \\b";

    /** An adjective that asks, wherever it stands: {@code en quelle année}; {@code quel que soit} asks nothing. */
    private static final String WHICH = "\\b (?=quel) (?<! n['’‘ʼ]importe\\s | \\b tel(?:le)?s?\\s ) quel(?:le)?s? \\b"
            + " (?! \\s qu(?:e\\b|['’‘ʼ]) )";

    /** A pronoun that asks at the end, not in {@code n’importe quoi} or {@code je-ne-sais-quoi}. */
    private static final String WHAT = "\\b (?<! n['’‘ʼ]importe\\s | \\b sais[-\\s] ) quoi \\s*$";

    /**
     * A verb before its subject. The third person ends in {@code t} or {@code d} or has a {@code t} put in, which many
     * write without its hyphens; what {@code nous} and {@code vous} ask has the endings of verbs ({@code rendez-vous}
     * is a noun).
     */
    private static final String INVERSION =
            "(?: \\p{L}-(?:je|tu) | (?<! dira[-\\s] )[td]-(?:ils?|elles?|on|ce) | ons-nous"
                    + " | (?=ez-)(?<!\\b(?:ch|rend))ez-vous | \\b(?:êtes|faites|dites)-vous"
                    + " | (?<! dira )[-\\s]t[-\\s'’‘ʼ](?:ils?|elles?|on) ) \\b (?!-)";

    private static final Pattern QUESTION = Pattern.compile(
            "[?]\\s*$ | ^\\s*" + INTERROGATIVE + " | " + WHAT + " | " + WHICH + " | " + INVERSION,
            Pattern.COMMENTS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private WholeQuestion() {}

    static boolean is(String typed) {
        // The hyphen of Unicode, which those that do not break are composed to.
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('\u2010', '-');
        return QUESTION.matcher(composed).find();
    }
}

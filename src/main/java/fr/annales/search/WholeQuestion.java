package fr.annales.search;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Whether a text asks as one asks a person: the answer says it in other words, and need not have all of these. */
final class WholeQuestion {
    private static final String PREPOSITION =
            "(?:(?:à|a|avec|chez|contre|dans|de|depuis|en|envers|jusqu['’‘ʼ]à|par|pour|sans|sous|sur|vers)\\s+"
                    + "|(?:jusqu|d)['’‘ʼ])";

    /** In composed characters; without its accent {@code où} would be {@code ou}. */
    private static final String INTERROGATIVE =
            "(?: (?:" + PREPOSITION + ")? (?: quel(?:le)?s? | qui | quoi | combien | quand | où )"
                    + " | comment | pourquoi | que | qu['’‘ʼ]\\S+ | est[-\\s]ce | c['’‘ʼ]est\\s+quoi ) \\b";

    /** An adjective that asks, wherever it stands: {@code en quelle année}. */
    private static final String WHICH = "\\b (?=quel) (?<! n['’‘ʼ]importe\\s | \\b tel(?:le)?s?\\s ) quel(?:le)?s? \\b";

    /**
     * A verb before its subject. The third person ends in {@code t} or {@code d} or has a {@code t} put in, which many
     * write without its hyphens; what {@code nous} and {@code vous} ask has the endings of verbs ({@code rendez-vous}
     * is a noun).
     */
    private static final String INVERSION = "(?: \\p{L}-(?:je|tu) | [td]-(?:ils?|elles?|on|ce) | ons-nous"
            + " | (?=ez-)(?<!\\b(?:ch|rend))ez-vous | \\b(?:êtes|faites|dites)-vous"
            + " | [-\\s]t[-\\s'’‘ʼ](?:ils?|elles?|on) ) \\b (?!-)";

    private static final Pattern QUESTION = Pattern.compile(
            "[?]\\s*$ | ^\\s*" + INTERROGATIVE + " | \\b quoi \\s*$ | " + WHICH + " | " + INVERSION,
            Pattern.COMMENTS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private WholeQuestion() {}

    static boolean is(String typed) {
        return QUESTION.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .find();
    }
}

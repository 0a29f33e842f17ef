package fr.annales.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carrier phrases: words that open a question and say nothing of what is sought, such as {@code tout sur}, {@code liste
 * des}. A hit need not have them where the question has other words. Anywhere else in a question, or alone, they are
 * words like any other.
 */
final class CarrierPhrases {
    private static final String DETERMINER =
            "(?:(?:la|le|une?|les|des|quelques|tou(?:s|tes) (?:les|nos|vos)|toute? (?:la|le)) |(?:toute? )?l' ?)?";

    private static final String OF = " d(?:e|es|u|')";
    private static final String TOPIC = "(?:concernant|portant sur|relati(?:f|ve)s? (?:aux?|a)"
            + "|(?:au sujet|a propos|traitant|(?:qui )?parl(?:e|ent|ant))" + OF + ")";
    private static final String ABOUT = " (?:sur|" + TOPIC + ")";

    private static final String LISTS = "(?:(?:liste|histoire|historique|chronologie)s?(?: (?:complete?|detaillee?)s?)?"
            + "|definitions?|significations?|sens|origines?|dates?|resumes?)";

    private static final String INFORMATION =
            "(?:informations?|infos?|renseignements?|documents?|documentation|articles?|details?|donnees|ressources?"
                    + "|textes?|pages?|dossiers?|exposes?)"
                    + "(?: (?:complementaire|utile|disponible|detaille|precis)e?s?)?";

    /** The object of a wish or a request: what the person wants to have. */
    private static final String OBJECT = "(?:tout ce qui (?:concerne|touche)"
            + "|tout ce (?:qu(?:e l)?'on sait|que (?:vous (?:savez|avez)|tu (?:sais|as)))(?:" + ABOUT + "|" + OF + ")"
            + "|tout ce qu'il faut savoir" + ABOUT
            + "|(?:tout |en )?(?:savoir|connaitre)(?: plus| davantage)?" + ABOUT
            + "|tout" + ABOUT
            + "|" + DETERMINER + "(?:" + LISTS + OF + "|" + INFORMATION + ABOUT + ")"
            + "|tou(?:s|tes) (?:les|nos|vos)|" + TOPIC + ")";

    private static final String INFINITIVE = "(?:(?:me|nous) |m')?(?:trouver|avoir|obtenir|consulter|chercher|lire|voir"
            + "|connaitre|donner|montrer|indiquer|dire|rappeler|expliquer|(?:en )?savoir(?: plus| davantage)?"
            + "|renseigner|informer)";

    /**
     * A wish. {@code On veut} and {@code nous voulons} open slogans too ({@code nous voulons du pain}), and so need an
     * object behind them.
     */
    private static final String WISH = "(?:(?:(?:je|on|nous) |j' ?)(?:(?:re)?cherch(?:e|ons)|veux"
            + "|(?:veut|voulons)(?= (?:" + INFINITIVE + "|" + OBJECT + "))"
            + "|(?:voudr|aimer|souhaiter)(?:ais|ait|ions)|souhait(?:e|ons)|desir(?:e|ons))"
            + "|(?:peux|peut|pouvez|pourriez|pourrais)[- ](?:tu|vous|on))(?: " + INFINITIVE + ")?";

    /**
     * A request. A verb that may be a noun as well ({@code montre}, {@code donne}) is one only before {@code moi} or
     * {@code nous}, or before an object.
     */
    private static final String REQUEST =
            "(?:(?:donne|montre|trouve|parle|indique|cherche)z?|dis|dites)[- ](?:moi|nous)"
                    + "|(?:donne|montre|trouve|cherche|liste)z?(?= (?:" + OBJECT + "|les ))"
                    + "|(?:avez|as|auriez)[- ](?:vous|tu)|y a[- ]t[- ]il|(?:j'ai|nous avons) besoin d(?:e|')"
                    + "|existe[- ]t[- ]il|(?:savez|sais)[- ](?:vous|tu)|merci d(?:e |')" + INFINITIVE
                    + "|(?:(?:en|a|dans|de|depuis) )?quel(?:le)?s? (?:date|annee|jour|mois|siecle|epoque|endroit|lieu)s?"
                    + "|quel(?:le)?s? (?:est|sont|fut|furent|etai(?:en)?t)(?= " + OBJECT + ")"
                    + "|(?:quand|ou|comment) (?:a|ont|avai(?:en)?t) (?:eu )?lieu"
                    + "|que (?:sait[- ]on|savez[- ]vous|signifi(?:e|ent)|veut dire)";

    /**
     * The carrier phrase at the beginning of a {@link FoldedText}. An infinitive is part of it only before an object,
     * as it is not in {@code donner son sang}.
     */
    private static final Pattern OPENING = Pattern.compile(blanks("^ ?(?:bonjour ?, ?)?"
            + "(?:(?:" + WISH + "|" + REQUEST + "|(?:(?:ou|comment) )?" + INFINITIVE + "(?= " + OBJECT + "))"
            + "(?: |(?<=') ?))?"
            + OBJECT + "?(?:(?<=['\\s])|(?= )|$)"));

    private static final Pattern CLOSING =
            Pattern.compile(blanks("(?<=\\s)(?:s'il (?:vous|te) plait|svp|stp|merci d'avance)[\\s.!?]*$"));

    private CarrierPhrases() {}

    /** An expression in which {@code " "} stands for one blank or more, and {@code " ?"} for any number. */
    private static String blanks(String expression) {
        return expression.replace("[- ]", "[-\\s]").replace(" ?", "\\s*").replace(" ", "\\s+");
    }

    /** The offset in a question at which its carrier phrase ends; 0 without one. */
    static int end(String question) {
        FoldedText folded = FoldedText.of(question);
        Matcher opening = OPENING.matcher(folded.folded());
        return opening.find() ? folded.place(opening.end()) : 0;
    }

    /** The offset in a question at which what is said for politeness begins; its end where nothing is. */
    static int polite(String question) {
        FoldedText folded = FoldedText.of(question);
        Matcher closing = CLOSING.matcher(folded.folded());
        return closing.find() ? folded.place(closing.start()) : question.length();
    }
}

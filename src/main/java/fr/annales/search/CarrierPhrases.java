package fr.annales.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that a question opens with and that say nothing of what is sought: {@code tout sur}, {@code liste des}.
 * They are not required beside words that say something. Elsewhere in a question, or alone, each is a word like any
 * other.
 */
final class CarrierPhrases {
    private static final String DETERMINER =
            "(?:(?:la|le|une?|les|des|quelques|tou(?:s|tes) (?:les|nos|vos)|toute? (?:la|le)) |(?:toute? )?l' ?)?";

    private static final String OF = " d(?:e|es|u|')";
    private static final String ABOUT = " (?:sur|concernant|(?:au sujet|a propos)" + OF + ")";

    private static final String LISTS = "(?:(?:liste|histoire|historique|chronologie)s?(?: (?:complete?|detaillee?)s?)?"
            + "|definitions?|significations?|sens|origines?)";

    private static final String INFORMATION =
            "(?:informations?|infos?|renseignements?|documents?|documentation|articles?|details?|donnees|ressources?"
                    + "|textes?|pages?)(?: (?:complementaire|utile|disponible|detaille|precis)e?s?)?";

    /** What is wished for. */
    private static final String OBJECT = "(?:tout ce qui (?:concerne|touche)"
            + "|tout ce qu(?:e l)?'on sait(?:" + ABOUT + "|" + OF + ")"
            + "|tout ce qu'il faut savoir" + ABOUT
            + "|(?:tout |en )?(?:savoir|connaitre)(?: plus| davantage)?" + ABOUT
            + "|tout" + ABOUT
            + "|" + DETERMINER + "(?:" + LISTS + OF + "|" + INFORMATION + ABOUT + ")"
            + "|tou(?:s|tes) (?:les|nos|vos))";

    private static final String INFINITIVE = "(?:(?:me|nous) |m')?(?:trouver|avoir|obtenir|consulter|chercher|lire|voir"
            + "|connaitre|donner|montrer|indiquer|(?:en )?savoir(?: plus| davantage)?|renseigner|informer)";

    /** What many want is a slogan too ({@code nous voulons du pain}). */
    private static final String WISH = "(?:(?:(?:je|on|nous) |j' ?)(?:(?:re)?cherch(?:e|ons)|veux"
            + "|(?:veut|voulons)(?= (?:" + INFINITIVE + "|" + OBJECT + "))"
            + "|(?:voudr|aimer|souhaiter)(?:ais|ait|ions)|souhait(?:e|ons)|desir(?:e|ons))"
            + "|(?:peux|peut|pouvez|pourriez|pourrais)[- ](?:tu|vous|on))(?: " + INFINITIVE + ")?";

    /**
     * A verb that is a noun too ({@code montre}, {@code donne}) is a request before {@code moi} only, or before what a
     * request goes on with.
     */
    private static final String REQUEST =
            "(?:(?:donne|montre|trouve|parle|indique|cherche)z?|dis|dites)[- ](?:moi|nous)"
                    + "|(?:donne|montre|trouve|cherche|liste)z?(?= (?:" + OBJECT + "|les ))"
                    + "|(?:avez|as|auriez)[- ](?:vous|tu)|y a[- ]t[- ]il|(?:j'ai|nous avons) besoin d(?:e|')"
                    + "|que (?:sait[- ]on|savez[- ]vous|signifi(?:e|ent)|veut dire)";

    /** Of a {@link FoldedText}; an infinitive asks only for what is wished for ({@code donner son sang}). */
    private static final Pattern OPENING = Pattern.compile(blanks("^ ?(?:bonjour ?, ?)?"
            + "(?:(?:" + WISH + "|" + REQUEST + "|(?:(?:ou|comment) )?" + INFINITIVE + "(?= " + OBJECT + "))"
            + "(?: |(?<=') ?))?"
            + OBJECT + "?(?:(?<=['\\s])|(?= )|$)"));

    private CarrierPhrases() {}

    /** An expression in which each blank stands for some, and each that may be left out for any. */
    private static String blanks(String expression) {
        return expression.replace("[- ]", "[-\\s]").replace(" ?", "\\s*").replace(" ", "\\s+");
    }

    /** Where such an opening ends in a question; 0 without one. */
    static int end(String question) {
        FoldedText folded = FoldedText.of(question);
        Matcher opening = OPENING.matcher(folded.folded());
        return opening.find() ? folded.place(opening.end()) : 0;
    }
}

package fr.annales.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that a question opens with and that say nothing of what is sought: {@code tout sur}, {@code liste des}. They
 * are not required beside words that say something. Elsewhere in a question, or alone, each is a word like any other.
 */
final class Asking {
    /** Of a {@link FoldedText}. */
    private static final Pattern OPENING = Pattern.compile("""
            ^\\s*
            (?: (?:je|on|nous) \\s+ (?:re)?(?:cherche|veux|voudrais|aimerais|souhaite)s?(?:ons)?
                (?:\\s+ (?:savoir|trouver|avoir|connaitre))? (?=\\s)\\s* )?
            (?: (?:donne[zr]?|montre[zr]?|trouve[zr]?|parle[zr]?|dis|dites) (?:[-\\s]moi|[-\\s]nous)? (?=\\s)\\s* )?
            (?: tout (?:\\s+(?:savoir|connaitre))? \\s+ sur
              | tou(?:s|tes) \\s+ les
              | (?:(?:la|une|l'|les|des|toutes\\s+les) \\s*)?
                (?: (?:liste|histoire|historique|chronologie) (?:\\s+complete?)?
                  | definitions? | significations? | sens | origines? )
                \\s+ (?:de|des|du|d')
              | (?:(?:les|des|toutes\\s+les|quelques) \\s+)?
                (?:informations?|infos?|renseignements?|documents?|documentation|articles?|details?)
                \\s+ (?:sur|concernant) )?
            (?: (?<=') | (?=\\s) | $ )
            """, Pattern.COMMENTS);

    private Asking() {}

    /** Where such an opening ends in a question; 0 without one. */
    static int end(String question) {
        FoldedText folded = FoldedText.of(question);
        Matcher opening = OPENING.matcher(folded.folded());
        return opening.find() ? folded.place(opening.end()) : 0;
    }
}

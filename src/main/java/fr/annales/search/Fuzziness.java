package fr.annales.search;

import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which typed words may have slips, and how many: one from four letters on, two from eight. Numbers and the archive's
 * acronyms are meant as typed.
 */
public final class Fuzziness {
    private static final int ONE_FROM = 4;
    private static final int TWO_FROM = 8;

    /** Longer words than any of French: looking for their slips takes long and finds nothing. */
    private static final int LONGEST = 30;

    private final Set<String> acronyms;

    Fuzziness(Archive archive) {
        this.acronyms = archive.acronyms().stream()
                .map(Acronym::acronym)
                .flatMap(acronym -> French.tokens(acronym).stream())
                .map(Token::form)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many slips a word may have; 0 where it is meant as typed. */
    public int allowed(Token word) {
        String form = word.form();
        int length = form.codePointCount(0, form.length());
        boolean isMeant = acronyms.contains(form) || form.chars().anyMatch(Character::isDigit);
        if (length < ONE_FROM || length > LONGEST || isMeant) return 0;
        return length < TWO_FROM ? 1 : 2;
    }
}

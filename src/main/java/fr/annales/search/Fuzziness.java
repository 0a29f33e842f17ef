package fr.annales.search;

import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fuzziness of typed words, which is the greatest edit distance of what they may be slips of: one from four letters
 * on, two from eight. Words that are meant as typed have none: numbers, also those of kings and centuries, the
 * archive's acronyms, and every word of the language, so that {@code adaptée} is no slip of {@code adoptée}.
 */
public final class Fuzziness {
    private static final int ONE_FROM = 4;
    private static final int TWO_FROM = 8;

    /** No French word is longer: to look for slips of one takes long and finds nothing. */
    private static final int LONGEST = 30;

    private final Set<String> acronyms;

    Fuzziness(Archive archive) {
        this.acronyms = archive.acronyms().stream()
                .map(Acronym::acronym)
                .flatMap(acronym -> French.tokens(acronym).stream())
                .map(Token::form)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number of slips that a word may have; 0 where it is meant as typed. */
    int allowed(Token word) {
        return French.hasWord(word) ? 0 : allowedInBeginning(word);
    }

    /** The number of slips that the beginning of a word may have; 0 where it is meant as typed. */
    public int allowedInBeginning(Token word) {
        String form = word.form();
        int length = form.codePointCount(0, form.length());
        boolean isMeant =
                acronyms.contains(form) || form.chars().anyMatch(Character::isDigit) || RomanNumerals.is(form);
        if (length < ONE_FROM || length > LONGEST || isMeant) return 0;
        return length < TWO_FROM ? 1 : 2;
    }
}

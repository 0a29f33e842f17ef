package fr.annales.french;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The first characters that forms of some stems may have, by their last six bits: most words of a text are told by the
 * first that they are none of these, and are not looked up.
 */
final class Initials {
    /** A form of figures that ends in a letter may be written out: {@code 2e} is {@code deuxième}. */
    private static final char LAST_FIGURE = '9';

    /** Forms of letters that may begin otherwise than their stems and are not in the dictionary as such. */
    private static final List<String> OTHERS = Stream.concat(
                    Stems.irregular().stream(), Writings.formsOfLetters().stream())
            .toList();

    private final Lexicon lexicon;
    private final Map<String, String> others;
    private long bits;

    /** @param others what {@link #others} tells of the same lexicon */
    Initials(Lexicon lexicon, Map<String, String> others) {
        this.lexicon = lexicon;
        this.others = others;
    }

    /** The first characters of the forms that are not in a dictionary as such, by the stems that begin otherwise. */
    static Map<String, String> others(Lexicon lexicon) {
        Map<String, String> others = new HashMap<>();
        for (String form : OTHERS)
            for (String stem : Stems.of(form, lexicon))
                if (form.charAt(0) != stem.charAt(0)) others.merge(stem, form.substring(0, 1), String::concat);
        return Map.copyOf(others);
    }

    /** Adds those of the forms of a stem. */
    void addOf(String stem) {
        addFirst(stem);
        lexicon.otherInitials(stem).chars().forEach(c -> bits |= 1L << c);
        others.getOrDefault(stem, "").chars().forEach(c -> bits |= 1L << c);
    }

    /** Adds that of what begins so. */
    void addFirst(String beginning) {
        bits |= beginning.isEmpty() ? -1 : 1L << beginning.charAt(0);
    }

    /** Adds those of the articles that a name may be written with, as one word. */
    void addOfArticles() {
        for (String article : NameArticles.ARTICLES) addFirst(article);
    }

    /** Whether a letter, which is small and has no accent, is one of them. */
    boolean contain(char letter) {
        return (bits & 1L << letter) != 0;
    }

    /** Whether the form at the beginning of a buffer may be one of them. */
    boolean mayBegin(char[] form, int length) {
        return length == 0 || contain(form[0]) || (form[0] <= LAST_FIGURE && form[length - 1] > LAST_FIGURE);
    }
}

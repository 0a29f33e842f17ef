package fr.annales.french;

import java.util.List;
import java.util.stream.Stream;

/**
 * The first characters that forms of some stems may have, by their last six bits: most words of a text are told by the
 * first that they are none of these, and are not looked up.
 */
final class Initials {
    /** A form of figures that ends in a letter may be written out: {@code 2e} is {@code deuxième}. */
    private static final char LAST_FIGURE = '9';

    /** Forms of letters that may begin otherwise than their stems and are not in the dictionary as such. */
    private static final List<String> OTHERS = Stream.concat(Stems.irregular().stream(), Writings.shortForms().stream())
            .toList();

    private final Lexicon lexicon;
    private long bits;

    Initials(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds those of the forms of a stem. */
    void addOf(String stem) {
        addFirst(stem);
        lexicon.otherInitials(stem).chars().forEach(c -> bits |= 1L << c);
        for (String other : OTHERS)
            if (!begins(other, stem) && Stems.of(other, lexicon).contains(stem)) addFirst(other);
    }

    /** Adds that of what begins so. */
    void addFirst(String beginning) {
        bits |= beginning.isEmpty() ? -1 : 1L << beginning.charAt(0);
    }

    private static boolean begins(String one, String other) {
        return !other.isEmpty() && one.charAt(0) == other.charAt(0);
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

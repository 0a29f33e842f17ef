package fr.annales.french;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The edge n-grams and other terms by which titles are found while they are being typed.
 *
 * <p>A title has the forms of its words, and the beginnings of these up to three letters: so few letters begin so many
 * words that one list of events has to stand for all of them. Its first word has all that once more behind a sign.
 */
public final class EdgeNGrams {
    /** A longer beginning has few words, and is sought among whole forms. */
    public static final int LONGEST = 3;

    /** Stands before what the first word of a title begins with. */
    public static final String FIRST = "\u0001";

    /** Stands before a stem of the first word. */
    public static final String FIRST_STEM = "\u0002";

    private EdgeNGrams() {}

    /** The terms of a title. */
    public static Set<String> of(String title, List<Token> tokens) {
        Set<String> terms = new HashSet<>();
        for (LabelWord word : Label.of(title, tokens).words()) {
            add("", word.form(), terms);
            if (!word.isFirst()) continue;
            add(FIRST, word.form(), terms);
            if (word.parts().size() == 1)
                for (String stem : word.parts().getFirst().stems()) terms.add(FIRST_STEM + stem);
        }
        return terms;
    }

    private static void add(String before, String form, Set<String> terms) {
        for (int length = 1; length <= LONGEST && length < form.length(); length++)
            terms.add(before + form.substring(0, length));
        terms.add(before + form);
    }
}

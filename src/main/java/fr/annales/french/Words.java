package fr.annales.french;

import org.jspecify.annotations.Nullable;

/**
 * Makes words of forms, and keeps those that come often, which are most of any text: so their stems are looked up once,
 * and no object is made of them again. Safe for use by several threads: one may overwrite what another one keeps, and
 * both go on with a word of their own.
 */
final class Words {
    /** A power of two. */
    private static final int ROOM = 1 << 14;

    /** Longer forms are rare. */
    private static final int LONGEST_KEPT = 24;

    private final Lexicon lexicon;
    private final @Nullable Word[] kept = new @Nullable Word[ROOM];

    Words(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The word of the form at the beginning of a buffer. */
    Word word(char[] buffer, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) hash = 31 * hash + buffer[i];
        int place = (hash ^ hash >>> 15) & ROOM - 1;
        Word known = kept[place];
        if (known != null && isSame(known.form(), buffer, length)) return known;
        String form = new String(buffer, 0, length);
        Word made = new Word(form, Stems.of(form, lexicon));
        if (length <= LONGEST_KEPT) kept[place] = made;
        return made;
    }

    private static boolean isSame(String form, char[] buffer, int length) {
        if (form.length() != length) return false;
        for (int i = 0; i < length; i++) if (buffer[i] != form.charAt(i)) return false;
        return true;
    }
}

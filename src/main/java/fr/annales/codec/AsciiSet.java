package fr.annales.codec;

/** A set of ASCII characters that are looked for in texts: one look at a table for each character, whatever it is. */
public final class AsciiSet {
    private static final int ASCII = 128;

    private final boolean[] members = new boolean[ASCII];

    /** The set of the characters of a string. */
    public AsciiSet(String members) {
        for (int i = 0; i < members.length(); i++) this.members[members.charAt(i)] = true;
    }

    public boolean contains(char sign) {
        return sign < ASCII && members[sign];
    }

    /** Where the first member is at or behind a place in a text, or -1. */
    public int indexIn(String text, int from) {
        for (int at = from; at < text.length(); at++) if (contains(text.charAt(at))) return at;
        return -1;
    }
}

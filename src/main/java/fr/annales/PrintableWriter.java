package fr.annales;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes for a terminal: in the place of a control character, by which the name of a file could move the cursor or
 * change colours, stands U+FFFD, and in that of a sign that turns the direction of writing, by which it could pass for
 * another. Tabs and the ends of lines pass.
 */
final class PrintableWriter extends FilterWriter {
    PrintableWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(printable((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        StringBuilder printable = new StringBuilder(length);
        for (int i = offset; i < offset + length; i++) printable.append(printable(text.charAt(i)));
        out.write(printable.toString());
    }

    private static char printable(char c) {
        boolean passes = !Character.isISOControl(c) || c == '\n' || c == '\t' || c == '\r';
        return passes && !turns(c) ? c : '\uFFFD';
    }

    /** The marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
    private static boolean turns(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}

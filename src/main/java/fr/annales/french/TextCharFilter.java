package fr.annales.french;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;

/**
 * A stage that changes a text before it is parted into words. Each character becomes one character, so that offsets stay
 * as they are. What it looks for may begin in one part of the input and end in the next, so the text is read whole.
 */
abstract class TextCharFilter extends CharFilter {
    private static final int FIRST_SIZE = 512;

    private char[] text = new char[FIRST_SIZE];
    private int length;
    private int next;
    private boolean read;

    TextCharFilter(Reader input) {
        super(input);
    }

    /** Changes the first {@code length} characters of the text where they stand. */
    abstract void change(char[] text, int length);

    @Override
    public final int read(char[] buffer, int offset, int most) throws IOException {
        if (!read) readAll();
        if (next == length) return -1;
        int count = Math.min(most, length - next);
        System.arraycopy(text, next, buffer, offset, count);
        next += count;
        return count;
    }

    private void readAll() throws IOException {
        for (int count = 0; count >= 0; count = input.read(text, length, text.length - length)) {
            length += count;
            if (length == text.length) text = Arrays.copyOf(text, 2 * length);
        }
        read = true;
        change(text, length);
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}

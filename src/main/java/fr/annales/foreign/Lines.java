package fr.annales.foreign;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text, which end with LF, CR or both. What is over 4 Mi characters of one is passed over. */
final class Lines implements Closeable {

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param isCut whether it was too long
     */
    record Line(int number, String text, boolean isCut) {}

    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private int at;
    private int limit;
    private int number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!givenBack.isEmpty()) return givenBack.pop();
        if (at == limit && !fill()) return null;
        StringBuilder text = new StringBuilder();
        boolean isCut = false;
        do {
            int end = at;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') end++;
            int kept = Math.min(end - at, ImportLimits.LINE - text.length());
            isCut |= kept < end - at;
            text.append(buffer, at, kept);
            at = end;
        } while (at == limit && fill());
        passOverEnd();
        return new Line(++number, text.toString(), isCut);
    }

    /** The line comes next once more. */
    void giveBack(Line line) {
        givenBack.push(line);
    }

    private void passOverEnd() throws IOException {
        if (at == limit) return;
        boolean carriageReturn = buffer[at++] == '\r';
        if (carriageReturn && (at < limit || fill()) && buffer[at] == '\n') at++;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, reader.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

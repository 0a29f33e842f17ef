package fr.annales.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, which end with LF, CR or both; a byte order mark at the start is passed over.
 *
 * <p>Of a line longer than 4 MiB nothing is kept. Lines that are not UTF-8 are read as Windows-1252, so that their
 * other mistakes are told in the same run; that mistake itself is told once, for it is the file's. A file in UTF-16 is
 * told and has no lines.
 */
final class LineReader {
    /** The longest line, in bytes without its end. */
    static final int LONGEST = 4 << 20;

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param text empty when the line is too long
     * @param sound whether it may be used: false when its bytes are at fault, which was told
     */
    record Line(int number, String text, boolean sound) {}

    private final String file;
    private final InputStream input;
    private final Diagnostics complaints;
    private final String cure;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private int number;
    private boolean misencoded;
    private boolean ended;

    /** @param cure what an archivist does to have this kind of file in UTF-8 */
    LineReader(String file, InputStream input, String cure, Consumer<Mistake> mistakes) throws IOException {
        this.file = file;
        this.input = input;
        this.complaints = new Diagnostics(file, 0, mistakes);
        this.cure = cure;
        fill();
        if (Encoding.isUtf16(buffer, limit)) {
            complaints.add(1, null, "le fichier n’est pas en UTF-8, mais en UTF-16", cure);
            ended = true;
        } else if (startsWithMark()) {
            at = 3;
        }
    }

    /** The next line, or null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        if (ended || (at == limit && !fill())) return null;
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        return readLine(bytes) ? decoded(bytes.toByteArray()) : tooLong();
    }

    private Line tooLong() {
        complaints.add(number, null, "la ligne dépasse 4 Mio", "la partager entre plusieurs événements");
        return new Line(number, "", false);
    }

    private Line decoded(byte[] bytes) {
        Encoding.Decoded line = Encoding.decode(bytes);
        if (line.fault() != null && !misencoded) {
            misencoded = true;
            complaints.add(number, null, line.fault(), cure);
        }
        return new Line(number, line.text(), line.fault() == null);
    }

    /** Takes the bytes up to the end of the line; answers whether they fit, and goes past that end in any case. */
    private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
        boolean fits = true;
        do {
            int end = at;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') end++;
            fits = fits && bytes.size() + (end - at) <= LONGEST;
            if (fits) bytes.write(buffer, at, end - at);
            else bytes.reset();
            at = end;
        } while (at == limit && fill());
        passOverEnd();
        return fits;
    }

    private void passOverEnd() throws IOException {
        if (at == limit) return;
        boolean carriageReturn = buffer[at++] == '\r';
        if (carriageReturn && (at < limit || fill()) && buffer[at] == '\n') at++;
    }

    private boolean startsWithMark() {
        return limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
    }

    private boolean fill() throws IOException {
        at = 0;
        try {
            limit = input.readNBytes(buffer, 0, buffer.length);
        } catch (IOException failure) {
            throw UnreadableArchiveException.of(file, failure);
        }
        return limit > 0;
    }
}

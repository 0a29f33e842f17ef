package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.annales.codec.Windows1252;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the characters of a file are written as bytes: UTF-16 by its mark or its zeros, UTF-8 where nearly all its bytes
 * are, else the code page of Windows, of old Macs or of MS-DOS that makes most French of them.
 *
 * @param isMixed whether bytes among UTF-8 are not: they are read as Windows-1252
 */
record TextEncoding(Charset charset, boolean isMixed) {
    private static final List<Charset> LEGACY =
            List.of(Windows1252.CHARSET, Charset.forName("x-MacRoman"), Charset.forName("IBM850"));

    private static final String LETTERS = "àâæçéèêëîïôœùûüÿ";
    private static final String RARE = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸäöáíóúñß’‘“”«»€°–—…·²•\u00a0";
    private static final int FIRST_HIGH = 0x80;
    private static final int LETTER = 3;
    private static final int BUFFER = 1 << 16;

    static TextEncoding of(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] start = input.readNBytes(BUFFER);
            Optional<Charset> utf16 = utf16(start);
            if (utf16.isPresent()) return new TextEncoding(utf16.get(), false);
            ByteCounts counts = new ByteCounts();
            counts.add(start, start.length);
            byte[] buffer = new byte[BUFFER];
            for (int read = input.read(buffer); read > 0; read = input.read(buffer)) counts.add(buffer, read);
            return counts.isUtf8()
                    ? new TextEncoding(UTF_8, counts.faults() > 0)
                    : new TextEncoding(legacy(counts), false);
        }
    }

    /** By its mark, or by the zeros that make half of the bytes of ASCII. */
    static Optional<Charset> utf16(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE)) return Optional.of(UTF_16LE);
        if (startsWith(start, 0xFE, 0xFF)) return Optional.of(UTF_16BE);
        int[] zeros = new int[2];
        for (int at = 0; at < start.length; at++) if (start[at] == 0) zeros[at % 2]++;
        int few = start.length / 50;
        int many = start.length / 4;
        if (zeros[1] > many && zeros[0] <= few) return Optional.of(UTF_16LE);
        return zeros[0] > many && zeros[1] <= few ? Optional.of(UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] start, int first, int second) {
        return start.length > 1 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
    }

    private static Charset legacy(ByteCounts counts) {
        Charset best = LEGACY.getFirst();
        for (Charset charset : LEGACY) if (score(charset, counts) > score(best, counts)) best = charset;
        return best;
    }

    private static long score(Charset charset, ByteCounts counts) {
        long score = 0;
        for (int value = FIRST_HIGH; value <= 0xFF; value++) {
            char meant = new String(new byte[] {(byte) value}, charset).charAt(0);
            score +=
                    counts.get(value) * (LETTERS.indexOf(meant) >= 0 ? LETTER : RARE.indexOf(meant) >= 0 ? 1 : -LETTER);
        }
        return score;
    }

    /** The characters of a file, without the mark at its start. */
    Reader open(Path file) throws IOException {
        InputStream input = new SequenceInputStream(Files.newInputStream(file), new ByteArrayInputStream(lineEnd()));
        Reader reader = new BufferedReader(
                charset.equals(UTF_8)
                        ? new InputStreamReader(input, LenientUtf8.decoder())
                        : new InputStreamReader(input, charset),
                BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') reader.reset();
        return reader;
    }

    /** Ends the last line, so that no character is cut off at the end. */
    private byte[] lineEnd() {
        return "\n".getBytes(charset);
    }

    /** Tells what was assumed, where it is not plain UTF-8. */
    void tell(TableEmitter output) {
        if (isMixed)
            output.remark(
                    0,
                    "des caractères du fichier ne sont pas en UTF-8 et ont été lus comme du Windows-1252 ; vérifier ses"
                            + " accents");
        else if (!charset.equals(UTF_8))
            output.remark(
                    0, "le fichier n’est pas en UTF-8 et a été lu comme du " + name() + " ; vérifier ses accents");
    }

    private String name() {
        return switch (charset.name()) {
            case "x-MacRoman" -> "Mac Roman (ancien Macintosh)";
            case "IBM850" -> "MS-DOS (page de code 850)";
            case "windows-1252" -> "Windows-1252";
            default -> "UTF-16";
        };
    }
}

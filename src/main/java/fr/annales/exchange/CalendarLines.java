package fr.annales.exchange;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes the content lines of a calendar (RFC 5545, 3.1), folded so that none has more than 75 bytes. */
final class CalendarLines {
    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Writer out;

    CalendarLines(Writer out) {
        this.out = out;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String instant(Instant instant) {
        return INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A property whose value is text. */
    void putText(String name, String value) throws IOException {
        put(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n")
                        .replace("\t", " "));
    }

    /** A property whose value is as it stands. */
    void put(String name, String value) throws IOException {
        String line = name + ":" + value;
        int room = LONGEST;
        int start = 0;
        int codePoint;
        for (int at = 0; at < line.length(); at += Character.charCount(codePoint)) {
            codePoint = line.codePointAt(at);
            int bytes = bytes(codePoint);
            if (bytes > room) {
                out.write(line, start, at - start);
                out.write("\r\n ");
                start = at;
                room = LONGEST - 1;
            }
            room -= bytes;
        }
        out.write(line, start, line.length() - start);
        out.write("\r\n");
    }

    /** How many bytes of UTF-8 a character has: one is never cut in two. */
    private static int bytes(int codePoint) {
        if (codePoint < 0x80) return 1;
        if (codePoint < 0x800) return 2;
        return codePoint < 0x10000 ? 3 : 4;
    }
}

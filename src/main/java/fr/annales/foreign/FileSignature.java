package fr.annales.foreign;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes by which formats that are no text say what they are. */
final class FileSignature {
    private record Signature(String bytes, UnreadableReasons.Reason reason) {}

    private static final List<Signature> REFUSED = List.of(
            new Signature("\u00D0\u00CF\u0011\u00E0", UnreadableReasons.Reason.OLD_OFFICE),
            new Signature("%PDF", UnreadableReasons.Reason.PDF),
            new Signature("{\\rtf", UnreadableReasons.Reason.RICH_TEXT),
            new Signature("\u0089PNG", UnreadableReasons.Reason.IMAGE),
            new Signature("\u00FF\u00D8\u00FF", UnreadableReasons.Reason.IMAGE),
            new Signature("GIF8", UnreadableReasons.Reason.IMAGE),
            new Signature("II*\0", UnreadableReasons.Reason.IMAGE),
            new Signature("MM\0*", UnreadableReasons.Reason.IMAGE),
            new Signature("RIFF", UnreadableReasons.Reason.IMAGE),
            new Signature("\u001F\u008B", UnreadableReasons.Reason.ARCHIVE),
            new Signature("7z\u00BC\u00AF", UnreadableReasons.Reason.ARCHIVE),
            new Signature("Rar!", UnreadableReasons.Reason.ARCHIVE),
            new Signature("SQLite format 3", UnreadableReasons.Reason.DATABASE));

    private FileSignature() {}

    static void refuse(byte[] start, String extension) throws UnreadableFileException {
        String bytes = first(start);
        for (Signature signature : REFUSED)
            if (bytes.startsWith(signature.bytes)) throw UnreadableReasons.of(signature.reason, extension);
    }

    static boolean isZip(byte[] start) {
        return first(start).startsWith("PK\u0003\u0004") || first(start).startsWith("PK\u0005\u0006");
    }

    private static String first(byte[] start) {
        return new String(start, 0, Math.min(start.length, 16), StandardCharsets.ISO_8859_1);
    }
}

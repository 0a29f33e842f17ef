package fr.annales.archive;

import fr.annales.codec.Whitespace;
import fr.annales.codec.Windows1252;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every text of an archive keeps to: it says something, it is Unicode, and it fits. Lengths are in code points.
 */
final class TextRules {
    /** Of a text: each costs memory and time of its own, and the longest text has none so short. */
    static final int MOST_LINES = 100_000;

    private static final String LINE_ENDS = "\n\u000b\f\r\u2028\u2029";

    /** The last two code points of every plane are no characters, nor are these thirty-two. */
    private static final int LAST_OF_PLANE = 0xFFFE;

    private static final int FIRST_NONCHARACTER = 0xFDD0;
    private static final int LAST_NONCHARACTER = 0xFDEF;

    /** The fillers of Hangul and the empty cell of Braille, which are letters and signs by their category. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    private final String field;
    private final Value.Text value;
    private final Diagnostics complaints;
    private String cureOfEmpty = "le remplir, ou le supprimer s’il est facultatif";

    TextRules(String field, Value.Text value, Diagnostics complaints) {
        this.field = field;
        this.value = value;
        this.complaints = complaints;
    }

    /** The same rules for a field that must be there. */
    TextRules required() {
        cureOfEmpty = "le remplir";
        return this;
    }

    /** The text, or null after a complaint. */
    @Nullable
    String line(int longest) {
        String line = value.text();
        String stripped = Whitespace.strip(line);
        boolean hasBlanksAround = !stripped.isEmpty() && !stripped.equals(line);
        if (hasBlanksAround && !hasSeveralLines(stripped))
            return refuse("la valeur commence ou finit par " + blank(line), "supprimer cet espace");
        return label(longest);
    }

    /** The text of one line without the blanks around it, which nobody sees, or null after a complaint. */
    @Nullable
    String label(int longest) {
        String label = Whitespace.strip(value.text());
        return hasSeveralLines(label)
                ? refuse("la valeur doit tenir sur une ligne", "y remplacer les retours à la ligne par des espaces")
                : accept(label, longest);
    }

    private static boolean hasSeveralLines(String text) {
        for (int at = 0; at < text.length(); at++) if (LINE_ENDS.indexOf(text.charAt(at)) >= 0) return true;
        return false;
    }

    /** The first blank around a line, by its number when it cannot be told from a space, or seen at all. */
    private static String blank(String line) {
        String bare = line.strip();
        if (!bare.equals(line)) return "un espace";
        boolean atStart = Whitespace.isBlank(bare.substring(0, 1));
        return "l’espace " + code(bare.charAt(atStart ? 0 : bare.length() - 1));
    }

    /** The text with LF at the end of its lines, or null after a complaint. */
    @Nullable
    String lines(int longest) {
        String text = value.text().replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() < MOST_LINES) return accept(text, longest);
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        return lines > MOST_LINES
                ? refuse("la valeur a " + lines + " lignes, il en faut au plus " + MOST_LINES, "en réunir")
                : accept(text, longest);
    }

    private @Nullable String accept(String text, int longest) {
        if (Whitespace.isBlank(text)) return refuse("le champ est vide", cureOfEmpty);
        if (!hasVisible(text)) return refuse("le champ n’a que des caractères invisibles", cureOfEmpty);
        int bad = firstBad(text);
        if (bad >= 0) return refuse("la valeur contient le caractère interdit " + code(bad), cureOf(bad));
        int length = text.codePointCount(0, text.length());
        if (length > longest)
            return refuse("la valeur a " + length + " caractères, il en faut au plus " + longest, "l’abréger");
        return text;
    }

    /** Of a sign of Windows-1252 that was taken for Latin-1 it is known what it was meant to be. */
    private static String cureOf(int bad) {
        return Windows1252.meant(bad)
                .map(meant -> "le remplacer par «\u00a0" + meant + "\u00a0», qu’il est en Windows-1252")
                .orElse("le supprimer");
    }

    /** The first character that no text may have, or -1; a plain loop, for every text of every event passes here. */
    private static int firstBad(String text) {
        int codePoint;
        for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(at);
            if (isBad(codePoint)) return codePoint;
        }
        return -1;
    }

    /** Control characters other than TAB and LF, halves of a surrogate pair, and what Unicode says is no character. */
    private static boolean isBad(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && codePoint != '\t' && codePoint != '\n';
        return control
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                || (codePoint & LAST_OF_PLANE) == LAST_OF_PLANE
                || (codePoint >= FIRST_NONCHARACTER && codePoint <= LAST_NONCHARACTER);
    }

    /** Whether a text shows anything: marks that only change what stands beside them do not. */
    private static boolean hasVisible(String text) {
        return text.codePoints().anyMatch(codePoint -> switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !Whitespace.isBlank(codePoint) && BLANK_LETTERS.indexOf(codePoint) < 0;
        });
    }

    private static String code(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private @Nullable String refuse(String reason, String cure) {
        complaints.add(value.line(), field, reason, cure);
        return null;
    }
}

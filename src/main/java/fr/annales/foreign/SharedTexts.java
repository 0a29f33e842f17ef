package fr.annales.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a workbook, which it holds once for all its cells. */
final class SharedTexts {
    /** Readings of Japanese above the text. */
    static final Set<String> PHONETIC = Set.of("rPh", "phoneticPr");

    /** A character that XML cannot hold, as Excel writes it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    private SharedTexts() {}

    static List<String> read(ZipParts zip, String part) throws IOException, UnreadableFileException {
        List<String> texts = new ArrayList<>();
        if (!zip.has(part)) return texts;
        zip.read(part, xml -> {
            long characters = 0;
            while (XmlPull.nextWithin(xml, "sst")) {
                String text = unescaped(XmlPull.text(xml, PHONETIC));
                characters += text.length() + 16L;
                if (characters > ImportLimits.SHARED_TEXT)
                    throw new UnreadableFileException("le classeur a plus de " + (ImportLimits.SHARED_TEXT >> 20)
                            + " millions de caractères de texte ; l’enregistrer en .csv, ou le partager");
                texts.add(text);
            }
        });
        return texts;
    }

    static String unescaped(String text) {
        String plain = text.contains("_x") ? ESCAPED.matcher(text).replaceAll(SharedTexts::character) : text;
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String character(MatchResult escaped) {
        String character = String.valueOf((char) Integer.parseInt(escaped.group(1), HEXADECIMAL));
        return Matcher.quoteReplacement(character);
    }
}

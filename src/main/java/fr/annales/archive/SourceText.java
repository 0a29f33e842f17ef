package fr.annales.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;

/** The text of a source that an archive shows: lines in UTF-8, as events cite them by their numbers. */
final class SourceText {
    /** It is kept with the vocabulary of each version, in memory. */
    private static final int LONGEST = 1 << 20;

    private static final String CURE = "l’enregistrer en UTF-8";

    private SourceText() {}

    /** Whether a file may be one, by its name. */
    static boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".txt") || lower.endsWith(".md");
    }

    /** The text, empty where it is too long, which is told. */
    static String read(String file, InputStream input, Consumer<Mistake> mistakes) throws IOException {
        LineReader lines = new LineReader(file, input, CURE, mistakes);
        StringBuilder text = new StringBuilder();
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            text.append(line.text()).append('\n');
            if (text.length() <= LONGEST) continue;
            new Diagnostics(file, 0, mistakes)
                    .add(line.number(), null, "le texte dépasse 1 Mio", "le partager, ou le retirer de publicSources");
            return "";
        }
        return text.toString();
    }
}

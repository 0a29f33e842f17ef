package fr.annales.french;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The forms of a Hunspell dictionary of French: each word of {@code fr.dic} by the suffixes of {@code fr.aff} that its
 * flags name. Prefixes are elided articles only, which the analysis blanks, and are left out.
 */
final class DictionaryForms {
    /** A flag is two signs; that of a verb's endings begins with a small letter. */
    private static final int FLAG = 2;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, List<Suffix>> suffixes = new HashMap<>();
    private final Path words;

    /**
     * An ending in the place of another one.
     *
     * @param end how a word ends that has it
     */
    private record Suffix(String cut, String added, Pattern end) {
        boolean fits(String word) {
            return word.endsWith(cut) && end.matcher(word).find();
        }

        String on(String word) {
            return word.substring(0, word.length() - cut.length()) + added;
        }
    }

    /** Is told each form of each word. */
    interface Reader {
        /**
         * One form.
         *
         * @param lemma the word of which it is a form
         * @param isVerb whether this is a verb; else a noun, an adjective, a name, or what has one form only
         */
        void form(String form, String lemma, boolean isVerb);
    }

    /** Reads the suffixes of a folder's dictionary. */
    DictionaryForms(Path folder) throws IOException {
        words = folder.resolve("fr.dic");
        for (String line : Files.readAllLines(folder.resolve("fr.aff"))) {
            String[] parts = BLANKS.split(line, -1);
            if (parts.length < 5 || !parts[0].equals("SFX")) continue;
            suffixes.computeIfAbsent(parts[1], _ -> new ArrayList<>())
                    .add(new Suffix(letters(parts[2]), letters(flagless(parts[3])), Pattern.compile(parts[4] + "$")));
        }
    }

    private static String letters(String affix) {
        return affix.equals("0") ? "" : affix;
    }

    private static String flagless(String word) {
        int slash = word.indexOf('/');
        return slash < 0 ? word : word.substring(0, slash);
    }

    /** Tells every form, in the order of the dictionary. */
    void forEach(Reader reader) throws IOException {
        for (String line : Files.readAllLines(words)) {
            String lemma = flagless(line);
            String flags = line.substring(Math.min(line.length(), lemma.length() + 1));
            boolean isVerb = isVerb(flags);
            reader.form(lemma, lemma, isVerb);
            for (int at = 0; at + FLAG <= flags.length(); at += FLAG)
                for (Suffix suffix : suffixes.getOrDefault(flags.substring(at, at + FLAG), List.of()))
                    if (suffix.fits(lemma)) reader.form(suffix.on(lemma), lemma, isVerb);
        }
    }

    private boolean isVerb(String flags) {
        for (int at = 0; at + FLAG <= flags.length(); at += FLAG)
            if (Character.isLowerCase(flags.charAt(at)) && suffixes.containsKey(flags.substring(at, at + FLAG)))
                return true;
        return false;
    }
}

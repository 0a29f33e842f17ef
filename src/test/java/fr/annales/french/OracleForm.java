package fr.annales.french;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * A form of French as another dictionary than ours knows it.
 *
 * @param lemma the word that it is a form of
 */
public record OracleForm(String form, String lemma, Kind kind) {
    private static final String RESOURCE = "/org/languagetool/resource/fr/french.dict";

    /** What has inflections. */
    public enum Kind {
        NOUN,
        ADJECTIVE,
        VERB
    }

    /** All that are one word of letters, each once. */
    public static List<OracleForm> all() throws IOException {
        URL file = Objects.requireNonNull(OracleForm.class.getResource(RESOURCE));
        List<OracleForm> forms = new ArrayList<>();
        for (WordData entry : new DictionaryLookup(Dictionary.read(file))) {
            Kind kind = kind(String.valueOf(entry.getTag()));
            String form = entry.getWord().toString();
            String lemma = entry.getStem().toString();
            if (kind != null && isWord(form) && isWord(lemma) && !isMultiple(form, lemma))
                forms.add(new OracleForm(form, lemma, kind));
        }
        return forms.stream().distinct().toList();
    }

    private static @Nullable Kind kind(String tag) {
        return switch (tag.charAt(0)) {
            case 'N' -> Kind.NOUN;
            case 'J' -> Kind.ADJECTIVE;
            case 'V' -> Kind.VERB;
            default -> null;
        };
    }

    /** A multiple of a unit is a word of its own, which that dictionary calls a form of the unit: {@code kilomètre}. */
    private static boolean isMultiple(String form, String lemma) {
        return form.length() > lemma.length() + 2 && (form.endsWith(lemma) || form.endsWith(lemma + "s"));
    }

    private static boolean isWord(String word) {
        return word.codePoints().allMatch(Character::isLetter) && Character.isLowerCase(word.charAt(0));
    }
}

package fr.annales.archive;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of every id: lower-case ASCII letters and digits, in words parted by one hyphen. */
public final class Slug {
    private static final int LONGEST = 200;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** Whether a text is a slug of at most 200 characters. */
    static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /** The slug that a text suggests, {@code Loi de 1987} giving {@code loi-de-1987}; empty when it has no letter. */
    public static String of(String text) {
        String slug = String.join("-", words(text));
        String start = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
        return start.endsWith("-") ? start.substring(0, LONGEST - 1) : start;
    }

    /** The words of a text, as they stand in its slug, which is not cut here. */
    public static List<String> words(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return OTHERS.splitAsStream(letters).filter(word -> !word.isEmpty()).toList();
    }

    /** Why a text is no slug. */
    static String reason(String text) {
        return text.length() > LONGEST
                ? "l’identifiant dépasse " + LONGEST + " caractères"
                : Quoted.of(text) + " n’est pas un identifiant fait de a-z et 0-9, en mots séparés par un tiret";
    }

    /** What to write in place of a text that is no slug, or null when there is no telling. */
    static @Nullable String cure(String text) {
        String slug = of(text);
        return slug.isEmpty() ? null : "écrire " + slug;
    }
}

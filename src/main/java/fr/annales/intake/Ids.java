package fr.annales.intake;

import fr.annales.archive.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives events the ids that stand in their addresses: made of the title, unique, and none that a spreadsheet would turn
 * into a date.
 */
final class Ids {
    private static final int LONGEST = 70;
    private static final Pattern LIKE_A_DATE = Pattern.compile("[\\d-]++|(?:\\d{1,2}-)?[a-z]{3,9}-\\d{1,4}");
    private static final Pattern COUNT = Pattern.compile("\\d++|[a-z]{1,3}(?!(?:1\\d|20)\\d\\d$)\\d{1,4}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Set<String> taken = new HashSet<>();

    /**
     * Whether an id is a number, perhaps right behind some letters, by which a sheet counts its rows as others count
     * theirs. {@code ag-1998} and {@code ag1998} say what they mean: they are the same event wherever they stand.
     */
    static boolean counts(String id) {
        return COUNT.matcher(id).matches();
    }

    /** Ids that nothing new may have. */
    void reserve(Iterable<String> ids) {
        ids.forEach(taken::add);
    }

    /** An id that none has had. */
    String free(String title, String date) {
        String base = base(title);
        if (taken.add(base)) return base;
        Matcher year = YEAR.matcher(date);
        String dated = year.find() && !base.endsWith(year.group()) ? base + "-" + year.group() : base;
        String id = dated;
        for (int i = 2; !taken.add(id); i++) id = dated + "-" + i;
        return id;
    }

    private static String base(String title) {
        List<String> words = Slug.words(title);
        StringBuilder slug = new StringBuilder();
        for (String word : words) {
            if (slug.length() + word.length() >= LONGEST) break;
            slug.append(slug.isEmpty() ? "" : "-").append(word);
        }
        String base = slug.isEmpty() ? "evenement" : slug.toString();
        return LIKE_A_DATE.matcher(base).matches() ? "evenement-" + base : base;
    }
}

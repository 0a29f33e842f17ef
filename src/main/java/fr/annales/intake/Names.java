package fr.annales.intake;

import fr.annales.archive.Slug;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How names and values are compared: without case, accents, punctuation and plural, {@code St} being {@code Saint}. */
final class Names {
    /** What catalogues write before the names of Dublin Core. */
    private static final Set<String> PREFIXES = Set.of("dcterm", "dc", "dcmi", "dublin", "core");

    private static final int SHORTEST_PLURAL = 4;

    private Names() {}

    /** The words of a text as they are compared, parted by hyphens; the text itself where it has no letter or digit. */
    static String fold(String text) {
        String folded = Slug.words(text).stream().map(Names::singular).collect(Collectors.joining("-"));
        return folded.isEmpty() ? text.strip() : folded;
    }

    /** The same for the name of a column, whatever catalogue it is of: {@code dcterms:title} is {@code title}. */
    static String column(String name) {
        List<String> words = List.of(fold(name).split("-", -1));
        int first = 0;
        while (first < words.size() - 1 && PREFIXES.contains(words.get(first))) first++;
        return String.join("-", words.subList(first, words.size()));
    }

    private static String singular(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste", "sainte" -> "sainte";
            default -> {
                char last = word.charAt(word.length() - 1);
                yield word.length() >= SHORTEST_PLURAL && (last == 's' || last == 'x')
                        ? word.substring(0, word.length() - 1)
                        : word;
            }
        };
    }
}

package fr.annales.web;

import fr.annales.event.Acronym;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the acronyms that a text uses: in their own case, and as whole words. */
final class Acronyms {
    private Acronyms() {}

    /** Those of the vocabulary that stand in the text, in the order in which they first do. */
    static List<Acronym> in(String text, List<Acronym> known) {
        return known.stream()
                .map(acronym -> Map.entry(first(acronym.acronym(), text), acronym))
                .filter(found -> found.getKey() >= 0)
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Where it first stands, or -1. */
    private static int first(String acronym, String text) {
        if (!text.contains(acronym)) return -1;
        Matcher words = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(acronym) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        return words.find() ? words.start() : -1;
    }
}

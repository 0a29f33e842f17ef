package fr.annales.intake;

import fr.annales.codec.Whitespace;
import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which commas in the values of a facet part several: in {@code grèves, congrès} they do, in {@code Dupont, Jean} they
 * do not. It is decided value by value, so that one long cell changes nothing for the others, and once, before new
 * concepts are made of what was parted: a value that is a concept is whole, and one of which all parts are concepts is
 * several. Of themes, short parts are enough; of other values, half of those with short parts must be made of what
 * stands elsewhere too.
 */
final class Commas {
    private static final Pattern COMMA = Pattern.compile(",", Pattern.LITERAL);
    private static final int MOST_WORDS = 4;

    private final Map<String, List<String>> parts = new HashMap<>();

    /**
     * Decides for all values of a facet.
     *
     * @param known its concepts
     * @param isKnown whether a value is one of them
     */
    Commas(Vocabulary known, Set<String> values, Predicate<String> isKnown) {
        if (known.facet().isSingle()) return;
        Set<String> whole = labelsWithCommas(known);
        Map<String, List<String>> several = new HashMap<>();
        for (String value : values)
            if (value.indexOf(',') >= 0 && !whole.contains(Names.fold(value))) several.put(value, split(value));
        boolean areShortOnesSeveral = known.facet().equals(Facet.THEME) || recur(several, values);
        several.forEach((value, all) -> {
            if (all.stream().allMatch(part -> (areShortOnesSeveral && isShort(part)) || isKnown.test(part)))
                parts.put(value, all);
        });
    }

    private static Set<String> labelsWithCommas(Vocabulary known) {
        return known.concepts().stream()
                .flatMap(Concept::labels)
                .filter(label -> label.indexOf(',') >= 0)
                .map(Names::fold)
                .collect(Collectors.toSet());
    }

    private static List<String> split(String value) {
        return COMMA.splitAsStream(value)
                .map(Whitespace::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isShort(String part) {
        return Names.fold(part).split("-", -1).length <= MOST_WORDS;
    }

    private static boolean recur(Map<String, List<String>> several, Set<String> values) {
        Map<String, Integer> times = new HashMap<>();
        for (String value : values)
            for (String part : several.getOrDefault(value, List.of(value)))
                times.merge(Names.fold(part), 1, Integer::sum);
        List<List<String>> shortOnes = several.values().stream()
                .filter(all -> all.stream().allMatch(Commas::isShort))
                .toList();
        long recurring = shortOnes.stream()
                .filter(all -> all.stream().allMatch(part -> times.getOrDefault(Names.fold(part), 0) > 1))
                .count();
        return !shortOnes.isEmpty() && 2 * recurring >= shortOnes.size();
    }

    /** What commas part of a value; the value itself where they do not. */
    List<String> parts(String value) {
        return parts.getOrDefault(value, List.of(value));
    }
}

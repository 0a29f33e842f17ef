package fr.annales.suggest;

import fr.annales.engine.TitleWord;
import fr.annales.french.FuzzyPrefix;
import fr.annales.french.LabelWord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An inverted index from forms and stems of words to the places of the labels that have them. */
final class WordPlaces {
    private final NavigableMap<String, List<Integer>> byForm = new TreeMap<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();

    /** Adds a word of a label. Labels are added in the order of their places. */
    void add(LabelWord word, int place) {
        add(word.form(), place, byForm);
        if (word.isAlone()) word.parts().getFirst().stems().forEach(stem -> add(stem, place, byStem));
    }

    private static void add(String key, int place, Map<String, List<Integer>> places) {
        List<Integer> known = places.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (known.isEmpty() || known.getLast() != place) known.add(place);
    }

    /** The places of the labels with a word that matches a typed one. */
    BitSet having(TitleWord typed) {
        BitSet places = new BitSet();
        for (String stem : typed.token().stems())
            byStem.getOrDefault(stem, List.of()).forEach(places::set);
        String form = typed.token().form();
        switch (typed.reach()) {
            case WHOLE -> byForm.getOrDefault(form, List.of()).forEach(places::set);
            case PREFIX -> beginning(form).values().forEach(found -> found.forEach(places::set));
            case FUZZY_PREFIX ->
                // Each form is compared once, however many labels have it. The first letter has no slip.
                beginning(form.substring(0, 1)).forEach((other, found) -> {
                    if (FuzzyPrefix.length(form, other) > 0) found.forEach(places::set);
                });
        }
        return places;
    }

    private Map<String, List<Integer>> beginning(String beginning) {
        return byForm.subMap(beginning, beginning + Character.MAX_VALUE);
    }
}

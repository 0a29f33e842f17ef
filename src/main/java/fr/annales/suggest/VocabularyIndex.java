package fr.annales.suggest;

import fr.annales.engine.TitleWord;
import fr.annales.engine.TitleWord.Reach;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.french.Label;
import fr.annales.french.LabelWord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an archive's vocabulary may be typed by: the labels of its concepts, its acronyms and their long forms, found by
 * the forms and stems of their words, so that a keystroke looks at few of them.
 */
final class VocabularyIndex {
    private final List<Entry> entries = new ArrayList<>();

    /** The places of entries by each form that one of their words has, and by each stem. */
    private final NavigableMap<String, List<Integer>> byForm = new TreeMap<>();

    private final Map<String, List<Integer>> byStem = new HashMap<>();

    /**
     * A concept, or an acronym with its long forms.
     *
     * @param shown the label that is shown
     * @param others what it may be typed by instead, the one that is told first
     * @param id of the concept, or null
     */
    record Entry(String kind, @Nullable String id, Label shown, List<Label> others) {
        private boolean isAcronym() {
            return id == null;
        }

        /** How it answers to what was typed, best by its own label. */
        Optional<Answered> answer(TypedWords typed, List<TitleWord> words) {
            Optional<LabelMatch> own = typed.match(shown, words);
            if (own.isPresent())
                return Optional.of(new Answered(
                        own.get(),
                        false,
                        isAcronym() && !others.isEmpty() ? others.getFirst().text() : null));
            for (Label other : others) {
                Optional<LabelMatch> match = typed.match(other, words);
                if (match.isPresent()) return Optional.of(new Answered(match.get(), true, other.text()));
            }
            return Optional.empty();
        }
    }

    /**
     * An answer.
     *
     * @param byOther whether another label answers, and not the one that is shown
     * @param detail what is told beside the label, or null
     */
    record Answered(
            LabelMatch match, boolean byOther, @Nullable String detail) {}

    VocabularyIndex(Archive archive) {
        for (Acronym acronym : archive.acronyms())
            add(new Entry(Suggestion.ACRONYM, null, Label.of(acronym.acronym()), labels(acronym.longForms())));
        for (Vocabulary vocabulary : archive.vocabularies())
            for (Concept concept : vocabulary.concepts())
                add(new Entry(
                        vocabulary.facet().id(),
                        concept.id(),
                        Label.of(concept.prefLabel()),
                        labels(concept.altLabels())));
    }

    private static List<Label> labels(List<String> texts) {
        return texts.stream().map(Label::of).toList();
    }

    private void add(Entry entry) {
        int place = entries.size();
        entries.add(entry);
        Stream.concat(Stream.of(entry.shown), entry.others.stream())
                .flatMap(label -> label.words().stream())
                .forEach(word -> add(word, place));
    }

    private void add(LabelWord word, int place) {
        add(word.form(), place, byForm);
        if (word.isAlone()) word.parts().getFirst().stems().forEach(stem -> add(stem, place, byStem));
    }

    private static void add(String key, int place, Map<String, List<Integer>> places) {
        List<Integer> known = places.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (known.isEmpty() || known.getLast() != place) known.add(place);
    }

    /** The entries that have something for each of some words, acronyms first, then in the order of the vocabularies. */
    List<Entry> having(List<TitleWord> words) {
        BitSet all = new BitSet(entries.size());
        all.set(0, entries.size());
        words.forEach(word -> all.and(having(word)));
        return all.stream().mapToObj(entries::get).toList();
    }

    private BitSet having(TitleWord word) {
        BitSet places = new BitSet(entries.size());
        for (String stem : word.token().stems())
            byStem.getOrDefault(stem, List.of()).forEach(places::set);
        String form = word.token().form();
        String beginning = word.reach() == Reach.FORGIVEN ? form.substring(0, 1) : form;
        if (word.reach() == Reach.WHOLE) byForm.getOrDefault(form, List.of()).forEach(places::set);
        else beginning(beginning).values().forEach(found -> found.forEach(places::set));
        return places;
    }

    private Map<String, List<Integer>> beginning(String beginning) {
        return byForm.subMap(beginning, beginning + Character.MAX_VALUE);
    }
}

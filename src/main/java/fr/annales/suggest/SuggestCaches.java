package fr.annales.suggest;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.Completions;
import fr.annales.engine.Completions.Title;
import fr.annales.engine.Counts;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.Snapshot;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.Label;
import fr.annales.french.StopWords;
import fr.annales.french.SurfaceForms;
import fr.annales.french.Token;
import fr.annales.search.GenerationCache;
import fr.annales.search.Lazy;
import fr.annales.search.TotalQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The caches of suggestions for one version: an index of its vocabulary, and what was asked for before, all bounded.
 */
final class SuggestCaches {
    private static final int MOST_TOTALS = 4_096;
    private static final int MOST_LABELS = 2_048;
    private static final int MOST_FIRST_LETTERS = 1_024;
    private static final int MOST_FORMS = 2_048;
    private static final int MOST_TITLES = 1_024;
    private static final int MOST_WRITTEN = 8_192;

    private final Archive archive;
    private final Lazy<VocabularyIndex> vocabulary = new Lazy<>();
    private final GenerationCache<Counted, Long> totals = new GenerationCache<>(MOST_TOTALS);
    private final GenerationCache<String, Label> labels = new GenerationCache<>(MOST_LABELS);
    private final GenerationCache<String, String> likenesses = new GenerationCache<>(MOST_LABELS);
    private final GenerationCache<String, String> dates = new GenerationCache<>(MOST_LABELS);
    private final GenerationCache<FirstLetters, List<Suggestion>> forFirstLetters =
            new GenerationCache<>(MOST_FIRST_LETTERS);
    private final GenerationCache<Prefix, Completions.Forms> forms = new GenerationCache<>(MOST_FORMS);
    private final GenerationCache<Prefix, List<List<Title>>> titles = new GenerationCache<>(MOST_TITLES);
    private final GenerationCache<String, Written> written = new GenerationCache<>(MOST_WRITTEN);

    /** The beginning of words, which they may have with a slip or only as typed. */
    record Prefix(String letters, boolean fuzzy) {}

    /**
     * A form with its spelling in the archive.
     *
     * @param stem the stem of the word, null where it is a stop word or no word, and so is not suggested
     */
    record Written(String spelled, @Nullable String stem) {
        private static Written of(IndexedForm form) {
            // The form of an emoji may have no letter, and so is no word.
            String stem = French.tokens(form.form()).stream()
                    .findFirst()
                    .filter(word -> !StopWords.contains(word))
                    .map(Token::stem)
                    .orElse(null);
            return new Written(SurfaceForms.preferred(form.form(), form.events(), form.spellings()), stem);
        }
    }

    /** A search counted on some day, since {@code cette année} changes with the day. */
    record Counted(TotalQuery search, LocalDate today) {}

    /** The first letters of a text, with the number of suggestions that were asked for on some day. */
    record FirstLetters(String text, int size, LocalDate today) {}

    SuggestCaches(Archive archive) {
        this.archive = archive;
    }

    /**
     * The index of the vocabulary.
     *
     * @param whole gives the counts of the whole archive
     */
    VocabularyIndex vocabulary(Supplier<Counts> whole) {
        return vocabulary.get(() -> new VocabularyIndex(archive, whole.get()));
    }

    /** The totals of searches without filters. */
    GenerationCache<Counted, Long> totals() {
        return totals;
    }

    /**
     * A title or a word of the archive as a label, kept since the same texts come back with each letter that is typed.
     */
    Label label(String text) {
        return labels.get(text, Label::of);
    }

    /** The likeness of a label: two labels with the same are alike. */
    String likeness(Label label) {
        return likenesses.get(label.text(), _ -> label.likeness());
    }

    /** A form with its spelling in the archive, kept since the same forms come back with each letter that is typed. */
    Written written(IndexedForm form) {
        return written.get(form.form(), _ -> Written.of(form));
    }

    /**
     * The labels of the dates of some events by their ids, empty for an event without a date. Each event is read once.
     */
    Map<String, String> dates(List<String> ids, Snapshot snapshot) {
        List<String> unread = ids.stream().filter(id -> dates.find(id) == null).toList();
        Map<String, String> labels = new HashMap<>();
        if (!unread.isEmpty())
            for (Event event : snapshot.events(unread)) {
                EdtfDate date = event.date();
                String label = date == null ? "" : date.label();
                dates.put(event.id(), label);
                labels.put(event.id(), label);
            }
        for (String id : ids) labels.computeIfAbsent(id, one -> dates.get(one, _ -> ""));
        return labels;
    }

    /** The suggestions for few letters without filters. */
    GenerationCache<FirstLetters, List<Suggestion>> forFirstLetters() {
        return forFirstLetters;
    }

    /** The titles that match the beginning of one word, without filters: one list for each {@code TitleQuery}. */
    GenerationCache<Prefix, List<List<Title>>> titles() {
        return titles;
    }

    /** The forms that begin with few letters, which are most and are asked for most. */
    GenerationCache<Prefix, Completions.Forms> forms() {
        return forms;
    }
}

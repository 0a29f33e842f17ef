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

/** What a version means for what is being typed: its vocabulary, and what was asked for before, in bounded caches. */
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
    private final GenerationCache<FirstLetters, List<Suggestion>> forFirstLetters = new GenerationCache<>(MOST_FIRST_LETTERS);
    private final GenerationCache<Prefix, Completions.Forms> forms = new GenerationCache<>(MOST_FORMS);
    private final GenerationCache<Prefix, List<List<Title>>> titles = new GenerationCache<>(MOST_TITLES);
    private final GenerationCache<String, Written> written = new GenerationCache<>(MOST_WRITTEN);

    /** Letters that words may begin with, with a slip or without. */
    record Prefix(String letters, boolean fuzzy) {}

    /**
     * A form as the archive writes it.
     *
     * @param stem of the word that may be suggested, null where it is a stop word, or none
     */
    record Written(String spelled, @Nullable String stem) {
        private static Written of(IndexedForm form) {
            // An emoji may fold to signs, which are no word.
            String stem = French.tokens(form.form()).stream()
                    .findFirst()
                    .filter(word -> !StopWords.contains(word))
                    .map(Token::stem)
                    .orElse(null);
            return new Written(SurfaceForms.preferred(form.form(), form.events(), form.spellings()), stem);
        }
    }

    /** A search that was counted on some day: the next one reads {@code cette année} otherwise. */
    record Counted(TotalQuery search, LocalDate today) {}

    /** The first letters of a text, to which some number of suggestions was made on some day. */
    record FirstLetters(String text, int size, LocalDate today) {}

    SuggestCaches(Archive archive) {
        this.archive = archive;
    }

    /**
     * What of the vocabulary may be suggested.
     *
     * @param whole tells what the whole archive counts
     */
    VocabularyIndex vocabulary(Supplier<Counts> whole) {
        return vocabulary.get(() -> new VocabularyIndex(archive, whole.get()));
    }

    /** How many events of the whole archive searches find that were asked for before. */
    GenerationCache<Counted, Long> totals() {
        return totals;
    }

    /** A title or a word of the archive as a label: the same come back with each letter that is typed. */
    Label label(String text) {
        return labels.get(text, Label::of);
    }

    /** What makes a label like others, by its text. */
    String likeness(Label label) {
        return likenesses.get(label.text(), _ -> label.likeness());
    }

    /** How the archive writes a form: the same come back with each letter that is typed. */
    Written written(IndexedForm form) {
        return written.get(form.form(), _ -> Written.of(form));
    }

    /** When each of some events happened, by their ids, empty where that is not known; an event is read for it once. */
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

    /** What was suggested for few letters without filters. */
    GenerationCache<FirstLetters, List<Suggestion>> forFirstLetters() {
        return forFirstLetters;
    }

    /** The titles of the whole archive that answer to the beginning of one word, by each way to have it. */
    GenerationCache<Prefix, List<List<Title>>> titles() {
        return titles;
    }

    /** The forms of short beginnings, which have most words and are asked for most. */
    GenerationCache<Prefix, Completions.Forms> forms() {
        return forms;
    }
}

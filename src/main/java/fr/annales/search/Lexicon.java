package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the vocabulary of an archive means for questions and answers. Worked out once for a version. */
public final class Lexicon {
    private static final int MOST_TOTALS = 4_096;
    private static final int MOST_TEXTS = 2_048;
    private static final int MOST_BEGUN = 1_024;

    private final Slips slips;
    private final Synonyms synonyms;
    private final List<Vocabulary> byLabel;
    private final SuggestedLabels labels;
    private final Memo<Named, Long> totals = new Memo<>(MOST_TOTALS);
    private final Memo<String, Label> texts = new Memo<>(MOST_TEXTS);
    private final Memo<Begun, List<Suggestion>> begun = new Memo<>(MOST_BEGUN);

    /**
     * A search for what the archive itself names: a concept, an acronym, a title, a year.
     *
     * @param question a label, or empty for a filter
     */
    record Named(String question, Filters filters) {}

    /** The first letters of a text, to which some number of suggestions was made. */
    record Begun(String text, int size) {}

    public Lexicon(Archive archive) {
        this.slips = new Slips(archive);
        this.synonyms = new Synonyms(archive);
        this.byLabel = archive.vocabularies().stream().map(Lexicon::byLabel).toList();
        this.labels = new SuggestedLabels(archive);
    }

    /** Which typed words may have slips. */
    Slips slips() {
        return slips;
    }

    /** The expressions that mean the same. */
    Synonyms synonyms() {
        return synonyms;
    }

    /** The vocabularies in the archive's order, the concepts of each in the order of the French alphabet. */
    List<Vocabulary> byLabel() {
        return byLabel;
    }

    /** What of the vocabulary may be suggested. */
    SuggestedLabels labels() {
        return labels;
    }

    /** How many events of the whole archive searches find that were asked for before. */
    Memo<Named, Long> totals() {
        return totals;
    }

    /** A title or a word of the archive as a label: the same come back with each letter that is typed. */
    Label label(String text) {
        return texts.get(text, Label::of);
    }

    /** What was suggested for few letters without filters. */
    Memo<Begun, List<Suggestion>> begun() {
        return begun;
    }

    private static Vocabulary byLabel(Vocabulary vocabulary) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return new Vocabulary(
                vocabulary.facet(),
                vocabulary.concepts().stream()
                        .sorted(Comparator.comparing(Concept::prefLabel, french))
                        .toList());
    }
}

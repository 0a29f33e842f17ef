package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.french.Label;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a version means for questions and answers, worked out once: its vocabulary, and what the whole of it counts. */
final class Lexicon {
    private static final int MOST_LABELS = 2_048;

    private final Fuzziness slips;
    private final Synonyms synonyms;
    private final List<Vocabulary> byLabel;
    private final GenerationCache<String, Label> labels = new GenerationCache<>(MOST_LABELS);
    private volatile @Nullable Summary summary;

    Lexicon(Archive archive) {
        this.slips = new Fuzziness(archive);
        this.synonyms = new Synonyms(archive);
        this.byLabel = archive.vocabularies().stream().map(Lexicon::byLabel).toList();
    }

    /** Which typed words may have slips. */
    Fuzziness slips() {
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

    /** A label of the vocabulary with its words. */
    Label label(String text) {
        return labels.get(text, Label::of);
    }

    /** What can be said of the whole. Two threads may work it out at the same time, with the same result. */
    Summary summary(Supplier<Summary> workOut) {
        Summary known = summary;
        if (known == null) {
            known = workOut.get();
            summary = known;
        }
        return known;
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

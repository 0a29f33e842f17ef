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
    private final Slips slips;
    private final Synonyms synonyms;
    private final List<Vocabulary> byLabel;

    public Lexicon(Archive archive) {
        this.slips = new Slips(archive);
        this.synonyms = new Synonyms(archive);
        this.byLabel = archive.vocabularies().stream().map(Lexicon::byLabel).toList();
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

    private static Vocabulary byLabel(Vocabulary vocabulary) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return new Vocabulary(
                vocabulary.facet(),
                vocabulary.concepts().stream()
                        .sorted(Comparator.comparing(Concept::prefLabel, french))
                        .toList());
    }
}

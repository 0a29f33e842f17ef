package fr.annales.suggest;

import fr.annales.engine.Counts;
import fr.annales.engine.TitleWord;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.french.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index of an archive's vocabularies by all their labels: those of concepts, acronyms and their long forms. Each
 * kind has a {@link LabelIndex} of its own, so that a keystroke looks at a bounded number of each kind.
 */
final class VocabularyIndex {
    private final List<LabelIndex> kinds = new ArrayList<>();

    /**
     * A concept, or an acronym with its long forms.
     *
     * @param shown the label that is shown
     * @param others the other labels that may be typed for it, first the one that is shown beside it
     * @param id the id of the concept, or null
     * @param events the number of events of the whole archive that have the concept, so that its rank does not depend
     *     on filters; 0 for an acronym
     */
    record Entry(String kind, @Nullable String id, Label shown, List<Label> others, long events) {
        private boolean isAcronym() {
            return id == null;
        }

        Stream<Label> labels() {
            return Stream.concat(Stream.of(shown), others.stream());
        }

        /** The match of one of its labels with typed words, of the shown label if possible. */
        Optional<Answered> answer(List<TitleWord> words) {
            Optional<LabelMatch> own = LabelMatch.of(shown, words);
            if (own.isPresent())
                return Optional.of(new Answered(
                        own.get(),
                        false,
                        isAcronym() && !others.isEmpty() ? others.getFirst().text() : null));
            for (Label other : others) {
                Optional<LabelMatch> match = LabelMatch.of(other, words);
                if (match.isPresent()) return Optional.of(new Answered(match.get(), true, other.text()));
            }
            return Optional.empty();
        }
    }

    /**
     * An entry's match with typed words.
     *
     * @param byOther whether another label matches, and not the one that is shown
     * @param detail what is shown beside the label, or null
     */
    record Answered(
            LabelMatch match, boolean byOther, @Nullable String detail) {}

    /**
     * The index of a version.
     *
     * @param whole the counts of the whole archive
     */
    VocabularyIndex(Archive archive, Counts whole) {
        kinds.add(new LabelIndex(
                archive.acronyms().stream().map(VocabularyIndex::entry).toList()));
        for (Vocabulary vocabulary : archive.vocabularies()) {
            String facet = vocabulary.facet().id();
            Map<String, Integer> counts = whole.concepts().getOrDefault(facet, Map.of());
            kinds.add(new LabelIndex(vocabulary.concepts().stream()
                    .map(concept -> entry(facet, concept, counts.getOrDefault(concept.id(), 0)))
                    .toList()));
        }
    }

    private static Entry entry(Acronym acronym) {
        return new Entry(kind(acronym), null, Label.of(acronym.acronym()), labels(acronym.longForms()), 0);
    }

    private static Entry entry(String facet, Concept concept, int events) {
        return new Entry(facet, concept.id(), Label.of(concept.prefLabel()), labels(concept.altLabels()), events);
    }

    private static String kind(Acronym acronym) {
        return acronym.longForms().isEmpty() ? Suggestion.NAME : Suggestion.ACRONYM;
    }

    private static List<Label> labels(List<String> texts) {
        return texts.stream().map(Label::of).toList();
    }

    /** The entries that may match each of some words; of many of a kind, those that are likely to match best. */
    List<Entry> having(List<TitleWord> words) {
        return kinds.stream().flatMap(kind -> kind.having(words).stream()).toList();
    }
}

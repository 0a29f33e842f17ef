package fr.annales.search;

import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an archive's vocabulary may be typed by: the labels of its concepts, its acronyms and their long forms. */
final class SuggestedLabels {
    private final List<Named> all = new ArrayList<>();

    /**
     * A concept, or an acronym and one of its long forms.
     *
     * @param shown the label that is shown
     * @param others what it may be typed by instead, the one that is told first
     * @param id of the concept, or null
     */
    record Named(String kind, @Nullable String id, Label shown, List<Label> others) {

        boolean isAcronym() {
            return id == null;
        }

        /** How it answers to what was typed, best by its own label. */
        Optional<Answered> answer(TypedWords typed, List<TitleWord> words) {
            Optional<LabelMatch> own = typed.match(shown, words);
            if (own.isPresent())
                return Optional.of(new Answered(
                        own.get(), false, isAcronym() ? others.getFirst().text() : null));
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

    SuggestedLabels(Archive archive) {
        for (Acronym acronym : archive.acronyms()) all.add(named(acronym));
        for (Vocabulary vocabulary : archive.vocabularies())
            for (Concept concept : vocabulary.concepts())
                all.add(new Named(
                        vocabulary.facet(), concept.id(), Label.of(concept.prefLabel()), labels(concept.altLabels())));
    }

    private static Named named(Acronym acronym) {
        return new Named(Suggestion.ACRONYM, null, Label.of(acronym.acronym()), labels(acronym.longForms()));
    }

    private static List<Label> labels(List<String> texts) {
        return texts.stream().map(Label::of).toList();
    }

    /** Acronyms, then the concepts of each vocabulary. */
    List<Named> all() {
        return all;
    }
}

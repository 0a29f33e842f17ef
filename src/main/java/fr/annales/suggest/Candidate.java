package fr.annales.suggest;

import fr.annales.engine.Filters;
import fr.annales.engine.TitleWord;
import fr.annales.french.Label;
import fr.annales.french.Range;
import fr.annales.search.TotalQuery;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate for a suggestion, which is made if its search finds something.
 *
 * @param label what is shown
 * @param kind see {@link Suggestion}
 * @param id the id of the event or the concept, or null
 * @param detail see {@link Suggestion}
 * @param question the text of the search that it stands for, empty for a filter
 * @param filters the filters of that search
 * @param score greater is better
 * @param typed the words that are marked as typed
 * @param hasEvents whether its search is known to find something, before it is counted
 */
record Candidate(
        Label label,
        String kind,
        @Nullable String id,
        @Nullable String detail,
        String question,
        Filters filters,
        double score,
        Typed typed,
        boolean hasEvents) {
    /** The best candidates first; of equal ones the shorter texts first, then in alphabetical order. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(candidate -> candidate.text().length())
            .thenComparing(Candidate::text)
            .thenComparing(Candidate::kind);

    /**
     * Typed words and the label in which they are marked: of many candidates few are shown, and only these are marked.
     */
    record Typed(Label label, List<TitleWord> words) {
        private List<Range> ranges() {
            return LabelMatch.ranges(label, words);
        }
    }

    /** A candidate that selects values of facets, or a time. */
    static Candidate ofFilter(Label label, String kind, Filters filters, double score, Typed typed) {
        return new Candidate(label, kind, null, null, "", filters, score, typed, false);
    }

    /** A candidate that asks for a text, under the filters given. */
    static Candidate ofText(Label label, String kind, String question, Filters filters, double score, Typed typed) {
        return new Candidate(label, kind, null, null, question, filters, score, typed, false);
    }

    /** This candidate with the id of an event or a concept. */
    Candidate withId(String other) {
        return new Candidate(label, kind, other, detail, question, filters, score, typed, hasEvents);
    }

    /** This candidate with a detail. */
    Candidate withDetail(@Nullable String other) {
        return new Candidate(label, kind, id, other, question, filters, score, typed, hasEvents);
    }

    /** This candidate, known to find something. */
    Candidate withEvents() {
        return new Candidate(label, kind, id, detail, question, filters, score, typed, true);
    }

    String text() {
        return label.text();
    }

    /** Whether its text is what was typed, completed by words. */
    boolean isWord() {
        return kind.equals(Suggestion.WORD) || kind.equals(Suggestion.SEARCH);
    }

    /** The search whose total it tells. For a text of completed words, some event must have every word. */
    TotalQuery search() {
        return new TotalQuery(question, filters, isWord() && !question.isEmpty());
    }

    Suggestion suggestion(long count) {
        return new Suggestion(text(), kind, detail, typed.ranges(), count, id, question, filters);
    }
}

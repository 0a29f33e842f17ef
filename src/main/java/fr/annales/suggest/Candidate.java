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
 * What may be suggested, if it finds something.
 *
 * @param label what is shown
 * @param kind see {@link Suggestion}
 * @param id of the event or the concept, or null
 * @param detail see {@link Suggestion}
 * @param question the text of the search that it stands for, empty for a filter
 * @param filters of that search
 * @param score greater is better
 * @param typed what is marked as typed where it is shown
 * @param hasEvents whether it is known to find something before that is counted
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
    /** The best first; among equals the longer told come last, then the alphabet decides. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(candidate -> candidate.text().length())
            .thenComparing(Candidate::text)
            .thenComparing(Candidate::kind);

    /** Typed words in a label; of many candidates few are shown, and only these are marked. */
    record Typed(Label label, List<TitleWord> words) {
        private List<Range> ranges() {
            return LabelMatch.ranges(label, words);
        }
    }

    /** What chooses values of facets, or a time. */
    static Candidate ofFilter(Label label, String kind, Filters filters, double score, Typed typed) {
        return new Candidate(label, kind, null, null, "", filters, score, typed, false);
    }

    /** A text to ask for, under the filters that there are. */
    static Candidate ofText(Label label, String kind, String question, Filters filters, double score, Typed typed) {
        return new Candidate(label, kind, null, null, question, filters, score, typed, false);
    }

    /** The same of an event or a concept. */
    Candidate withId(String other) {
        return new Candidate(label, kind, other, detail, question, filters, score, typed, hasEvents);
    }

    /** The same, told with something beside it. */
    Candidate withDetail(@Nullable String other) {
        return new Candidate(label, kind, id, other, question, filters, score, typed, hasEvents);
    }

    /** The same, known to find something. */
    Candidate withEvents() {
        return new Candidate(label, kind, id, detail, question, filters, score, typed, true);
    }

    String text() {
        return label.text();
    }

    /** Whether it is what was typed, completed. */
    boolean isWord() {
        return kind.equals(Suggestion.WORD) || kind.equals(Suggestion.SEARCH);
    }

    /** The search whose total it tells; of words some event must have every one. */
    TotalQuery search() {
        return new TotalQuery(question, filters, isWord() && !question.isEmpty());
    }

    Suggestion suggestion(long count) {
        return new Suggestion(text(), kind, detail, typed.ranges(), count, id, question, filters);
    }
}

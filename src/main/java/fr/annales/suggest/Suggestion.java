package fr.annales.suggest;

import fr.annales.engine.Filters;
import fr.annales.french.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion: a search that finds something, and that a person may be typing.
 *
 * @param text what is shown
 * @param kind what it is: {@link #EVENT}, {@link #SEARCH}, {@link #WORD}, {@link #ACRONYM}, {@link #NAME},
 *     {@code year}, {@code decade}, or the id of a facet such as {@code theme}
 * @param detail what is shown beside the text: the date of an event, the long form of an acronym, or the other label
 *     that was typed for a concept; else null
 * @param ranges the ranges of the text that were typed; none where the detail was typed
 * @param count the total of the search, never 0
 * @param id the id of the event or the concept where it is one, else null
 * @param question the text of the search that it stands for, empty for a filter
 * @param filters the filters of that search, with those under which the suggestion was made
 */
public record Suggestion(
        String text,
        String kind,
        @Nullable String detail,
        List<Range> ranges,
        long count,
        @Nullable String id,
        String question,
        Filters filters) {
    /** An event by its title: the first in time where several have it. */
    public static final String EVENT = "event";

    /** Words with a date, which is read in them: {@code loi de 1987}; or several values of a facet, as filters. */
    public static final String SEARCH = "search";

    public static final String WORD = "word";
    public static final String ACRONYM = "acronym";

    /** A name that the archive explains, and that is short for nothing. */
    public static final String NAME = "name";

    public Suggestion {
        ranges = List.copyOf(ranges);
    }

    /** This suggestion with another detail, empty for none. */
    Suggestion withDetail(String other) {
        return new Suggestion(text, kind, other.isEmpty() ? null : other, ranges, count, id, question, filters);
    }
}

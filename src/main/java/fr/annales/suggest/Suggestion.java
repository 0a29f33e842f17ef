package fr.annales.suggest;

import fr.annales.engine.Filters;
import fr.annales.french.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may be typing, as a search that finds something.
 *
 * @param text what is shown
 * @param kind what it is: {@link #EVENT}, {@link #SEARCH}, {@link #WORD}, {@link #ACRONYM}, {@link #NAME},
 *     {@code year}, {@code decade}, or the id of a facet such as {@code theme}
 * @param detail what is told beside the text: the date of an event, the long form of an acronym, or the other label
 *     that a concept was typed by; else null
 * @param ranges what was typed, as offsets into the text; none where the detail answers
 * @param count the total of the search, never 0
 * @param id of the event or the concept where it is one, else null
 * @param question the text of the search that it stands for, empty for a filter
 * @param filters of that search, those that it was made under included
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

    /** The same, told with something else beside it, empty for nothing. */
    Suggestion withDetail(String other) {
        return new Suggestion(text, kind, other.isEmpty() ? null : other, ranges, count, id, question, filters);
    }
}

package fr.annales.search;

import fr.annales.event.Range;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person may be typing, as a search that finds something.
 *
 * @param text what is shown
 * @param kind what it is: {@link #EVENT}, {@link #WORD}, {@link #ACRONYM}, {@code year}, {@code decade}, or the name of
 *     a vocabulary such as {@code theme}
 * @param detail what is told beside the text: the long form of an acronym, or the other label that a concept was typed
 *     by; else null
 * @param html the text, escaped, with what was typed in {@code <mark>}
 * @param ranges what was typed, as offsets into the text; none where the detail answers
 * @param count the total of the search, never 0
 * @param id of the event or the concept where it is one, else null
 * @param parameters the search that it stands for, in the parameters of the API
 */
public record Suggestion(
        String text,
        String kind,
        @Nullable String detail,
        String html,
        List<Range> ranges,
        long count,
        @Nullable String id,
        Map<String, List<String>> parameters) {

    /** An event by its title: the first in time where several have it. */
    public static final String EVENT = "event";

    public static final String WORD = "word";
    public static final String ACRONYM = "acronym";
}

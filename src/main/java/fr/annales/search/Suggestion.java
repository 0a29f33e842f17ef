package fr.annales.search;

import fr.annales.event.Event;
import fr.annales.event.Range;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person may be typing, as a search that finds something.
 *
 * @param text what is shown
 * @param kind what it is: {@code event}, {@code word}, {@code acronym}, {@code year}, {@code decade}, or the name of a
 *     vocabulary such as {@code theme}
 * @param html the text, escaped, with what was typed in {@code <mark>}
 * @param ranges what was typed, as offsets into the text
 * @param count the total of the search, never 0
 * @param event the event itself where it is one, else null
 * @param value the id of the concept where it is one, else null
 * @param parameters the search that it stands for, in the parameters of the API
 */
public record Suggestion(
        String text,
        String kind,
        String html,
        List<Range> ranges,
        long count,
        @Nullable Event event,
        @Nullable String value,
        Map<String, List<String>> parameters) {}

package fr.annales.http;

import fr.annales.french.Range;
import fr.annales.search.Hit;
import fr.annales.search.Snippet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an event matched the words of a question. */
record HighlightsJson(TitleJson title, TextJson text) {

    /** The whole title. */
    record TitleJson(String html, List<List<Integer>> ranges) {}

    /** The part of the text from {@code start} to {@code end}; ranges are offsets into the whole text. */
    record TextJson(String html, int start, int end, List<List<Integer>> ranges) {}

    /** Null where no words were asked. */
    static @Nullable HighlightsJson of(Hit hit) {
        Snippet title = hit.title();
        Snippet text = hit.text();
        if (title == null || text == null) return null;
        return new HighlightsJson(
                new TitleJson(html(title), pairs(title.ranges())),
                new TextJson(html(text), text.start(), text.end(), pairs(text.ranges())));
    }

    private static String html(Snippet highlight) {
        return MarkedHtml.html(highlight.text(), highlight.rangesInText());
    }

    static List<List<Integer>> pairs(List<Range> ranges) {
        return ranges.stream().map(range -> List.of(range.start(), range.end())).toList();
    }
}

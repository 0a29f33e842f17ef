package fr.annales.http;

import fr.annales.french.Range;
import java.util.List;

/** Writes plain text as HTML in which ranges are marked; everything else is escaped. */
final class MarkedHtml {
    private MarkedHtml() {}

    /**
     * The HTML of a text from {@code start} to {@code end}.
     *
     * @param ranges offsets into the whole text, in order and apart; those outside the part are left out
     */
    static String html(String text, int start, int end, List<Range> ranges) {
        StringBuilder html = new StringBuilder(end - start + 16 * ranges.size());
        int from = start;
        for (Range range : ranges) {
            if (range.start() < from || range.end() > end) continue;
            escape(text, from, range.start(), html);
            html.append("<mark>");
            escape(text, range.start(), range.end(), html);
            html.append("</mark>");
            from = range.end();
        }
        escape(text, from, end, html);
        return html.toString();
    }

    /** The HTML of a whole text. */
    static String html(String text, List<Range> ranges) {
        return html(text, 0, text.length(), ranges);
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}

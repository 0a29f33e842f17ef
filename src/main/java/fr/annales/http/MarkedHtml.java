package fr.annales.http;

import fr.annales.french.Range;
import java.util.List;

/** Writes plain text as HTML in which ranges are marked; everything else is escaped. */
final class MarkedHtml {
    private MarkedHtml() {}

    /**
     * The HTML of a text.
     *
     * @param ranges offsets into it, in order and apart
     */
    static String html(String text, List<Range> ranges) {
        StringBuilder html = new StringBuilder(text.length() + 16 * ranges.size());
        int from = 0;
        for (Range range : ranges) {
            escape(text, from, range.start(), html);
            html.append("<mark>");
            escape(text, range.start(), range.end(), html);
            html.append("</mark>");
            from = range.end();
        }
        escape(text, from, text.length(), html);
        return html.toString();
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

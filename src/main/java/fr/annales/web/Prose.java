package fr.annales.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text in the little of Markdown that the description uses: blank lines between paragraphs, code in backticks. */
record Prose(List<List<Span>> paragraphs) {
    record Span(String text, boolean isCode) {}

    static Prose of(String markdown) {
        return new Prose(Arrays.stream(markdown.split("\n\n", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .map(Prose::spans)
                .toList());
    }

    private static List<Span> spans(String paragraph) {
        List<Span> spans = new ArrayList<>();
        boolean isCode = false;
        for (String text : paragraph.split("`", -1)) {
            if (!text.isEmpty()) spans.add(new Span(text, isCode));
            isCode = !isCode;
        }
        return spans;
    }
}

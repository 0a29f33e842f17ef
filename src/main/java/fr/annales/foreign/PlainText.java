package fr.annales.foreign;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text without marks: each line is a paragraph, unless lines are broken at a width and paragraphs at blank
 * ones.
 */
final class PlainText {
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-–—*•·▪‣◦]|\\d{1,2}[.)])\\s+(?<text>\\S.*)");
    private static final Pattern DASH = Pattern.compile("\\s*[-–—]\\s.*");
    private static final Pattern RULE = Pattern.compile("[\\s\\p{Punct}\\p{Pd}]*");
    private static final Pattern END = Pattern.compile(".*[.!?…:;,»]\\s*");
    private static final int LONGEST_TITLE = 80;
    private static final int WIDEST = 100;
    private static final int NARROWEST = 50;

    private final PageContent page = new PageContent();
    private final List<String> lines;
    private final boolean isWrapped;
    private final StringBuilder paragraph = new StringBuilder();
    private int begun;
    private String first = "";

    private PlainText(List<String> lines) {
        this.lines = lines;
        isWrapped = isWrapped(lines);
    }

    static PageContent read(List<String> lines) {
        PlainText text = new PlainText(lines);
        for (int at = 0; at < lines.size(); at++) text.add(at);
        text.flush();
        return text.page;
    }

    /** Whether no line is wide, and some that are followed by others are nearly as wide as any. */
    private static boolean isWrapped(List<String> lines) {
        boolean hasBlank = lines.stream().anyMatch(String::isBlank);
        if (!hasBlank || lines.stream().anyMatch(line -> line.length() > WIDEST)) return false;
        for (int at = 1; at < lines.size(); at++)
            if (lines.get(at - 1).length() > NARROWEST
                    && !lines.get(at).isBlank()
                    && Character.isLowerCase(lines.get(at).strip().charAt(0))) return true;
        return false;
    }

    private void add(int at) {
        String line = lines.get(at);
        Matcher item = ITEM.matcher(line);
        if (RULE.matcher(line).matches()) flush();
        else if (isTitle(at)) page.add(Passage.heading(at + 1, 1, line.strip()));
        else if (DateLine.whole(line).isPresent() && !DASH.matcher(line).matches() && !isOfParagraph(line))
            addAlone(Passage.paragraph(at + 1, line));
        else if (item.matches()) addAlone(new Passage(at + 1, Passage.Kind.ITEM, 0, item.group("text"), List.of()));
        else addToParagraph(at + 1, line.strip());
    }

    /** A short first line that is no sentence, before any other. */
    private boolean isTitle(int at) {
        String line = lines.get(at);
        return page.passages().isEmpty()
                && begun == 0
                && line.length() <= LONGEST_TITLE
                && !END.matcher(line).matches()
                && DateLine.whole(line).isEmpty()
                && DateLine.opening(line).isEmpty()
                && (at + 1 == lines.size()
                        || lines.get(at + 1).isBlank()
                        || DateLine.whole(lines.get(at + 1)).isPresent());
    }

    private void addAlone(Passage passage) {
        flush();
        page.add(passage);
    }

    private boolean isOfParagraph(String line) {
        return isWrapped && !paragraph.isEmpty() && !BrokenLines.opens(line, first, paragraph);
    }

    private void addToParagraph(int number, String line) {
        if (!isOfParagraph(line)) {
            flush();
            begun = number;
            first = line;
        } else paragraph.append(' ');
        paragraph.append(line);
    }

    private void flush() {
        if (!paragraph.isEmpty()) page.add(Passage.paragraph(begun, paragraph.toString()));
        paragraph.setLength(0);
    }
}

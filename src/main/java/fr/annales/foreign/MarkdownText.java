package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the marks of Markdown that texts have: headings, lists, emphasis, links, tables; lines that follow are one. */
final class MarkdownText {
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(?<marks>#{1,6})\\s+(?<text>\\S.*)");
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(?:=+|-+)\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-*_]\\s*+){3,}+");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s+(?<text>\\S.*)");
    private static final Pattern DEFINITION = Pattern.compile("\\s{0,3}:\\s+(?<text>\\S.*)");
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("[|:\\s-]+");
    private static final Pattern LINK = Pattern.compile(
            "(?<image>!?)\\[(?<label>[^\\[\\]]{0,300}+)]\\((?<url>[^()\\s]{1,2000}+)(?:\\s\"[^\"]{0,300}+\")?\\)");
    private static final Pattern ADDRESS = Pattern.compile("<(?<url>https?://[^<>\\s]{1,2000}+)>");
    private static final Pattern STRONG_START =
            Pattern.compile("(?<mark>\\*\\*|__|\\*|_)(?<text>[^*_]{1,80}+)\\k<mark>[\\s:–—-]*+");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*\\*|__|(?<!\\p{L})[*_](?=\\p{L})|(?<=[\\p{L}.])[*_](?!\\p{L})|`");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[\\p{Punct}])");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

    private static final int LONGEST_DATE = 120;
    private static final int LOWEST = 6;

    private final PageContent page = new PageContent();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<ForeignRow> table = new ArrayList<>();
    private Passage.Kind kind = Passage.Kind.PARAGRAPH;
    private int begun;
    private String first = "";

    private MarkdownText() {}

    static PageContent read(List<String> lines) {
        MarkdownText text = new MarkdownText();
        int start = lines.isEmpty() || !lines.getFirst().strip().equals("---") ? 0 : endOfHead(lines);
        for (int at = start; at < lines.size(); at++) text.add(at + 1, lines.get(at));
        text.flush();
        text.flushTable();
        return text.page;
    }

    /** What a generator of pages is told in a block before the text. */
    private static int endOfHead(List<String> lines) {
        for (int at = 1; at < lines.size(); at++) if (lines.get(at).strip().equals("---")) return at + 1;
        return 0;
    }

    private void add(int number, String line) {
        if (!ROW.matcher(line).matches()) flushTable();
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        Matcher definition = DEFINITION.matcher(line);
        if (line.isBlank()) flush();
        else if (heading.matches())
            addHeading(
                    number,
                    heading.group("marks").length(),
                    heading.group("text").replaceFirst("\\s#+\\s*$", ""));
        else if (UNDERLINE.matcher(line).matches() && !paragraph.isEmpty()) underline(line);
        else if (RULE.matcher(line).matches()) flush();
        else if (ROW.matcher(line).matches()) addRow(number, line.strip());
        else if (definition.matches()) define(number, definition.group("text"));
        else if (item.matches()) begin(number, Passage.Kind.ITEM, item.group("text"));
        else goOn(number, line.stripLeading().replaceFirst("^(?:>\\s?)++", ""));
    }

    private void addHeading(int number, int level, String text) {
        flush();
        add(new Passage(number, Passage.Kind.HEADING, level, text, List.of()));
    }

    private void underline(String line) {
        String text = paragraph.toString();
        paragraph.setLength(0);
        add(new Passage(begun, Passage.Kind.HEADING, line.contains("=") ? 1 : 2, text, List.of()));
    }

    /** What stands on the line before is a term, as a heading is, and this one of what is said of it. */
    private void define(int number, String text) {
        if (!paragraph.isEmpty() && paragraph.indexOf("\n") < 0) addHeading(begun, LOWEST, termBefore());
        begin(number, Passage.Kind.PARAGRAPH, text);
    }

    private String termBefore() {
        String term = paragraph.toString();
        paragraph.setLength(0);
        return term;
    }

    private void begin(int number, Passage.Kind of, String text) {
        flush();
        begun = number;
        kind = of;
        first = plain(text, new ArrayList<>());
        paragraph.append(text);
    }

    private void goOn(int number, String line) {
        String bare = plain(line, new ArrayList<>());
        boolean isNew = paragraph.isEmpty()
                || isDate()
                || (endsLine() ? BrokenLines.opens(bare) : BrokenLines.opens(bare, first, paragraph));
        if (isNew) begin(number, Passage.Kind.PARAGRAPH, line);
        else paragraph.append(endsLine() ? '\n' : ' ').append(line);
    }

    private boolean isDate() {
        return paragraph.length() <= LONGEST_DATE
                && DateLine.whole(plain(paragraph.toString(), new ArrayList<>()))
                        .isPresent();
    }

    /** Whether the paragraph goes on in a new line, which two blanks say. */
    private boolean endsLine() {
        int length = paragraph.length();
        return length > 1 && paragraph.charAt(length - 1) == ' ' && paragraph.charAt(length - 2) == ' ';
    }

    private void flush() {
        if (!paragraph.isEmpty()) add(new Passage(begun, kind, 0, paragraph.toString(), List.of()));
        paragraph.setLength(0);
    }

    private void add(Passage passage) {
        List<ForeignLink> links = new ArrayList<>();
        String text = plain(passage.text(), links);
        page.add(new Passage(passage.line(), passage.kind(), passage.level(), text, links));
    }

    /** Without its marks; a date that they set off is set off by a tab. */
    private static String plain(String text, List<ForeignLink> links) {
        Matcher start = STRONG_START.matcher(text);
        String dated = text;
        if (start.lookingAt() && DateLine.whole(start.group("text")).isPresent())
            dated = start.group("text") + (start.end() < text.length() ? "\t" + text.substring(start.end()) : "");
        String linked = replaced(dated, LINK.matcher(dated).results(), links, link -> label(link, links));
        String addressed = replaced(linked, ADDRESS.matcher(linked).results(), links, link -> link.group("url"));
        String bare = replaced(addressed, EMPHASIS.matcher(addressed).results(), links, _ -> "");
        return replaced(bare, ESCAPE.matcher(bare).results(), links, _ -> "");
    }

    /** A text with its marks replaced; where links stand in it, or at a mark, changes with it. */
    private static String replaced(
            String text,
            Stream<MatchResult> marks,
            List<ForeignLink> links,
            Function<MatchResult, String> replacement) {
        StringBuilder replaced = new StringBuilder();
        int next = 0;
        int moved = 0;
        for (MatchResult mark : marks.toList()) {
            replaced.append(text, next, mark.start());
            String by = replacement.apply(mark);
            moved = move(links, moved, mark.end(), replaced.length() - mark.start());
            replaced.append(by);
            next = mark.end();
        }
        move(links, moved, Integer.MAX_VALUE, replaced.length() - next);
        return replaced.append(text, next, text.length()).toString();
    }

    /** Moves the links from one on up to a place in the text, and answers which is the next. */
    private static int move(List<ForeignLink> links, int first, int end, int by) {
        int next = first;
        while (next < links.size() && links.get(next).at() < end) next++;
        links.subList(first, next).replaceAll(link -> link.moved(by));
        return next;
    }

    private static String label(MatchResult link, List<ForeignLink> links) {
        String label = link.group("label");
        if (link.group("image").isEmpty()) links.addAll(ForeignLink.of(label, link.group("url"), link.start()));
        return label;
    }

    private void addRow(int number, String line) {
        flush();
        if (RULE_OF_TABLE.matcher(line).matches()) return;
        List<ForeignCell> cells = new ArrayList<>();
        for (String cell : CELL_END.split(line.substring(1, Math.max(1, line.length() - 1)), -1)) cells.add(cell(cell));
        table.add(new ForeignRow(number, cells));
    }

    private static ForeignCell cell(String written) {
        List<ForeignLink> links = new ArrayList<>();
        return new ForeignCell(plain(written.strip(), links), links);
    }

    private void flushTable() {
        if (!table.isEmpty()) page.add(new PageTable("", table));
        table.clear();
    }
}

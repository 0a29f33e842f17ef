package fr.annales.foreign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a page says, in order, and the tables in it, which are tables of their own. */
final class PageContent {

    /** What a cell weighs beside its text, in characters. */
    private static final int CELL = 16;

    private final List<Passage> passages = new ArrayList<>();
    private final List<PageTable> tables = new ArrayList<>();
    private long held;

    /** What names the table that comes next, or the one before. */
    private @Nullable Passage caption;

    private boolean isAfterTable;

    List<Passage> passages() {
        return passages;
    }

    List<PageTable> tables() {
        return tables;
    }

    /** Whether there is room for one more row of a table, which is held until its table is added. */
    boolean hasRoom(ForeignRow row) {
        for (ForeignCell cell : row.cells()) held += CELL + cell.text().length() + weight(cell.links());
        return held <= ImportLimits.PAGE_TEXT;
    }

    private static long weight(List<ForeignLink> links) {
        long weight = 0;
        for (ForeignLink link : links)
            weight += CELL + link.label().length() + link.url().length();
        return weight;
    }

    /**
     * This page, where all of it was kept.
     *
     * @throws UnreadableFileException where it says more than {@link ImportLimits#PAGE_TEXT}
     */
    PageContent whole() throws UnreadableFileException {
        settleCaption();
        if (held <= ImportLimits.PAGE_TEXT) return this;
        throw new UnreadableFileException("la page a plus de " + (ImportLimits.PAGE_TEXT >> 20)
                + " millions de caractères ; la partager en plusieurs fichiers");
    }

    /** It says more than is held, so that it is not read at all. */
    void overflow() {
        held = ImportLimits.PAGE_TEXT + 1;
    }

    /**
     * Adds a paragraph that is set as the name of a table; where there is none beside it, it is a paragraph like
     * others.
     */
    void addCaption(Passage passage) {
        held += CELL + passage.text().length() + weight(passage.links());
        if (passage.text().isBlank() || held > ImportLimits.PAGE_TEXT) return;
        settleCaption();
        caption = passage;
    }

    private void settleCaption() {
        Passage settled = caption;
        caption = null;
        if (settled == null) return;
        if (isAfterTable) tables.set(tables.size() - 1, tables.getLast().named(settled.text()));
        else add(settled);
        isAfterTable = false;
    }

    /** Adds a passage; a paragraph with a date on a line of its own, or before what happened then, is parted there. */
    void add(Passage passage) {
        held += CELL + passage.text().length() + weight(passage.links());
        if (passage.text().isBlank() || held > ImportLimits.PAGE_TEXT) return;
        settleCaption();
        isAfterTable = false;
        if (passage.text().indexOf('\n') < 0) {
            passages.add(passage);
            return;
        }
        addParted(passage, passage.text().split("\n", -1));
    }

    private void addParted(Passage passage, String[] lines) {
        List<String> together = new ArrayList<>();
        Deque<ForeignLink> links = passage.links().stream()
                .sorted(Comparator.comparingInt(ForeignLink::at))
                .collect(Collectors.toCollection(ArrayDeque::new));
        LeadingYears years = LeadingYears.of(Arrays.asList(lines));
        int end = 0;
        for (String line : lines) {
            boolean isDate = opens(line, passage, together) || years.in(line).isPresent();
            if (isDate) addLines(passage, together, links, end);
            end += line.length() + 1;
            if (!line.isBlank()) together.add(line.strip());
            if (isDate && DateLine.whole(line).isPresent()) addLines(passage, together, links, end);
        }
        addLines(passage, together, links, end);
    }

    private static boolean opens(String line, Passage passage, List<String> before) {
        boolean mayGoOn = passage.kind() == Passage.Kind.WRAPPED && !before.isEmpty();
        return mayGoOn ? BrokenLines.opens(line, before.getFirst(), before.getLast()) : BrokenLines.opens(line);
    }

    /** Adds lines, with the links before where they end. */
    private void addLines(Passage passage, List<String> lines, Deque<ForeignLink> links, int end) {
        if (lines.isEmpty()) return;
        List<ForeignLink> there = new ArrayList<>();
        while (!links.isEmpty() && links.getFirst().at() < end) there.add(links.removeFirst());
        passages.add(passage.part(String.join("\n", lines), there));
        lines.clear();
    }

    /** Adds a table; one that is a page in disguise is added as what it says, its caption first. */
    void add(PageTable table) {
        PageTable named = caption == null ? table : table.named(caption.text());
        caption = null;
        isAfterTable = false;
        if (named.isText()) {
            if (!named.caption().isBlank()) add(Passage.paragraph(named.line(), named.caption()));
            named.rows().forEach(this::addAsText);
        } else {
            tables.add(named.under(year()));
            isAfterTable = named.caption().isBlank();
        }
    }

    /** The year that the last heading is, or begins with. */
    private String year() {
        for (Passage passage : passages.reversed()) {
            if (passage.kind() != Passage.Kind.HEADING) continue;
            return DateLine.whole(passage.text())
                    .or(() -> DateLine.beginning(passage.text()).map(DateLine.Dated::date))
                    .orElse("");
        }
        return "";
    }

    private void addAsText(ForeignRow row) {
        for (ForeignCell cell : row.cells())
            add(new Passage(row.number(), Passage.Kind.PARAGRAPH, 0, cell.text(), cell.links()));
    }
}

package fr.annales.foreign;

import fr.annales.foreign.Passage.Kind;
import java.util.ArrayList;
import java.util.List;

/** A row of a page in the making: lines that begin with {@code - } are items of a list, all others are paragraphs. */
final class PageRow {
    private static final String ITEM = "- ";

    private final int line;
    private final String date;
    private final String title;
    private final boolean isItem;
    private final boolean isDatedItem;
    private final StringBuilder text = new StringBuilder();
    private final List<ForeignLink> links = new ArrayList<>();

    PageRow(Passage passage, String date, String title, String text, List<ForeignLink> links) {
        line = passage.line();
        this.date = date;
        this.title = title;
        boolean isOfList = passage.kind() == Kind.ITEM && title.isEmpty();
        isItem = isOfList && text.equals(passage.text());
        isDatedItem = isOfList && !isItem;
        this.text.append(text);
        this.links.addAll(links);
        this.links.addAll(passage.links());
    }

    int line() {
        return line;
    }

    /** Whether a passage goes on with this; an item that begins a list of its own is followed by others. */
    boolean takes(Passage passage) {
        return !title.isEmpty() || (passage.kind() == Kind.ITEM && !isItem);
    }

    /** Whether it began with an item of a list that says when. */
    boolean isDatedItem() {
        return isDatedItem;
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    void add(Passage passage) {
        if (!text.isEmpty()) text.append('\n');
        text.append(passage.kind() == Kind.ITEM ? ITEM + passage.text().replace('\n', ' ') : passage.text());
        links.addAll(passage.links());
    }

    void addLinks(List<ForeignLink> more) {
        links.addAll(more);
    }

    List<ForeignCell> cells() {
        return List.of(ForeignCell.of(date), ForeignCell.of(title), new ForeignCell(text.toString(), links));
    }
}

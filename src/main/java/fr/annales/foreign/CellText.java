package fr.annales.foreign;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one cell of the paragraphs that stand in it; what is more than a cell may have is kept just so far that it
 * shows.
 */
final class CellText {
    private final StringBuilder text = new StringBuilder();
    private final List<ForeignLink> links = new ArrayList<>();

    void add(Passage passage) {
        if (passage.text().isEmpty()) return;
        if (!text.isEmpty()) XmlPull.append(text, "\n");
        if (passage.kind() == Passage.Kind.ITEM) XmlPull.append(text, "- ");
        if (links.size() < ImportLimits.LINKS) links.addAll(ForeignLink.moved(passage.links(), text.length()));
        XmlPull.append(
                text, passage.kind() == Passage.Kind.ITEM ? passage.text().replace('\n', ' ') : passage.text());
    }

    ForeignCell cell() {
        return new ForeignCell(text.toString(), links);
    }
}

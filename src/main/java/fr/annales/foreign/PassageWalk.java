package fr.annales.foreign;

import fr.annales.codec.Truncation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the elements of a page and parts its text where blocks begin and end. A date that an element of its own
 * sets off at the beginning of a block is parted by a tab from what follows.
 */
final class PassageWalk implements NodeFilter {
    private static final int LONGEST_DATE = 80;

    /** How far above the block around a text may be that says what the text is. */
    private static final int MOST_ABOVE = 16;

    private final Element root;
    private final Predicate<Element> leftOut;
    private final Consumer<Passage> passages;
    private final Predicate<Element> tables;
    private final StringBuilder text = new StringBuilder();
    private final List<ForeignLink> links = new ArrayList<>();

    /** Whether the items of lists that the walk is in have one block at most, once that was asked. */
    private final IdentityHashMap<Element, Boolean> items = new IdentityHashMap<>();

    private int line;

    /** The link that the text stands in, and from where on. */
    private @Nullable Element anchor;

    private int startOfLink;
    private boolean isLinkGiven;

    private PassageWalk(
            Element root, Predicate<Element> leftOut, Consumer<Passage> passages, Predicate<Element> tables) {
        this.root = root;
        this.leftOut = leftOut;
        this.passages = passages;
        this.tables = tables;
    }

    /**
     * Hands over the passages of an element.
     *
     * @param leftOut what has none
     * @param tables takes an element that is a table, or answers false to have it walked over
     */
    static void over(Element root, Predicate<Element> leftOut, Consumer<Passage> passages, Predicate<Element> tables) {
        PassageWalk walk = new PassageWalk(root, leftOut, passages, tables);
        NodeTraversor.filter(walk, root);
        walk.flush(root);
    }

    static int line(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) append(words);
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (!element.equals(root) && leftOut.test(element)) return FilterResult.SKIP_ENTIRELY;
        if (isBlock(element)) flush(element.parent() == null ? root : element.parent());
        if (element.normalName().equals("table") && !element.equals(root) && tables.test(element))
            return FilterResult.SKIP_ENTIRELY;
        if (element.normalName().equals("br")) text.append('\n');
        if (element.normalName().equals("a")) beginLink(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (element.equals(anchor)) endLink();
        if (isBlock(element)) flush(element);
        else if (!element.equals(root)) setOffDate(element);
        items.remove(element);
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().matches("t[dhr]|summary|button|figcaption|main|d[dt]");
    }

    private void append(TextNode words) {
        Element around = words.parent();
        boolean isWritten = around != null && around.normalName().equals("pre");
        String normal = isWritten ? words.getWholeText() : words.text();
        boolean isAfterBlank = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        String more = isAfterBlank ? normal.stripLeading() : normal;
        if (more.isEmpty()) return;
        if (text.isEmpty()) line = line(words) + leadingLines(words.getWholeText());
        XmlPull.append(text, more);
    }

    private static int leadingLines(String written) {
        int lines = 0;
        for (int at = 0; at < written.length() && Character.isWhitespace(written.charAt(at)); at++)
            if (written.charAt(at) == '\n') lines++;
        return lines;
    }

    private void beginLink(Element element) {
        anchor = element;
        startOfLink = text.length();
        isLinkGiven = false;
    }

    private void endLink() {
        addLink(!isLinkGiven);
        anchor = null;
    }

    /**
     * Adds the link that is open to the passage at hand, on what of its text stands there: a link around several blocks
     * is of each of them.
     *
     * @param evenWithoutText whether it is one where there is no text, as around an image
     */
    private void addLink(boolean evenWithoutText) {
        if (anchor == null) return;
        String label = text.substring(Math.min(startOfLink, text.length()));
        boolean hasAny = !label.isBlank() || (evenWithoutText && anchor.childrenSize() > 0);
        if (!hasAny) return;
        links.addAll(ForeignLink.of(label, anchor.absUrl("href"), Math.min(startOfLink, text.length())));
        isLinkGiven = true;
    }

    private void setOffDate(Element element) {
        String before = Truncation.of(text, LONGEST_DATE);
        boolean isDate = text.length() < LONGEST_DATE
                && !before.endsWith("\t")
                && DateLine.whole(before).isPresent();
        if (isDate && before.strip().equals(element.text().strip())) text.append('\t');
    }

    /** What was read since the last block is of the block that ends, or of the one around that begins. */
    private void flush(Element block) {
        String passage = text.toString();
        addLink(false);
        if (!passage.isBlank()) passages.accept(passage(block, passage));
        text.setLength(0);
        startOfLink = 0;
        links.clear();
    }

    private Passage passage(Element block, String passage) {
        Element around = block;
        Passage.Kind kind = Passage.Kind.PARAGRAPH;
        for (int above = 0; above < MOST_ABOVE && around != null && !around.equals(root.parent()); above++) {
            String name = around.normalName();
            if (name.matches("h[1-6]"))
                return new Passage(line, Passage.Kind.HEADING, name.charAt(1) - '0', passage, links);
            if (name.equals("dt")) return new Passage(line, Passage.Kind.HEADING, 6, passage, links);
            if (name.equals("li") && isItem(around)) return new Passage(line, Passage.Kind.ITEM, 0, passage, links);
            if (name.equals("pre")) kind = Passage.Kind.WRAPPED;
            if (name.matches("dd|td|th|article|section|main|body")) break;
            around = around.parent();
        }
        return new Passage(line, kind, 0, passage, links);
    }

    /** Some pages have a list of all that happened, each item a heading and paragraphs. */
    private boolean isItem(Element item) {
        return items.computeIfAbsent(item, PassageWalk::hasOneBlock);
    }

    private static boolean hasOneBlock(Element item) {
        List<String> blocks = item.children().stream()
                .map(Element::normalName)
                .filter(name -> name.matches("h[1-6]|p|div|section|article|header"))
                .limit(2)
                .toList();
        return blocks.size() < 2 && blocks.stream().allMatch(name -> name.matches("p|div"));
    }
}

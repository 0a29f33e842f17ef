package fr.annales.foreign;

import fr.annales.codec.Truncation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Reads what a page of the web says, without what stands around on all pages of its site. */
final class WebPage {
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "menu",
            "menubar",
            "dialog",
            "alertdialog",
            "complementary");
    private static final Set<String> AROUND = Set.of("nav", "footer", "aside");
    private static final Set<String> NAMES = Set.of(
            "menu",
            "nav",
            "navbar",
            "navigation",
            "breadcrumb",
            "breadcrumbs",
            "fil-ariane",
            "sidebar",
            "footer",
            "pagination",
            "skip-link",
            "cookie-banner");
    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "select",
            "textarea",
            "head",
            "object",
            "audio",
            "video",
            "canvas",
            "math");

    private static final int LONGEST_HEADING = 500;

    private final PageContent page = new PageContent();

    /** What the parts of the page begin with that have buttons, each read once however many there are in it. */
    private final IdentityHashMap<Element, String> beginnings = new IdentityHashMap<>();

    private final int length;

    private WebPage(Element body) {
        length = body.text().length();
    }

    static PageContent read(String html) throws UnreadableFileException {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        Element main = Optional.ofNullable(document.selectFirst("main, [role=main]"))
                .filter(Element::hasText)
                .orElse(document.body());
        WebPage page = new WebPage(main);
        PassageWalk.over(main, page::isLeftOut, page.page::add, page::takeTable);
        return page.page.whole();
    }

    private boolean isLeftOut(Element element) {
        String name = element.normalName();
        if (NO_TEXT.contains(name) || AROUND.contains(name)) return true;
        if (name.equals("button")) return !isHeading(element);
        if (name.equals("header") && element.closest("article, main, section, li") == null) return true;
        if (name.equals("form") && isBesideText(element)) return true;
        return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || NAMES.contains(element.id())
                || element.classNames().stream().anyMatch(NAMES::contains);
    }

    /** Whether a button is what a part of the page opens with: pages fold their parts away behind their headings. */
    private boolean isHeading(Element button) {
        String text = beginning(button);
        if (DateLine.whole(text).isPresent() || DateLine.beginning(text).isPresent()) return true;
        Element around = button.closest("h1, h2, h3, h4, h5, h6, summary, dt, li");
        return around != null
                && text.chars().anyMatch(Character::isLetterOrDigit)
                && beginnings.computeIfAbsent(around, WebPage::beginning).startsWith(text);
    }

    /** The text of an element on one line, up to what a heading may have. */
    private static String beginning(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, _) -> {
                    boolean isAfterBlank = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
                    if (node instanceof Element inside && inside.isBlock() && !isAfterBlank) text.append(' ');
                    if (node instanceof TextNode words)
                        text.append(isAfterBlank ? words.text().stripLeading() : words.text());
                    return text.length() < LONGEST_HEADING ? FilterResult.CONTINUE : FilterResult.STOP;
                },
                element);
        return Truncation.of(text, LONGEST_HEADING).strip();
    }

    /** Some servers put the whole page into one form. */
    private boolean isBesideText(Element form) {
        return form.selectFirst("h1, h2, h3, h4, p, li") == null || form.text().length() * 2L < length;
    }

    /** Takes a table that is no frame of other things; its lines are those of the page. */
    private boolean takeTable(Element table) {
        if (table.selectFirst("table table") != null || table.selectFirst("h1, h2, h3, h4") != null) return false;
        List<ForeignRow> rows = new ArrayList<>();
        SpannedCells cells = new SpannedCells();
        for (Element row : table.select("tr")) {
            ForeignRow read = new ForeignRow(PassageWalk.line(row), cells(row, cells));
            if (read.isEmpty()) continue;
            if (!page.hasRoom(read)) return true;
            rows.add(read);
        }
        page.add(new PageTable(caption(table), rows));
        return true;
    }

    private String caption(Element table) {
        Element caption = table.selectFirst("> caption");
        return caption == null ? "" : cell(caption).text();
    }

    private List<ForeignCell> cells(Element row, SpannedCells cells) {
        for (Element element : row.children()) {
            if (!element.normalName().matches("t[dh]") || !cells.hasRoom()) continue;
            cells.add(cell(element), span(element, "colspan"), span(element, "rowspan"));
        }
        return cells.end();
    }

    private static int span(Element cell, String attribute) {
        return XmlPull.clamped(cell.attr(attribute), 1, ImportLimits.CELLS);
    }

    private ForeignCell cell(Element element) {
        CellText text = new CellText();
        PassageWalk.over(element, this::isLeftOut, text::add, _ -> false);
        return text.cell();
    }
}

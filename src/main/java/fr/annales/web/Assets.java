package fr.annales.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the pages need beside templates, and what other sites load: files that stand beside the classes. */
public final class Assets {
    /** A comment of whole lines, so that nothing inside a line can be taken for one. */
    private static final String COMMENT = "(?m)^\\s*(//.*|/\\*\\*(?s:.*?)\\*/)\\R";

    private Assets() {}

    /** The style sheet, in CSS: pages may have no style of their own inside. */
    public static String style() {
        return text("style.css");
    }

    /** Shows people the answers of OAI-PMH, in CSS: browsers give up XSLT. */
    public static String oai() {
        return text("oai.css");
    }

    /** Changes parts of the search page in place, in JavaScript. */
    public static String page() {
        return text("page.js");
    }

    /** Makes the histogram choose a period, in JavaScript. */
    public static String histogram() {
        return text("histogram.js");
    }

    /** Makes a button copy the address of a page, in JavaScript. */
    public static String copy() {
        return text("copy.js");
    }

    /** Makes the filters a sheet on a narrow screen, in JavaScript. */
    public static String sheet() {
        return text("sheet.js");
    }

    /**
     * The search box that any site can embed: one module without dependencies, in JavaScript. It is sent without most of
     * its comments; what it is and where it is described is said at its head.
     */
    public static String widget() {
        String source = text("widget.js");
        int head = source.indexOf("*/") + 3;
        return source.substring(0, head) + source.substring(head).replaceAll(COMMENT, "");
    }

    /** The sign of the pages in a browser's tab, in SVG: lines of a chronicle, one of them found. */
    public static String icon() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b4f8a"/>\
                <path d="M3 4.5h10M3 11.5h10" stroke="#fff" stroke-width="1.2" opacity=".6"/>\
                <path d="M3 8h7" stroke="#fff" stroke-width="2.2"/></svg>
                """;
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

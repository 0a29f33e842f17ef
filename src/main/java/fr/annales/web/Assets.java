package fr.annales.web;

import fr.annales.event.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** What the pages need beside templates, and what other sites load: files that stand beside the classes. */
public final class Assets {
    /** A comment of whole lines, so that nothing inside a line can be taken for one. */
    private static final String COMMENT = "(?m)^\\s*(//.*|/\\*\\*(?s:.*?)\\*/)\\R";

    private static final int HUES = 24;
    private static final int DEGREES = 360 / HUES;

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

    /** Keeps what somebody did in a part of a page that is replaced, in JavaScript. */
    public static String keep() {
        return text("keep.js");
    }

    /** Makes the filters a sheet on a narrow screen, in JavaScript. */
    public static String sheet() {
        return text("sheet.js");
    }

    /**
     * The search box that any site can embed: one module without dependencies, in JavaScript. It is sent without most
     * of its comments; what it is and where it is described is said at its head.
     */
    public static String widget() {
        String source = text("widget.js");
        int head = source.indexOf("*/") + 3;
        return source.substring(0, head) + source.substring(head).replaceAll(COMMENT, "");
    }

    /**
     * The sign of an archive in a browser's tab, in SVG: the initial of its title, on a colour that its title alone
     * decides. Every hue is as dark, so that white stands out from it by at least 4.5 to 1.
     */
    static String icon(Archive archive) {
        int hue = Math.floorMod(archive.title().hashCode(), HUES) * DEGREES;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
                <rect width="32" height="32" rx="6" fill="hsl(%s 60%% 28%%)"/>\
                <text x="16" y="23.5" font-family="Georgia,serif" font-size="22" text-anchor="middle" fill="#fff">%s</text></svg>
                """.formatted(hue, initial(archive.title()));
    }

    /** The first letter or digit, or a dot where there is none. */
    private static String initial(String title) {
        return title.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("•")
                .toUpperCase(Locale.FRENCH);
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

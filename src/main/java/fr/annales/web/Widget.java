package fr.annales.web;

/** The search box that any site can embed: one module without dependencies, sent without most of its comments. */
public final class Widget {
    /** Whole lines only, so that nothing inside a line can be taken for one. */
    private static final String COMMENT = "(?m)^\\s*(//.*|/\\*\\*(?s:.*?)\\*/)\\R";

    private Widget() {}

    /** The module, in JavaScript; what it is and where it is described is said at its head. */
    public static String module() {
        String source = Resources.text("widget.js");
        int head = source.indexOf("*/") + 3;
        return source.substring(0, head) + source.substring(head).replaceAll(COMMENT, "");
    }
}

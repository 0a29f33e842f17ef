package fr.annales.web;

/** What makes the search page quick where modules run. */
public final class Scripts {
    private Scripts() {}

    /** Changes parts of the page in place, in JavaScript. */
    public static String page() {
        return Resources.text("page.js");
    }

    /** Makes the histogram choose a period, in JavaScript. */
    public static String histogram() {
        return Resources.text("histogram.js");
    }
}

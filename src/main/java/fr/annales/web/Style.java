package fr.annales.web;

/** How the pages look: they may have no style of their own inside. */
public final class Style {
    private Style() {}

    /** The style sheet, in CSS. */
    public static String sheet() {
        return Resources.text("style.css");
    }
}

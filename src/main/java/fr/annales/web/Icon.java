package fr.annales.web;

/** The sign of the pages in a browser's tab: lines of a chronicle, one of them found. */
public final class Icon {
    private Icon() {}

    /** The drawing, in SVG. */
    public static String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b4f8a"/>\
                <path d="M3 4.5h10M3 11.5h10" stroke="#fff" stroke-width="1.2" opacity=".6"/>\
                <path d="M3 8h7" stroke="#fff" stroke-width="2.2"/></svg>
                """;
    }
}

package fr.annales.web;

/** Escapes for XML. */
final class Xml {
    private Xml() {}

    /** A text as it stands in an element or in an attribute. */
    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

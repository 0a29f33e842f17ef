package fr.annales.web;

import java.util.regex.Pattern;

/** Escapes for XML 1.0. */
final class Xml {
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String REPLACEMENT = "\uFFFD";

    private Xml() {}

    /** A text as it stands in an element or in an attribute; in the place of what XML has no way to write is U+FFFD. */
    static String text(String plain) {
        return NOT_XML.matcher(plain)
                .replaceAll(REPLACEMENT)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package fr.annales.web;

import java.util.function.Supplier;

/**
 * What is served at an address of its own, the same for all.
 *
 * @param mediaType with its charset, UTF-8, where people read it
 * @param body makes the page, or what a page needs, when it is first asked for
 */
public record Page(String mediaType, Supplier<String> body) {
    /** The media type of a page for people. */
    public static final String HTML = "text/html;charset=utf-8";

    /** A page for people. */
    public static Page html(Supplier<String> body) {
        return new Page(HTML, body);
    }

    /** How pages look. */
    public static Page css(Supplier<String> body) {
        return new Page("text/css;charset=utf-8", body);
    }

    /** What runs in a page. */
    public static Page js(Supplier<String> body) {
        return new Page("text/javascript;charset=utf-8", body);
    }
}

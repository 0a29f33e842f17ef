package fr.annales.web;

import java.util.function.Supplier;

/**
 * What is served at an address of its own, the same for all.
 *
 * @param mediaType with its charset, UTF-8, where people read it
 * @param body makes the page, or what a page needs, when it is first asked for
 */
public record StaticResource(String mediaType, Supplier<String> body) {
    /** The media type of a page for people. */
    public static final String HTML = "text/html;charset=utf-8";

    /** How pages look. */
    public static StaticResource css(Supplier<String> body) {
        return new StaticResource("text/css;charset=utf-8", body);
    }

    /** What runs in a page. */
    public static StaticResource js(Supplier<String> body) {
        return new StaticResource("text/javascript;charset=utf-8", body);
    }
}

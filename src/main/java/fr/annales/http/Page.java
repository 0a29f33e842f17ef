package fr.annales.http;

/**
 * What is served at an address of its own, the same for all.
 *
 * @param mediaType with its charset, UTF-8, where people read it
 * @param body the page, or what a page needs
 */
public record Page(String mediaType, String body) {
    /** A page for people. */
    public static Page html(String body) {
        return new Page("text/html; charset=utf-8", body);
    }

    /** How pages look. */
    public static Page css(String body) {
        return new Page("text/css; charset=utf-8", body);
    }
}

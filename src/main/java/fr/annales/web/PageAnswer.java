package fr.annales.web;

/** What a page answers. */
public sealed interface PageAnswer {

    /**
     * The page.
     *
     * @param mediaType with its charset, UTF-8
     */
    record Content(String mediaType, String body) implements PageAnswer {}

    /**
     * It is elsewhere, for good (301).
     *
     * @param location relative to the path asked for
     */
    record Moved(String location) implements PageAnswer {}

    /**
     * There is no such page (404).
     *
     * @param title what kind of page there is not, in French
     * @param detail which one, in French
     */
    record Missing(String title, String detail) implements PageAnswer {}
}

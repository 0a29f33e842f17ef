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
     * There was such a page, and is no more (410).
     *
     * @param title what kind of page there was, in French
     * @param detail which one, and since when there is none, in French
     */
    record Gone(String title, String detail) implements PageAnswer {}

    /**
     * There is no such page (404).
     *
     * @param title what kind of page there is not, in French
     * @param detail which one, in French
     */
    record Missing(String title, String detail) implements PageAnswer {
        /** What is made of complete addresses, which only the operator knows. */
        public static final Missing WITHOUT_ADDRESS = new Missing(
                "Ressource introuvable",
                "Ce document est fait d’adresses complètes, et ce service ne connaît pas la sienne\u00a0: "
                        + "la donner par --public-url, ou par url dans archive.json.");
    }
}

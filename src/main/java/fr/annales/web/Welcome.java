package fr.annales.web;

import java.util.Map;

/** The page at the root, until the search page comes: what this is, and where the API answers. */
public final class Welcome {
    private Welcome() {}

    /** The page, in HTML. */
    public static String page() {
        return Templates.render("welcome", Map.of());
    }
}

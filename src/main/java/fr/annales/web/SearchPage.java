package fr.annales.web;

import java.util.Map;

/** The page of searches: whole as it is sent, every state of it an address. */
public final class SearchPage {
    private SearchPage() {}

    /** The page, in HTML. */
    public static String html(Visit visit) {
        return Templates.render("search", Map.of("page", SearchView.of(visit)));
    }
}

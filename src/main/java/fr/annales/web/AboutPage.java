package fr.annales.web;

import java.util.Map;

/** What the archive is and who answers for it, what becomes of what visitors do, and how accessible the pages are. */
public final class AboutPage {
    private AboutPage() {}

    /** The page, in HTML. */
    public static String html(Visit visit) {
        return Templates.render("about", Map.of("page", AboutView.of(visit)));
    }
}

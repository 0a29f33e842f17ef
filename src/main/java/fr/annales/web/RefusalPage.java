package fr.annales.web;

import fr.annales.event.Archive;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people read where there is no answer. */
public final class RefusalPage {
    private RefusalPage() {}

    /**
     * The page, in HTML.
     *
     * @param status of HTTP, from 400
     * @param path what was asked for, as sent
     * @param archive the archive that serves, or null where none does
     */
    public static String html(int status, String title, String detail, String path, @Nullable Archive archive) {
        RefusalView page = RefusalView.of(status, title, detail, path, archive);
        return Templates.render("refusal", Map.of("page", page));
    }
}

package fr.annales;

import fr.annales.http.OpenApi;
import fr.annales.http.Page;
import fr.annales.web.ApiPage;
import fr.annales.web.Style;
import fr.annales.web.Welcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that are the same for all, by their paths. */
final class Pages {
    private Pages() {}

    /**
     * The pages.
     *
     * @param publicUrl where people find the service, or null
     * @param address where it listens
     */
    static Map<String, Page> of(@Nullable String publicUrl, String address) {
        return Map.of(
                "/", Page.html(Welcome::page),
                "/api", Page.html(() -> ApiPage.page(OpenApi.document(publicUrl), address)),
                "/style.css", Page.css(Style::sheet));
    }
}

package fr.annales.web;

import fr.annales.address.Links;
import fr.annales.event.Archive;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to put the search box into another site, for people who keep one: what they copy stands there ready. */
public final class IntegrationPage {
    private IntegrationPage() {}

    /**
     * The page of an archive, in HTML.
     *
     * @param publicUrl where people find the service, or null when nobody has said
     * @param address where it listens, which serves for a try then
     */
    public static String page(Archive archive, @Nullable String publicUrl, String address) {
        String root = Links.root(publicUrl == null ? address : publicUrl);
        URI uri = URI.create(root);
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        return Templates.render(
                "integration",
                Map.of(
                        "frame",
                        PageFrame.plain("Intégrer la recherche à un site", archive),
                        "root",
                        root,
                        "origin",
                        origin,
                        "isKnown",
                        publicUrl != null));
    }
}

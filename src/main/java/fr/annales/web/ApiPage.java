package fr.annales.web;

import fr.annales.event.Archive;
import java.util.Map;

/** The description of the API, for people who program: all that it says stands in the OpenAPI document. */
public final class ApiPage {
    private ApiPage() {}

    /**
     * The page of an archive, in HTML.
     *
     * @param openApi the document, in UTF-8
     * @param address where the service listens, for commands that can be copied when the document names no other
     */
    public static String page(Archive archive, byte[] openApi, String address) {
        return Templates.render(
                "api",
                Map.of(
                        "frame",
                        PageFrame.plain("Interface de programmation", archive),
                        "api",
                        new DescriptionReader(openApi, address).read()));
    }
}

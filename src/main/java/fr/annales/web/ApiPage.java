package fr.annales.web;

import java.util.Map;

/** The description of the API, for people who program: all that it says stands in the OpenAPI document. */
public final class ApiPage {
    private ApiPage() {}

    /**
     * The page, in HTML.
     *
     * @param openApi the document, in UTF-8
     * @param address where the service listens, for commands that can be copied when the document names no other
     */
    public static String page(byte[] openApi, String address) {
        return Templates.render("api", Map.of("api", new DescriptionReader(openApi, address).read()));
    }
}

package fr.annales.http;

import fr.annales.event.Archive;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer leads to, as a field of its head (RFC 8288), for programs that do not read the body: other forms, the
 * licence, descriptions. Searches have none, of which there are many and whose forms are described once.
 */
final class LinkHeader {
    static final String NAME = "Link";

    private final List<String> links = new ArrayList<>();

    /** The links that every answer of an archive's API has. */
    LinkHeader(Archive archive, String prefix) {
        add(prefix + "/openapi.json", "service-desc", "application/json");
        add(prefix + Api.CATALOG, "describedby", "application/ld+json");
        if (archive.licence() != null) links.add("<" + ascii(archive.licence()) + ">; rel=\"license\"");
    }

    /** Adds a link to the same in another form. */
    LinkHeader alternate(String address, String mediaType) {
        return add(address, "alternate", mediaType);
    }

    private LinkHeader add(String address, String relation, String mediaType) {
        // Quoted, for some media types have parameters of their own.
        links.add("<%s>; rel=\"%s\"; type=\"%s\"".formatted(ascii(address), relation, mediaType));
        return this;
    }

    /** Headers are ASCII, and addresses may be written in any letters. */
    private static String ascii(String address) {
        return URI.create(address).toASCIIString();
    }

    String value() {
        return String.join(", ", links);
    }
}

package fr.annales.exchange;

import fr.annales.address.Links;
import fr.annales.codec.WebAddress;
import fr.annales.event.Archive;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * The names by which others know an archive and its events for ever. They are made of the address that the archive
 * gives itself, and of that of the service where it gives none, and stay when the service moves.
 *
 * @param base that address, without a slash at its end
 */
record Identifiers(String base) {
    private static final String SCHEME = "oai:";

    static Identifiers of(Archive archive, Links links) {
        return new Identifiers(archive.url() == null ? links.root() : Links.root(archive.url()));
    }

    /** Of something at an address of the service: a UUID made of its name (RFC 9562, version 3). */
    String urn(String place) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((base + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    /** What stands before the id of an event in OAI-PMH: host and path, since a host may have several archives. */
    String namespace() {
        URI address = URI.create(base);
        String path = address.getRawPath().isEmpty() ? "" : address.getRawPath().substring(1) + "/";
        return SCHEME + WebAddress.host(base).orElse("") + ":" + path;
    }

    /** An event in OAI-PMH. */
    String oai(String id) {
        return namespace() + id;
    }

    /** The id of an event that is named so in OAI-PMH, empty where the name is none of this archive's. */
    Optional<String> id(String oai) {
        return oai.startsWith(namespace())
                ? Optional.of(oai.substring(namespace().length()))
                : Optional.empty();
    }
}

package fr.annales.exchange;

import fr.annales.address.Links;
import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import fr.annales.event.Vocabulary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes among what a search finds, as a feed that one can subscribe to (Atom, RFC 4287), in pages (RFC
 * 5005). That of the whole archive also tells what went (RFC 6721); of other searches nobody knows what they would have
 * found.
 *
 * @param search what is followed
 * @param events the newest first; their texts are told as they are
 * @param removed what went meanwhile, the newest first
 * @param published when the version was published that tells of them
 */
public record AtomFeed(
        Archive archive,
        Links links,
        SearchAddress search,
        List<RevisedEvent> events,
        List<Tombstone> removed,
        Instant published) {
    public static final String MEDIA_TYPE = "application/atom+xml";

    /** Its address from the service. */
    public static final String PLACE = "api/events.atom";

    private static final String STANDARD = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String LINK = "link";
    private static final String RELATION = "rel";
    private static final String ADDRESS = "href";

    /**
     * The document, in UTF-8.
     *
     * @param first the state of the first page, with the newest changes
     * @param self that of this page
     * @param next that of the page with older changes, or null at the end
     */
    public byte[] xml(SearchAddress first, SearchAddress self, @Nullable SearchAddress next) {
        Identifiers identifiers = Identifiers.of(archive, links);
        XmlDocument xml =
                new XmlDocument().begin("feed").attribute("xmlns", STANDARD).attribute("xml:lang", archive.language());
        if (!removed.isEmpty()) xml.attribute("xmlns:at", TOMBSTONES);
        xml.element("id", identifiers.urn(PLACE + search.address()));
        xml.element("title", title());
        xml.element("updated", updated().toString());
        xml.begin("author")
                .element("name", Objects.requireNonNullElse(archive.publisher(), archive.title()))
                .end();
        xml.element("rights", archive.rights());
        link("self", address(self), xml);
        link("alternate", links.root() + "/" + search.address(), xml);
        link("first", address(first), xml);
        if (next != null) link("next", address(next), xml);
        for (Tombstone gone : removed) deleted(gone, identifiers, xml);
        for (RevisedEvent event : events) entry(event, identifiers, xml);
        return xml.finish();
    }

    private String address(SearchAddress page) {
        return links.root() + "/" + PLACE + page.address();
    }

    /** What is followed, as far as it is words. */
    private String title() {
        List<String> words = search.parameters().getOrDefault(SearchParameters.TEXT, List.of());
        if (!words.isEmpty()) return "Nouveautés : " + words.getFirst() + " – " + archive.title();
        return search.isHome() ? "Nouveautés : " + archive.title() : "Nouveautés d’une sélection – " + archive.title();
    }

    /** What the first page tells last; a feed of nothing is as new as what was searched. */
    private Instant updated() {
        return Stream.concat(
                        events.stream().limit(1).map(event -> event.revision().modified()),
                        removed.stream().limit(1).map(Tombstone::removed))
                .max(Comparator.naturalOrder())
                .orElse(published);
    }

    private static void link(String relation, String address, XmlDocument xml) {
        xml.begin(LINK)
                .attribute(RELATION, relation)
                .attribute(ADDRESS, address)
                .end();
    }

    private static void deleted(Tombstone gone, Identifiers identifiers, XmlDocument xml) {
        xml.begin("at:deleted-entry")
                .attribute("ref", identifiers.urn(entry(gone.id())))
                .attribute("when", gone.removed().toString())
                .element("at:comment", gone.title())
                .end();
    }

    private static String entry(String id) {
        return "evenements/" + id;
    }

    private void entry(RevisedEvent revised, Identifiers identifiers, XmlDocument xml) {
        Event event = revised.event();
        xml.begin("entry");
        xml.element("id", identifiers.urn(entry(event.id())));
        xml.element("title", event.title());
        xml.element("updated", revised.revision().modified().toString());
        xml.element("published", revised.revision().added().toString());
        link("alternate", links.absolute(event), xml);
        for (Vocabulary vocabulary : archive.vocabularies())
            for (String id : event.concepts(vocabulary.facet()))
                xml.begin("category")
                        .attribute("term", id)
                        .attribute("label", vocabulary.label(id))
                        .end();
        if (event.date() != null) xml.element("summary", event.date().label());
        if (!event.text().isEmpty()) xml.element("content", event.text());
        xml.end();
    }
}

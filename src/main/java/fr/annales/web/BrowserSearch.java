package fr.annales.web;

import fr.annales.address.Links;
import fr.annales.event.Archive;

/** Describes the search to browsers, which can then be asked from their own bar (OpenSearch 1.1). */
final class BrowserSearch {
    /** The longest name that the standard allows; in characters. */
    private static final int NAME = 16;

    private static final int LONG_NAME = 48;
    private static final int DESCRIPTION = 1_024;

    private BrowserSearch() {}

    /**
     * The description, in XML.
     *
     * @param links with the public address, since relative ones are not allowed
     */
    static String xml(Archive archive, Links links) {
        String description = archive.description() == null ? archive.title() : archive.description();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>%s</ShortName>
                <LongName>%s</LongName>
                <Description>%s</Description>
                <Language>%s</Language>
                <InputEncoding>UTF-8</InputEncoding>
                <Url type="text/html" template="%s/?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(
                        Xml.text(cut(archive.title(), NAME)),
                        Xml.text(cut(archive.title(), LONG_NAME)),
                        Xml.text(cut(description, DESCRIPTION)),
                        Xml.text(archive.language()),
                        Xml.text(links.root()));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : Excerpt.of(text, most - 2);
    }
}

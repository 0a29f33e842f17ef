package fr.annales.exchange;

import fr.annales.address.Links;
import fr.annales.engine.ChangeOrder;
import fr.annales.event.Archive;
import fr.annales.event.Tombstone;
import fr.annales.search.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OAI-PMH answers, as XML. */
final class OaiResponse {
    static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";

    private final XmlDocument xml = new XmlDocument();
    private final Archive archive;
    private final Links links;
    private final Identifiers identifiers;

    /** Begins a response with its time; browsers are told how to show it to people. */
    OaiResponse(Archive archive, Links links, Instant time) {
        this.archive = archive;
        this.links = links;
        this.identifiers = Identifiers.of(archive, links);
        xml.instruction("xml-stylesheet", "type=\"text/css\" href=\"oai.css\"");
        xml.begin("OAI-PMH")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:xsi", INSTANCE)
                .attribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
        xml.element("responseDate", time.toString());
    }

    private String base() {
        return links.root() + "/oai";
    }

    /** Tells the request back, as it was understood. */
    void request(OaiArguments arguments) {
        xml.begin("request").attribute(OaiArguments.VERB, arguments.verb().word());
        arguments.values().forEach(xml::attribute);
        xml.text(base()).end();
    }

    /** Tells that the request was none. */
    void request() {
        xml.element("request", base());
    }

    void error(OaiException error) {
        xml.begin("error").attribute("code", error.code()).text(error.detail()).end();
    }

    void identify(String adminEmail, Instant earliest) {
        xml.begin(OaiVerb.IDENTIFY.word());
        xml.element("repositoryName", archive.title());
        xml.element("baseURL", base());
        xml.element("protocolVersion", "2.0");
        xml.element("adminEmail", adminEmail);
        xml.element("earliestDatestamp", earliest.toString());
        xml.element("deletedRecord", "persistent");
        xml.element("granularity", OaiRange.GRANULARITY);
        xml.element("compression", "gzip");
        xml.end();
    }

    void formats() {
        xml.begin(OaiVerb.LIST_FORMATS.word()).begin("metadataFormat");
        xml.element("metadataPrefix", OaiRepository.PREFIX);
        xml.element("schema", OaiDublinCore.SCHEMA);
        xml.element("metadataNamespace", OaiDublinCore.NAMESPACE);
        xml.end().end();
    }

    void sets(List<OaiSet> sets) {
        xml.begin(OaiVerb.LIST_SETS.word());
        for (OaiSet set : sets) {
            xml.begin("set").element("setSpec", set.spec()).element("setName", set.name());
            if (set.description() != null) {
                xml.begin("setDescription");
                OaiDublinCore.describe(set, xml);
                xml.end();
            }
            xml.end();
        }
        xml.end();
    }

    /** The beginning of a verb that answers with records. */
    void begin(OaiVerb verb) {
        xml.begin(verb.word());
    }

    /** A record, or what is left of it. */
    void record(Change change) {
        xml.begin("record");
        header(change);
        if (change instanceof Change.Present present) {
            xml.begin("metadata");
            OaiDublinCore.write(present.event(), archive, links, xml);
            xml.end();
        }
        xml.end();
    }

    /** The head of a record. */
    void header(Change change) {
        switch (change) {
            case Change.Present present -> header(change, null, present.event().concepts());
            case Change.Removed(Tombstone gone) -> header(change, "deleted", gone.concepts());
        }
    }

    private void header(Change change, @Nullable String status, Map<String, List<String>> concepts) {
        xml.begin("header").attribute("status", status);
        xml.element("identifier", identifiers.oai(change.id()));
        xml.element("datestamp", change.time(ChangeOrder.DATESTAMP).toString());
        OaiSet.specs(concepts, archive).forEach(spec -> xml.element("setSpec", spec));
        xml.end();
    }

    /**
     * Where the list goes on.
     *
     * @param token what it goes on with, empty at its end
     * @param total how many records it has in all
     * @param cursor how many were sent before this part
     */
    void token(String token, long total, int cursor) {
        xml.begin("resumptionToken")
                .attribute("completeListSize", Long.toString(total))
                .attribute("cursor", Integer.toString(cursor))
                .text(token)
                .end();
    }

    byte[] finish() {
        return xml.finish();
    }
}

package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.Revision;
import fr.annales.engine.TestArchive;
import fr.annales.engine.ToldLedger;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import fr.annales.web.Site;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The protocol of OAI-PMH 2.0, question by question, and what the portals that harvest by it read of a record. */
class OaiTest {
    private static final Instant PUBLISHED = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final String ROOT = "https://example.org";
    private static final Event FULL = TestArchive.full();

    private static FakeEngine engine;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void serve() throws IOException {
        engine = new FakeEngine();
        Instant old = Instant.parse("2026-01-01T00:00:00Z");
        publish(
                TestArchive.ARCHIVE,
                new ToldLedger(
                                PUBLISHED,
                                List.of(new Tombstone(
                                        "gone", "Parti", null, Map.of("type", List.of("loi")), PUBLISHED)))
                        .with("full", new Revision(old, old, old)));
        server = server(ROOT);
        client = new Client(server.start("127.0.0.1", 0));
    }

    private static void publish(Archive archive, ToldLedger ledger) throws IOException {
        engine.publish(
                archive,
                List::of,
                sink -> {
                    sink.accept(FULL);
                    sink.accept(TestArchive.event("a", null, "A & <B>", "", "congres"));
                },
                ledger);
        engine.refresh();
    }

    private static Server server(@Nullable String publicUrl) {
        return new Server(
                engine,
                () -> new Readiness(true, null),
                Site.NONE,
                Limits.DEFAULT,
                publicUrl,
                Listeners.NONE,
                () -> NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }

    private static List<String> texts(String query, String element) throws Exception {
        return Harvester.texts(Harvester.ask(client, query), element);
    }

    /** Names and texts of what is right inside an element. */
    private static List<String> children(Element parent, String name) {
        Node element = Harvester.all(parent, name).getFirst();
        List<String> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling())
            children.add(child.getLocalName() + " " + child.getTextContent());
        return children;
    }

    /**
     * Media types know no case, and may have parameters; a body that is no form, or of no {@code POST}, asks nothing.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | application/x-www-form-urlencoded              | ListSets
            POST | Application/X-WWW-Form-Urlencoded ;charset=ascii | ListSets
            POST | text/plain                                     | Identify
            GET  | application/x-www-form-urlencoded              | Identify
            """)
    void a_form_is_what_is_posted_as_one(String method, String mediaType, String verb) throws Exception {
        String answer = client.talk(
                "%s /oai?verb=Identify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(method)
                        + "Content-Type: %s\r\nContent-Length: 13\r\n\r\nverb=ListSets".formatted(mediaType));
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("<" + verb + ">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            badVerb                 |
            badVerb                 | ?verb=
            badVerb                 | ?verb=Nothing
            badVerb                 | ?verb=identify
            badVerb                 | ?verb=Identify&verb=Identify
            badArgument             | ?verb=Identify&set=essai
            badArgument             | ?verb=Identify&unknown=1
            badArgument             | ?verb=ListSets&metadataPrefix=oai_dc
            badArgument             | ?verb=ListRecords
            badArgument             | ?verb=ListIdentifiers
            badArgument             | ?verb=GetRecord
            badArgument             | ?verb=GetRecord&metadataPrefix=oai_dc
            badArgument             | ?verb=GetRecord&identifier=oai:example.org:full
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=abc
            badArgument             | ?verb=ListRecords&metadataPrefix=
            badArgument             | ?verb=ListRecords&metadataPrefix=oai%20dc
            badArgument             | ?verb=GetRecord&metadataPrefix=oai:dc&identifier=oai:example.org:full
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&set=
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&set=type:
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&set=th%C3%A8me
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&from=2026
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00.5Z
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01
            badArgument             | ?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-02-01T00:00:00Z
            badArgument             | ?verb=ListRecords&metadataPrefix=marc&from=hier
            badArgument             | ?verb=ListIdentifiers&metadataPrefix=marc&until=2026-13-01
            badArgument             | ?verb=ListMetadataFormats&identifier=::
            badResumptionToken      | ?verb=ListRecords&resumptionToken=abc
            badResumptionToken      | ?verb=ListRecords&resumptionToken=
            badResumptionToken      | ?verb=ListSets&resumptionToken=abc
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMFogYSA0Mjk0OTY3Mjk1
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMFogYSAyMTQ3NDgzNjQ3
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMFogYSAtMQ
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMFogYSAw
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMFogYSArNTA
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMFogYSAwNTA
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMFogYSDZpdmg
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMC4wMDBaIGEgNTA
            badResumptionToken      | ?verb=ListRecords&resumptionToken=ICAgMjAyNi0wMS0wMVQwMDowMDowMFogYSA1MA%3D%3D
            cannotDisseminateFormat | ?verb=ListRecords&metadataPrefix=marc21
            cannotDisseminateFormat | ?verb=ListIdentifiers&metadataPrefix=OAI_DC
            cannotDisseminateFormat | ?verb=GetRecord&metadataPrefix=oai_ead&identifier=oai:example.org:full
            idDoesNotExist          | ?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:none
            idDoesNotExist          | ?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.com:full
            idDoesNotExist          | ?verb=GetRecord&metadataPrefix=oai_dc&identifier=full
            idDoesNotExist          | ?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:former-id
            idDoesNotExist          | ?verb=ListMetadataFormats&identifier=oai:example.org:none
            noRecordsMatch          | ?verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-03
            noRecordsMatch          | ?verb=ListRecords&metadataPrefix=oai_dc&until=2025-12-31
            noRecordsMatch          | ?verb=ListRecords&metadataPrefix=oai_dc&set=none
            noRecordsMatch          | ?verb=ListRecords&metadataPrefix=oai_dc&set=type:none
            noRecordsMatch          | ?verb=ListRecords&metadataPrefix=oai_dc&set=theme:echelon
            noRecordsMatch          | ?verb=ListIdentifiers&metadataPrefix=oai_dc&from=2030-01-01T00:00:00Z
            """)
    void what_is_no_request_is_an_error_of_the_protocol(String code, @Nullable String query) throws Exception {
        Element answer = Harvester.ask(client, query == null ? "" : query);
        assertThat(Harvester.all(answer, "error")).singleElement().satisfies(error -> {
            assertThat(error.getAttribute("code")).isEqualTo(code);
            assertThat(error.getTextContent()).isNotBlank();
        });
        Element request = Harvester.all(answer, "request").getFirst();
        assertThat(request.getTextContent()).isEqualTo(ROOT + "/oai");
        boolean isTold = !code.equals("badVerb") && !code.equals("badArgument");
        assertThat(request.hasAttributes()).isEqualTo(isTold);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            oai:example.org:full oai:example.org:a oai:example.org:gone |
            oai:example.org:a oai:example.org:gone                      | &from=2026-03-02
            oai:example.org:a oai:example.org:gone                      | &from=2026-03-02T10:00:00Z
            oai:example.org:full                                        | &until=2026-01-01
            oai:example.org:full                                        | &until=2026-03-02T09:59:59Z
            oai:example.org:full                                        | &from=2026-01-01&until=2026-03-01
            oai:example.org:full oai:example.org:a oai:example.org:gone | &set=essai
            oai:example.org:full oai:example.org:gone                   | &set=type:loi
            oai:example.org:full oai:example.org:a oai:example.org:gone | &set=type
            oai:example.org:full                                        | &set=lieu:lille&from=2025-01-01
            """)
    void a_list_has_what_was_asked_for_from_the_oldest(String identifiers, @Nullable String arguments)
            throws Exception {
        for (String verb : List.of("ListRecords", "ListIdentifiers"))
            assertThat(texts(
                            "?verb=" + verb + "&metadataPrefix=oai_dc" + (arguments == null ? "" : arguments),
                            "header"))
                    .hasSize(identifiers.split(" +").length)
                    .zipSatisfy(
                            List.of(identifiers.split(" +")),
                            (header, id) -> assertThat(header).startsWith(id));
    }

    @Test
    void the_repository_says_what_it_is() throws Exception {
        Element identify = Harvester.ask(client, "?verb=Identify");
        assertThat(children(identify, "Identify"))
                .containsExactly(
                        "repositoryName " + TestArchive.ARCHIVE.title(),
                        "baseURL https://example.org/oai",
                        "protocolVersion 2.0",
                        "adminEmail essai@example.org",
                        "earliestDatestamp 2026-01-01T00:00:00Z",
                        "deletedRecord persistent",
                        "granularity YYYY-MM-DDThh:mm:ssZ",
                        "compression gzip");
        assertThat(Harvester.texts(identify, "responseDate")).containsExactly("2026-03-02T10:00:01Z");
        assertThat(texts("?verb=ListMetadataFormats", "metadataPrefix")).containsExactly("oai_dc");
        assertThat(texts("?verb=ListMetadataFormats&identifier=oai:example.org:gone", "metadataPrefix"))
                .containsExactly("oai_dc");
    }

    /**
     * What FranceArchives reads: the first set as the finding aid, the first identifier as the link, the first date.
     */
    @Test
    void a_record_has_what_portals_read() throws Exception {
        Element record = Harvester.ask(client, "?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:full");
        assertThat(Harvester.texts(record, "setSpec"))
                .containsExactly(
                        "essai",
                        "type:loi",
                        "theme:emploi",
                        "theme:regions",
                        "lieu:lille",
                        "personne:jeanne-dupont",
                        "auteur:la-gazette");
        assertThat(children(record, "dc"))
                .containsExactly(
                        "title Un titre",
                        "creator La Gazette",
                        "subject Loi",
                        "subject Emploi",
                        "subject Régions",
                        "description Un paragraphe.\n- un point\n- un autre",
                        "publisher Qui essaie",
                        "contributor Jeanne Dupont",
                        "date 1987-01-27",
                        "type Text",
                        "identifier https://example.org/evenements/full",
                        "source histoire.txt, l. 7",
                        "language fr",
                        "relation https://example.org/loi",
                        "relation https://example.org/debat",
                        "coverage Lille",
                        "rights Libre",
                        "rights https://www.etalab.gouv.fr/licence-ouverte-open-licence/");
        assertThat(texts("?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:a", "title"))
                .containsExactly("A & <B>");
    }

    @Test
    void what_went_is_a_deleted_record() throws Exception {
        Element record = Harvester.ask(client, "?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:gone");
        assertThat(Harvester.all(record, "header").getFirst().getAttribute("status"))
                .isEqualTo("deleted");
        assertThat(Harvester.texts(record, "datestamp")).containsExactly("2026-03-02T10:00:00Z");
        assertThat(Harvester.all(record, "metadata")).isEmpty();
    }

    @Test
    void sets_have_names_and_descriptions_the_archive_first() throws Exception {
        Element sets = Harvester.ask(client, "?verb=ListSets");
        assertThat(Harvester.texts(sets, "setSpec"))
                .startsWith("essai", "type", "type:loi")
                .doesNotHaveDuplicates();
        assertThat(Harvester.texts(sets, "setName"))
                .startsWith(TestArchive.ARCHIVE.title(), "Types", "Type : Loi")
                .hasSameSizeAs(Harvester.texts(sets, "setSpec"));
        assertThat(Harvester.texts(sets, "description")).startsWith("Pour les essais.");
    }

    /** The schema of the protocol has these attributes and no others. */
    @Test
    void elements_have_the_attributes_of_the_protocol() throws Exception {
        List<String> allowed = List.of(
                "OAI-PMH xmlns",
                "OAI-PMH xmlns:xsi",
                "OAI-PMH xsi:schemaLocation",
                "request verb",
                "request metadataPrefix",
                "header status",
                "dc xmlns:oai_dc",
                "dc xmlns:dc",
                "dc xmlns:xsi",
                "dc xsi:schemaLocation");
        Element answer = Harvester.ask(client, "?verb=ListRecords&metadataPrefix=oai_dc");
        List<Element> elements = new ArrayList<>(Harvester.all(answer, "*"));
        elements.add(answer);
        for (Element element : elements)
            for (int i = 0; i < element.getAttributes().getLength(); i++)
                assertThat(allowed)
                        .contains(element.getLocalName() + " "
                                + element.getAttributes().item(i).getNodeName());
    }

    @Test
    void it_is_asked_by_a_form_too() throws Exception {
        Client.Response answer = client.post("/oai", "verb=ListIdentifiers&metadataPrefix=oai_dc&set=type%3Aloi");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Harvester.texts(Harvester.read(answer.body()), "identifier"))
                .containsExactly("oai:example.org:full", "oai:example.org:gone");
        assertThat(client.post("/api/archive", "verb=Identify").status()).isEqualTo(405);
        assertThat(client.send("OPTIONS", "/oai").header("Allow")).contains("POST");
        Client.Response refused = client.send("DELETE", "/oai");
        assertThat(refused.json().get("detail").asString()).contains(refused.header("Allow"));
        assertThat(client.post("/oai", "a".repeat(9_000)).json().get("detail").asString())
                .contains("POST à /oai");
    }

    @Test
    void a_service_that_cannot_be_harvested_says_why() throws IOException {
        try (Server hidden = server(null)) {
            Client.Response answer = new Client(hidden.start("127.0.0.1", 0)).get("/oai?verb=Identify");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("detail").asString()).contains("--public-url", "adminEmail");
        }
    }
}

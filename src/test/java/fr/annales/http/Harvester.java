package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A harvester written from the protocol alone: it goes on from the time of the first response of its last whole
 * harvest.
 */
public final class Harvester {
    private final Repository repository;
    private final String arguments;
    private @Nullable String from;

    /** What answers a query, with a document. */
    @FunctionalInterface
    public interface Repository {
        String answer(String query) throws Exception;
    }

    /** What is done between two parts of a list. */
    public interface Between {
        void run() throws Exception;
    }

    /** What came of one event; no title of one that is gone. */
    public record Seen(String identifier, @Nullable String title, List<String> sets) {}

    Harvester(Client client, String arguments) {
        this(query -> document(client, query), arguments);
    }

    /** One of another repository. */
    public Harvester(Repository repository, String arguments) {
        this.repository = repository;
        this.arguments = arguments;
    }

    static Element ask(Client client, String query) throws Exception {
        return read(document(client, query));
    }

    private static String document(Client client, String query) {
        Client.Response answer = client.get("/oai" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    static Element read(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }

    static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    static List<String> texts(Element parent, String name) {
        return all(parent, name).stream().map(Element::getTextContent).toList();
    }

    private Element ask(String query) throws Exception {
        return read(repository.answer(query));
    }

    List<Seen> harvest() throws Exception {
        return harvest(() -> {});
    }

    public List<Seen> harvest(Between between) throws Exception {
        List<Seen> seen = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        String since = from == null ? "" : "&from=" + from;
        Element answer = ask("?verb=ListRecords&metadataPrefix=oai_dc" + arguments + since);
        String begun = texts(answer, "responseDate").getFirst();
        while (true) {
            List<String> errors = all(answer, "error").stream()
                    .map(error -> error.getAttribute("code"))
                    .toList();
            if (!errors.isEmpty()) {
                assertThat(errors).containsExactly("noRecordsMatch");
                from = begun;
                return seen;
            }
            for (Element record : all(answer, "record")) seen.add(seen(record));
            List<String> token = texts(answer, "resumptionToken");
            if (token.isEmpty() || token.getFirst().isEmpty()) {
                from = begun;
                return seen;
            }
            assertThat(tokens.add(token.getFirst())).as("a token comes again").isTrue();
            between.run();
            answer = ask("?verb=ListRecords&resumptionToken=" + token.getFirst());
        }
    }

    private static Seen seen(Element record) {
        Element header = all(record, "header").getFirst();
        boolean isGone = header.getAttribute("status").equals("deleted");
        assertThat(all(record, "metadata")).hasSize(isGone ? 0 : 1);
        return new Seen(
                texts(header, "identifier").getFirst(),
                isGone ? null : texts(record, "title").getFirst(),
                texts(header, "setSpec"));
    }
}

package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A search that one subscribes to: what came or changed, the newest first, page by page. */
class FeedTest {
    private static final String FEED = ChangingService.ROOT + "/api/events.atom";

    @TempDir
    Path folder;

    private ChangingService history;

    @BeforeEach
    void publish() throws IOException {
        history = new ChangingService(folder.resolve("ledger.tsv"));
        for (int i = 0; i < 5; i++) put("e-" + i, i % 2 == 0 ? "loi" : "congres", "Titre " + i);
        history.publish();
        history.pass(60);
        put("e-3", "congres", "Titre <changé>");
        history.publish();
    }

    private void put(String id, String type, String title) {
        history.events().put(id, TestArchive.event(id, "1990", title, "Texte.", type));
    }

    @AfterEach
    void close() {
        history.close();
    }

    private Element feed(String query) throws Exception {
        Client.Response answer = history.client().get("/api/events.atom" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo("application/atom+xml");
        return Harvester.read(answer.body());
    }

    private static List<String> links(Element feed, String relation) {
        List<String> links = new ArrayList<>();
        for (Element link : Harvester.all(feed, "link"))
            if (link.getAttribute("rel").equals(relation) && feed.equals(link.getParentNode()))
                links.add(link.getAttribute("href"));
        return links;
    }

    private static List<String> titles(Element feed) {
        return Harvester.all(feed, "entry").stream()
                .map(entry -> Harvester.texts(entry, "title").getFirst())
                .toList();
    }

    @Test
    void it_begins_with_the_newest() throws Exception {
        Element feed = feed("");
        assertThat(titles(feed)).containsExactly("Titre <changé>", "Titre 0", "Titre 1", "Titre 2", "Titre 4");
        assertThat(Harvester.texts(feed, "updated"))
                .startsWith("2026-01-01T08:01:00Z", "2026-01-01T08:01:00Z", "2026-01-01T08:00:00Z");
        assertThat(Harvester.texts(feed, "published")).containsOnly("2026-01-01T08:00:00Z");
        assertThat(links(feed, "self")).containsExactly(FEED);
        assertThat(links(feed, "alternate")).containsExactly(ChangingService.ROOT + "/");
        assertThat(links(feed, "next")).isEmpty();
    }

    @Test
    void it_is_of_any_search() throws Exception {
        Element feed = feed("?type=congres&q=titre");
        assertThat(titles(feed)).containsExactly("Titre <changé>", "Titre 1");
        assertThat(links(feed, "self")).containsExactly(FEED + "?q=titre&type=congres");
        assertThat(titles(feed("?q=introuvable"))).isEmpty();
    }

    @Test
    void its_pages_hold_each_event_once() throws Exception {
        List<String> seen = new ArrayList<>();
        String query = "?size=2";
        while (true) {
            Element page = feed(query);
            seen.addAll(titles(page));
            assertThat(links(page, "first")).containsExactly(FEED + "?size=2");
            List<String> next = links(page, "next");
            if (next.isEmpty()) break;
            query = URLDecoder.decode(next.getFirst().substring(FEED.length()), StandardCharsets.UTF_8);
        }
        assertThat(seen).containsExactly("Titre <changé>", "Titre 0", "Titre 1", "Titre 2", "Titre 4");
    }

    /** Readers of feeds know what they showed by these. */
    @Test
    void its_ids_stay() throws Exception {
        List<String> before = Harvester.texts(feed("?type=loi"), "id");
        assertThat(before).hasSize(4).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        history.pass(60);
        put("e-0", "loi", "Autre");
        history.publish();
        assertThat(Harvester.texts(feed("?type=loi"), "id")).containsExactlyInAnyOrderElementsOf(before);
        assertThat(before.get(1)).isEqualTo("urn:uuid:37b82ae9-5b4b-3178-b03b-b6043c701901");
    }

    /** In RFC 6721's words, once over all pages; what another search would have found of it nobody knows. */
    @Test
    void the_feed_of_the_whole_archive_tells_what_went() throws Exception {
        String id = Harvester.texts(feed("?q=changé"), "id").get(1);
        history.events().remove("e-3");
        history.pass(60);
        history.publish();
        history.pass(60);
        history.events().remove("e-1");
        put("e-4", "loi", "Autre");
        history.publish();
        List<Element> gone = Harvester.all(feed(""), "deleted-entry");
        assertThat(gone)
                .extracting(entry -> entry.getAttribute("when"))
                .containsExactly("2026-01-01T08:03:00Z", "2026-01-01T08:02:00Z");
        assertThat(gone.getLast().getAttribute("ref")).isEqualTo(id);
        assertThat(Harvester.texts(gone.getLast(), "comment")).containsExactly("Titre <changé>");
        assertThat(Harvester.texts(feed(""), "updated")).startsWith("2026-01-01T08:03:00Z");
        List<String> when = new ArrayList<>();
        for (String query = "?size=1"; !query.isEmpty(); ) {
            Element page = feed(query);
            Harvester.all(page, "deleted-entry").forEach(entry -> when.add(entry.getAttribute("when")));
            List<String> next = links(page, "next");
            query = next.isEmpty()
                    ? ""
                    : URLDecoder.decode(next.getFirst().substring(FEED.length()), StandardCharsets.UTF_8);
        }
        assertThat(when).containsExactly("2026-01-01T08:03:00Z", "2026-01-01T08:02:00Z");
        assertThat(Harvester.all(feed("?type=congres"), "deleted-entry")).isEmpty();
    }

    /** However many a publication removes. */
    @Test
    void a_page_has_no_more_than_it_was_asked_for() throws Exception {
        for (String id : List.of("e-0", "e-1", "e-2", "e-3")) history.events().remove(id);
        history.pass(60);
        put("e-25", "loi", "Entre deux");
        history.publish();
        List<String> told = new ArrayList<>();
        for (String query = "?size=2"; !query.isEmpty(); ) {
            Element page = feed(query);
            List<Element> gone = Harvester.all(page, "deleted-entry");
            assertThat(titles(page).size() + gone.size()).isLessThanOrEqualTo(2);
            gone.forEach(entry -> told.addAll(Harvester.texts(entry, "comment")));
            told.addAll(titles(page));
            List<String> next = links(page, "next");
            query = next.isEmpty()
                    ? ""
                    : URLDecoder.decode(next.getFirst().substring(FEED.length()), StandardCharsets.UTF_8);
        }
        assertThat(told).containsExactly("Titre 0", "Titre 1", "Titre 2", "Entre deux", "Titre <changé>", "Titre 4");
    }

    @Test
    void an_event_that_went_is_told_by_its_address() throws Exception {
        history.events().remove("e-3");
        history.pass(60);
        history.publish();
        Client.Response answer = history.client().get("/api/events/e-3");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.json().get("detail").asString())
                .isEqualTo("«\u00a0Titre <changé>\u00a0» (1990) n’est plus dans l’archive depuis le 1er janvier 2026.");
        assertThat(history.client().get("/api/events/e-9").status()).isEqualTo(404);
    }
}

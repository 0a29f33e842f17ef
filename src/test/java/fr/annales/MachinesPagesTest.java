package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.Revision;
import fr.annales.engine.TestArchive;
import fr.annales.engine.ToldLedger;
import fr.annales.event.Tombstone;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What search engines and browsers read of the service: sitemap, robots, OpenSearch. */
class MachinesPagesTest {
    private static final String ROOT = "https://example.org/histoire";

    private interface Reading {
        void read(Browser browser) throws Exception;
    }

    private static void with(int events, @Nullable String publicUrl, Reading reading) throws Exception {
        try (FakeEngine engine = new FakeEngine()) {
            engine.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
                for (int i = 0; i < events; i++) sink.accept(TestArchive.event("e-" + i, null, "T", "T.", "loi"));
            });
            engine.refresh();
            try (Browser browser = new Browser(engine, publicUrl, InstantSource.system())) {
                reading.read(browser);
            }
        }
    }

    private static Document xml(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("xml");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
    }

    private static List<String> texts(String element, Document document) {
        NodeList found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @Test
    void the_sitemap_names_every_event_and_every_value_that_one_carries() throws Exception {
        with(
                3,
                ROOT + "/",
                browser -> assertThat(texts("loc", xml(browser.open("sitemap.xml"))))
                        .containsExactly(
                                ROOT + "/",
                                ROOT + "/chronologie",
                                ROOT + "/facettes/type",
                                ROOT + "/facettes/type/loi",
                                ROOT + "/facettes/theme",
                                ROOT + "/facettes/lieu",
                                ROOT + "/facettes/personne",
                                ROOT + "/facettes/auteur",
                                ROOT + "/evenements/e-0",
                                ROOT + "/evenements/e-1",
                                ROOT + "/evenements/e-2"));
    }

    @Test
    void the_sitemap_of_many_events_is_an_index_of_lists() throws Exception {
        with(20_001, ROOT, browser -> {
            Document index = xml(browser.open("sitemap.xml"));
            assertThat(index.getDocumentElement().getTagName()).isEqualTo("sitemapindex");
            List<String> lists = texts("loc", index);
            assertThat(lists).hasSize(3);
            List<String> all = new ArrayList<>();
            for (String list : lists) all.addAll(texts("loc", xml(browser.open(list.substring(ROOT.length() + 1)))));
            Set<String> different = new HashSet<>(all);
            assertThat(all).hasSize(20_001 + 8).hasSameSizeAs(different);
            for (String none : List.of("4", "0", "-1", "x", "99999999999"))
                assertThat(browser.open("sitemap.xml?part=" + none).statusCode())
                        .as(none)
                        .isEqualTo(404);
        });
    }

    @Test
    void the_sitemap_says_when_each_page_changed() throws Exception {
        Instant published = Instant.parse("2026-01-02T03:04:05Z");
        Revision old = new Revision(Instant.EPOCH, Instant.EPOCH, published);
        try (FakeEngine engine = new FakeEngine()) {
            engine.publish(
                    TestArchive.ARCHIVE,
                    List::of,
                    sink -> {
                        sink.accept(TestArchive.event("a", null, "A", "T.", "loi"));
                        sink.accept(TestArchive.event("b", null, "B", "T.", "loi"));
                    },
                    new ToldLedger(published, List.of(new Tombstone("c", "Un <titre>", null, Map.of(), published)))
                            .with("a", old));
            engine.refresh();
            try (Browser browser = new Browser(engine, ROOT, InstantSource.system())) {
                assertThat(texts("lastmod", xml(browser.open("sitemap.xml"))))
                        .containsExactly(old.modified().toString(), published.toString());
                HttpResponse<String> gone = browser.open("evenements/c");
                assertThat(gone.statusCode()).isEqualTo(410);
                assertThat(gone.body())
                        .contains("Un &lt;titre&gt;", "n’est plus dans l’archive depuis le 2 janvier 2026");
                assertThat(browser.open("evenements/b").body())
                        .contains("Page publiée le <time datetime=\"2026-01-02\">2 janvier 2026</time>");
                assertThat(browser.open("?q=titre&sort=date").body())
                        .contains("type=\"application/atom+xml\"", "href=\"api/events.atom?q=titre\"");
            }
        }
    }

    @Test
    void robots_may_read_events_but_not_searches() throws Exception {
        with(
                1,
                ROOT,
                browser -> assertThat(browser.open("robots.txt").body())
                        .isEqualTo("User-agent: *\nDisallow: /histoire/?\nDisallow: /histoire/evenements/*?\n"
                                + "Disallow: /histoire/api/\nSitemap: " + ROOT
                                + "/sitemap.xml\n"));
        with(
                1,
                null,
                browser -> assertThat(browser.open("robots.txt").body())
                        .isEqualTo("User-agent: *\nDisallow: /?\nDisallow: /evenements/*?\nDisallow: /api/\n"));
    }

    @Test
    void a_browser_learns_how_to_ask() throws Exception {
        with(1, ROOT, browser -> {
            Document described = xml(browser.open("opensearch.xml"));
            assertThat(texts("ShortName", described).getFirst()).hasSizeLessThanOrEqualTo(16);
            assertThat(described
                            .getElementsByTagName("Url")
                            .item(0)
                            .getAttributes()
                            .getNamedItem("template")
                            .getNodeValue())
                    .isEqualTo(ROOT + "/?q={searchTerms}");
            assertThat(browser.read("").source()).contains("href=\"opensearch.xml\"");
        });
    }

    /** Both hold complete addresses only. */
    @ParameterizedTest
    @ValueSource(strings = {"sitemap.xml", "opensearch.xml"})
    void without_a_public_address_there_is_none(String path) throws Exception {
        with(1, null, browser -> {
            assertThat(browser.open(path).statusCode()).isEqualTo(404);
            assertThat(browser.open(path).body()).contains("--public-url");
            assertThat(browser.read("").source()).doesNotContain("opensearch");
        });
    }
}

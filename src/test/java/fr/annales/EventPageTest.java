package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.PublicSource;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event has a page that can be read, left for its neighbours, and cited. */
class EventPageTest {
    private static final String EVIL = "</script><script>alert(1)</script>\"'&<b onclick='x'>\u2028";
    private static final String TYPED = EVIL.replace("&", "");
    private static final FakeEngine ENGINE = new FakeEngine();
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private static Browser browser;
    private static Browser known;

    @BeforeAll
    static void serve() throws IOException {
        publish(
                ENGINE,
                TestArchive.ARCHIVE,
                List.of(
                        TestArchive.event("avant", "1980/1984", "Avant", "Rien encore.", "creation"),
                        TestArchive.full(),
                        TestArchive.event(
                                "sigles",
                                "1991-12",
                                "Le RTES",
                                "Le CNCRES, l’RTES ; ni CNCRESS ni rtes.",
                                "congres",
                                "emploi"),
                        TestArchive.event("sans-date", null, "Un jour", "Sans date.", "congres")));
        browser = new Browser(ENGINE, null, NOW::get);
        known = new Browser(ENGINE, "https://example.org/histoire/", NOW::get);
    }

    @AfterAll
    static void stop() {
        browser.close();
        known.close();
        ENGINE.close();
    }

    private static void publish(FakeEngine engine, Archive archive, List<Event> events) throws IOException {
        engine.publish(archive, TestArchive.files(events), sink -> {
            for (Event event : events) sink.accept(event);
        });
        engine.refresh();
    }

    @Test
    void it_tells_what_happened_and_where_that_is_known_from() {
        HtmlPage page = browser.read("evenements/full");
        page.assertIsWellFormed();
        assertThat(page.title()).isEqualTo("Un titre – Une archive d’essai");
        assertThat(page.texts("<h1>([^<]*)</h1>")).containsExactly("Un titre");
        assertThat(page.source()).contains("<time datetime=\"1987-01-27\">vers le 27 janvier 1987</time>");
        assertThat(page.texts("(?s)<div class=\"text\">(.*?)</div>"))
                .containsExactly("Un paragraphe. un point un autre");
        assertThat(page.all("<li>(un [a-z]+)</li>")).containsExactly("un point", "un autre");
        assertThat(page.links("Loi")).containsExactly("../facettes/type/loi");
        assertThat(page.links("Régions")).containsExactly("../facettes/theme/regions");
        assertThat(page.text()).contains("Régions Quand l’employer.");
        assertThat(page.links("Le débat")).containsExactly("https://example.org/debat");
        assertThat(page.text()).contains("histoire.txt, l. 7");
    }

    /** Only beside the text of the source can anybody see that it is told to the letter. */
    @Test
    void it_says_whose_words_are_whose_as_far_as_that_is_known() throws IOException {
        String ours = "Le titre, la date normalisée, le type et les thèmes sont de l’éditeur de l’archive";
        assertThat(browser.read("evenements/full").text())
                .contains("La source est celle qu’indique l’éditeur de l’archive. " + ours)
                .doesNotContain("à la lettre");
        Archive showing = TestArchive.ARCHIVE.withPublicSources(List.of(new PublicSource("histoire.txt", "Un\n")));
        Event draft = TestArchive.event(
                "ebauche", "1990", "Un congrès se tient à…", "Un congrès se tient à Lille.", "congres");
        try (FakeEngine engine = new FakeEngine()) {
            publish(engine, showing, List.of(TestArchive.full(), draft));
            try (Browser reader = new Browser(engine, null, NOW::get)) {
                assertThat(reader.read("evenements/full").text())
                        .contains("Le texte est celui de la source, à la lettre. " + ours);
                assertThat(reader.read("evenements/ebauche").text())
                        .contains("Le titre reprend le début du texte\u00a0; la date normalisée, le type")
                        .doesNotContain("à la lettre");
            }
        }
    }

    @Test
    void it_lists_the_acronyms_that_it_uses_and_no_others() {
        HtmlPage page = browser.read("evenements/sigles");
        assertThat(page.texts("(?s)<section class=\"acronyms\">(.*?)</section>"))
                .containsExactly("Sigles et noms RTES Réseau Un réseau de villes. CNCRES Conseil national");
        assertThat(browser.read("evenements/full").source()).doesNotContain("Sigles");
    }

    @Test
    void it_leads_to_its_neighbours_in_time() {
        HtmlPage page = browser.read("evenements/full");
        assertThat(page.links("Événement précédent de 1980 à 1984 Avant")).containsExactly("../evenements/avant");
        assertThat(page.links("Événement suivant décembre 1991 Le RTES")).containsExactly("../evenements/sigles");
        assertThat(browser.read("evenements/sans-date").source()).doesNotContain("voisins");
    }

    @Test
    void it_leads_back_to_the_search_and_to_the_hits_beside_it() {
        HtmlPage results = browser.read("?sort=-date");
        assertThat(results.links("Un titre")).containsExactly("evenements/full?sort=-date&rank=2");
        HtmlPage page = browser.read("evenements/full?sort=-date&rank=2");
        assertThat(page.text()).contains("Retour aux résultats (2 sur 4)");
        assertThat(page.links("Retour aux résultats")).containsExactly("../?sort=-date#r2");
        assertThat(results.source()).contains("<li id=\"r2\">");
        assertThat(page.links("Résultat précédent")).containsExactly("../evenements/sigles?sort=-date&rank=1");
        assertThat(page.links("Résultat suivant")).containsExactly("../evenements/avant?sort=-date&rank=3");
        assertThat(page.source()).contains("<link rel=\"canonical\" href=\"../evenements/full\">");
    }

    @Test
    void the_first_hit_and_the_last_lead_one_way_and_a_question_is_kept() {
        HtmlPage first = browser.read("evenements/full?q=paragraphe&type=loi&rank=1");
        assertThat(first.text()).contains("(1 sur 1)").doesNotContain("Résultat précédent", "Résultat suivant");
        assertThat(first.links("Retour aux résultats")).containsExactly("../?q=paragraphe&type=loi#r1");
        assertThat(first.source()).contains("name=\"q\" value=\"paragraphe\"", "name=\"type\" value=\"loi\"");
    }

    /** A version later another event may have its rank: the way back remains. */
    @ParameterizedTest
    @ValueSource(strings = {"q=paragraphe&rank=3", "sort=-date&rank=1", "q=rien-de-tel&rank=1", "q=titre&rank=10000"})
    void from_another_rank_it_leads_back_and_nowhere_else(String way) {
        HtmlPage page = browser.read("evenements/full?" + way);
        assertThat(page.text()).contains("Retour aux résultats").doesNotContain(" sur ", "Résultat suivant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rank=2", "q=titre", "q=titre&rank=0", "q=titre&rank=10001", "q=titre&rank=x", "utm=1"})
    void without_a_search_and_a_rank_there_is_no_way_back(String way) {
        assertThat(browser.read("evenements/full?" + way).source()).doesNotContain("Retour aux résultats");
    }

    /** Of a statute book all articles may be called alike. */
    @Test
    void events_of_one_title_tell_their_first_words_and_what_else_there_is_of_year_and_themes_is_told()
            throws IOException {
        try (FakeEngine engine = new FakeEngine()) {
            publish(
                    engine,
                    TestArchive.ARCHIVE,
                    List.of(
                            TestArchive.event("loin", "1803", "Loin", "Il y a longtemps.", "loi", "emploi"),
                            TestArchive.event("un", "1987-01", "Article 1", "Premiers mots.", "loi", "emploi"),
                            TestArchive.event("deux", "1987-02", "Article 1", "D’autres mots.", "loi", "emploi"),
                            TestArchive.event("trois", "1987-03", "Autre", "Rien de tel.", "congres"),
                            TestArchive.event("quatre", null, "Un jour", "Qui sait.", "congres", "emploi")));
            try (Browser reader = new Browser(engine, null, NOW::get)) {
                HtmlPage page = reader.read("evenements/deux");
                assertThat(page.links("Événement précédent janvier 1987 Article 1 Premiers mots."))
                        .containsExactly("../evenements/un");
                assertThat(page.links("Événement suivant mars 1987 Autre")).containsExactly("../evenements/trois");
                assertThat(page.text()).doesNotContain("Rien de tel.");
                assertThat(page.texts("(?s)<section>(.*?)</section>"))
                        .containsExactly(
                                "La même année janvier 1987 Article 1 Premiers mots. mars 1987 Autre "
                                        + "Tous les événements de 1987",
                                "Même thème 1803 Loin janvier 1987 Article 1 Premiers mots. "
                                        + "sans date Un jour Tous les événements : Emploi");
                assertThat(page.links("Tous les événements de 1987")).containsExactly("../?year=1987");
                assertThat(reader.read("evenements/trois").text()).doesNotContain("Même thème");
            }
        }
    }

    @Test
    void a_mistake_is_told_in_a_letter_that_says_which_event_is_meant() {
        String letter =
                known.read("evenements/full").links("Signaler une erreur").getFirst();
        assertThat(URLDecoder.decode(letter, StandardCharsets.UTF_8))
                .startsWith("mailto:essai@example.org?subject=Erreur à signaler : Un titre&body=Bonjour,")
                .contains("Événement : full\r\n", "Adresse : https://example.org/histoire/evenements/full\r\n")
                .containsPattern("Version : \\S+");
        assertThat(letter).doesNotContain("+", " ");
    }

    /** A source that the archive shows is a text with an anchor for each line; addresses are links. */
    @Test
    void its_source_leads_to_the_line_of_a_text_that_the_archive_shows() throws IOException {
        Archive archive =
                TestArchive.ARCHIVE.withPublicSources(List.of(new PublicSource("histoire.txt", "Un\n<Deux>\nTrois\n")));
        Event cited = TestArchive.full();
        try (FakeEngine engine = new FakeEngine()) {
            publish(engine, archive, List.of(cited));
            try (Browser reader = new Browser(engine, null, NOW::get)) {
                assertThat(reader.read("evenements/full").links("histoire.txt, l. 7"))
                        .containsExactly("../sources/histoire.txt#l7");
                HtmlPage source = reader.read("sources/histoire.txt");
                source.assertIsWellFormed();
                assertThat(source.all("<li id=\"(l\\d)\">")).containsExactly("l1", "l2", "l3");
                assertThat(source.texts("<li id=\"l2\">([^/]*)</li>")).containsExactly("<Deux>");
                assertThat(reader.open("sources/archive.json").statusCode()).isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"avant", "full", "sigles", "sans-date"})
    void it_is_well_formed_and_runs_nothing(String id) {
        HtmlPage page = browser.read("evenements/" + id);
        page.assertIsWellFormed();
        page.assertRunsNothing();
    }

    /** Midnight is Paris’s: in winter an hour before that of the world. */
    @Test
    void it_says_how_to_cite_it_on_the_day_of_the_visit() {
        NOW.set(Instant.parse("2026-03-01T22:59:59Z"));
        HttpResponse<String> evening = browser.open("evenements/full");
        String tag = evening.headers().firstValue("ETag").orElseThrow();
        assertThat(HtmlPage.text(evening.body()))
                .contains("Qui essaie, «\u00a0Un titre\u00a0» (vers le 27 janvier 1987), Une archive d’essai, "
                        + "consulté le 1er mars 2026.");
        assertThat(browser.open("evenements/full", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        NOW.set(Instant.parse("2026-03-01T23:00:00Z"));
        HttpResponse<String> midnight = browser.open("evenements/full", "If-None-Match", tag);
        assertThat(midnight.statusCode()).isEqualTo(200);
        assertThat(midnight.body()).contains("consulté le 2 mars 2026.");
    }

    @Test
    void where_the_public_address_is_known_it_is_cited_and_canonical() {
        HtmlPage page = known.read("evenements/full");
        String address = "https://example.org/histoire/evenements/full";
        assertThat(page.source())
                .contains("<link rel=\"canonical\" href=\"" + address + "\">")
                .contains("<meta property=\"og:url\" content=\"" + address + "\">")
                .contains("<meta name=\"DC.identifier\" content=\"" + address + "\">")
                .contains("Une archive d’essai, " + address + ", consulté le");
        assertThat(linked(page).get("url").asString()).isEqualTo(address);
        assertThat(page.links("Régions")).containsExactly("../facettes/theme/regions");
    }

    @Test
    void machines_read_the_same_of_it() {
        HtmlPage page = browser.read("evenements/full");
        assertThat(page.source())
                .contains("<meta name=\"DC.title\" content=\"Un titre\">")
                .contains("<meta name=\"DCTERMS.temporal\" content=\"1987-01-27~\">")
                .contains("<meta name=\"DC.subject\" content=\"Emploi\">")
                .contains("<meta property=\"og:title\" content=\"Un titre\">")
                .doesNotContain("og:url", "DC.date");
        JsonNode linked = linked(page);
        assertThat(linked.get("@type").asString()).isEqualTo("CreativeWork");
        assertThat(linked.get("temporalCoverage").asString()).isEqualTo("1987-01-27");
        assertThat(linked.at("/about/1/name").asString()).isEqualTo("Emploi");
    }

    private static JsonNode linked(HtmlPage page) {
        String json = page.all("<script type=\"application/ld\\+json\">([^<]*)</script>")
                .getFirst();
        return JsonMapper.builder().build().readTree(json);
    }

    @Test
    void a_former_id_leads_on_to_it_for_good() {
        HttpResponse<String> former = browser.open("evenements/former-id");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location")).contains("full");
    }

    @Test
    void where_there_is_none_a_page_helps_to_look_for_it() {
        HttpResponse<String> missing = browser.open("evenements/loi-rmi-1988");
        assertThat(missing.statusCode()).isEqualTo(404);
        HtmlPage page = new HtmlPage(missing.body());
        page.assertIsWellFormed();
        assertThat(page.title()).isEqualTo("Événement inconnu – Une archive d’essai");
        assertThat(page.source())
                .contains("action=\"../\"", "name=\"q\" value=\"loi rmi 1988\"", "href=\"../style.css\"");
        assertThat(new HtmlPage(browser.open("a/b/c.php").body()).source())
                .contains("action=\"../../\"", "value=\"\"")
                .doesNotContain("openapi.json");
    }

    /** Whatever an archive says is text, in elements, in attributes and in linked data. */
    @Test
    void script_in_an_archive_is_text_everywhere() throws IOException {
        Concept concept = new Concept("loi", EVIL, List.of(EVIL), EVIL, List.of());
        Archive evil = new Archive(
                EVIL,
                "fr",
                EVIL,
                EVIL,
                EVIL,
                null,
                EVIL,
                null,
                EVIL,
                null,
                null,
                null,
                List.of(new Vocabulary(Facet.TYPE, List.of(concept)), new Vocabulary(Facet.THEME, List.of(concept))),
                List.of(new Acronym("XYZ", List.of(EVIL), EVIL, EVIL)),
                List.of(new PublicSource("mal.txt", EVIL)));
        Event event = new Event(
                "mal",
                List.of(),
                null,
                0,
                EVIL + " XYZ",
                EVIL + "\n- " + EVIL,
                Map.of("type", List.of("loi"), "theme", List.of("loi")),
                EVIL,
                List.of(new Link(EVIL, "https://example.org/?a=\"><script>")));
        try (FakeEngine engine = new FakeEngine()) {
            publish(engine, evil, List.of(event));
            try (Browser reader = new Browser(engine, null, NOW::get)) {
                for (String address : List.of(
                        "",
                        "?q=script",
                        "?q=" + TYPED,
                        "?type=loi",
                        "?theme=" + TYPED,
                        "?from=" + TYPED,
                        "?q=zzz&type=loi",
                        "evenements/mal",
                        "evenements/mal?q=" + TYPED + "&rank=1",
                        "chronologie",
                        "chronologie?q=" + TYPED,
                        "facettes/type",
                        "sources/mal.txt",
                        "facettes/theme/loi",
                        "evenements/autre",
                        "a-propos")) {
                    HtmlPage page = reader.read(address);
                    page.assertIsWellFormed();
                    page.assertRunsNothing();
                    assertThat(page.source()).as(address).doesNotContain("<b ");
                }
                JsonNode linked = linked(reader.read("evenements/mal"));
                assertThat(linked.get("name").asString()).isEqualTo(EVIL + " XYZ");
                assertThat(HtmlPage.unescaped(reader.open("evenements/mal").body()))
                        .contains("<li>" + EVIL + "</li>");
            }
        }
    }
}

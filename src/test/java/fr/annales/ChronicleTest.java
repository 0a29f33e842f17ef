package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.engine.ToldLedger;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive can be read like a book, whatever its size. */
class ChronicleTest {
    private static final String ENTRIES = "<h3><a href=\"[^\"]*evenements/([^\"]*)\"";

    private interface Reading {
        void read(Browser browser);
    }

    private static void with(List<Event> events, Reading reading) throws IOException {
        try (FakeEngine engine = new FakeEngine()) {
            engine.publish(TestArchive.ARCHIVE, TestArchive.files(events), sink -> {
                for (Event event : events) sink.accept(event);
            });
            engine.refresh();
            try (Browser browser = new Browser(engine, null, InstantSource.system())) {
                reading.read(browser);
            }
        }
    }

    private static final List<Event> FEW = List.of(
            TestArchive.event("ouvert", "../1979", "Ouvert", "On ne sait.", "loi"),
            TestArchive.event("long", "1975/1984", "Long", "Un paragraphe.\n- un point", "loi", "emploi"),
            TestArchive.event("un", "1987-01-27", "Un", "Une loi.", "loi", "emploi"),
            TestArchive.event("deux", "1987-05", "Deux", "Une autre.", "congres"),
            TestArchive.event("trois", "1991", "Trois", "La dernière.", "congres", "regions"),
            TestArchive.event("jamais", null, "Jamais", "Sans date.", "loi"));

    /** So many events of one day, in the order of their ids. */
    private static List<Event> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestArchive.event("e-%04d".formatted(i), "1987-01-27", "T", "Texte.", "loi"))
                .toList();
    }

    @Test
    void it_has_every_event_with_its_text_by_decades_the_undated_last() throws IOException {
        with(FEW, browser -> {
            HtmlPage page = browser.read("chronologie");
            page.assertIsWellFormed();
            assertThat(page.all(ENTRIES)).containsExactly("ouvert", "long", "un", "deux", "trois", "jamais");
            assertThat(page.texts("<h2[^>]*>([^<]*)</h2>"))
                    .containsExactly("Début inconnu", "Années 1970", "Années 1980", "Années 1990", "Sans date");
            assertThat(page.text()).contains("6\u00a0événements", "Un paragraphe. un point", "La dernière.");
            assertThat(page.links("1987")).containsExactly("#y1987");
            assertThat(page.source()).containsOnlyOnce("id=\"y1987\"").doesNotContain("rel=\"next\"");
            assertThat(page.title()).isEqualTo("Chronologie – Une archive d’essai");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "decade=1980, long un deux",
        "decade=1970, ouvert long",
        "year=1987, un deux",
        "from=1985, un deux trois",
        "undated=true, jamais",
        "type=congres, deux trois",
        "theme=emploi&theme=regions, long un trois",
        "q=autre, deux",
        "q=dernière&sort=-date&page=3&utm_source=x, trois",
        "decade=1980&after=long, un deux"
    })
    void it_is_narrowed_like_a_search(String question, String ids) throws IOException {
        with(
                FEW,
                browser -> assertThat(String.join(
                                " ", browser.read("chronologie?" + question).all(ENTRIES)))
                        .isEqualTo(ids));
    }

    @Test
    void what_began_before_the_time_asked_for_stands_under_no_decade_of_it() throws IOException {
        with(FEW, browser -> {
            HtmlPage page = browser.read("chronologie?decade=1980");
            assertThat(page.texts("<h2[^>]*>([^<]*)</h2>")).containsExactly("Commencés auparavant", "Années 1980");
            assertThat(page.links("Années 1990")).containsExactly("chronologie?decade=1990");
            assertThat(page.links("1987")).containsExactly("#y1987");
            assertThat(page.links("Sans date")).containsExactly("chronologie?undated=true");
            assertThat(page.links("Retirer le filtre Années 1980")).containsExactly("chronologie");
            assertThat(page.source()).contains("<link rel=\"canonical\" href=\"chronologie?decade=1980\">");
        });
    }

    @Test
    void filters_are_boxes_to_tick_that_keep_words_and_time() throws IOException {
        with(FEW, browser -> {
            HtmlPage page = browser.read("chronologie?q=loi&decade=1980&type=loi");
            assertThat(page.source())
                    .contains("<input type=\"checkbox\" name=\"type\" value=\"loi\" checked>")
                    .contains("<input type=\"hidden\" name=\"decade\" value=\"1980\">")
                    .contains("<meta name=\"robots\" content=\"noindex\">")
                    .doesNotContain("<input type=\"hidden\" name=\"type\" value=\"loi\">\n<fieldset");
            assertThat(page.links("Voir dans la recherche")).containsExactly("./?q=loi&decade=1980&type=loi");
            assertThat(browser.read("?q=loi&sort=-date").links("Lire à la suite"))
                    .containsExactly("chronologie?q=loi");
        });
    }

    @Test
    void a_page_has_200_events_and_the_next_begins_after_the_last() throws IOException {
        with(many(450), browser -> {
            List<String> read = new ArrayList<>();
            String next = "chronologie?year=1987";
            for (int pages = 1; next != null; pages++) {
                HtmlPage page = browser.read(next);
                assertThat(page.all(ENTRIES)).hasSizeLessThanOrEqualTo(200);
                read.addAll(page.all(ENTRIES));
                List<String> on = page.links("Suite de la chronologie");
                assertThat(pages).isLessThanOrEqualTo(3);
                next = on.isEmpty() ? null : on.getFirst();
            }
            assertThat(read).hasSize(450).doesNotHaveDuplicates().isSorted();
            assertThat(browser.read("chronologie?year=1987").links("Suite"))
                    .containsExactly("chronologie?year=1987&after=e-0199");
        });
    }

    @Test
    void up_to_500_stand_on_one_page_for_a_printer() throws IOException {
        with(many(501), browser -> {
            String whole = browser.read("chronologie").links("à imprimer").getFirst();
            HtmlPage page = browser.read(whole);
            assertThat(page.all(ENTRIES)).hasSize(500);
            assertThat(page.links("Suite")).containsExactly("chronologie?size=500&after=e-0499");
            assertThat(browser.read("chronologie?size=100000").all(ENTRIES)).hasSize(200);
        });
    }

    /** What only goes on in the time asked for may fill pages before the first that begins there. */
    @Test
    void what_began_before_can_be_passed() throws IOException {
        List<Event> events = new ArrayList<>(IntStream.range(0, 230)
                .mapToObj(i -> TestArchive.event("long-%04d".formatted(i), "1975/1984", "T", "Texte.", "loi"))
                .toList());
        events.add(TestArchive.event("un", "1987", "Un", "Une loi.", "loi"));
        with(events, browser -> {
            HtmlPage page = browser.read("chronologie?decade=1980");
            assertThat(page.all(ENTRIES)).hasSize(200);
            assertThat(page.links("Passer ce qui a commencé auparavant"))
                    .containsExactly("chronologie?decade=1980&after=long-0229");
            HtmlPage passed = browser.read("chronologie?decade=1980&after=long-0229");
            assertThat(passed.all(ENTRIES)).containsExactly("un");
            assertThat(passed.links("Revenir au début")).containsExactly("chronologie?decade=1980");
            for (String other :
                    List.of("chronologie", "chronologie?decade=1970", "chronologie?decade=1980&after=long-0100"))
                assertThat(browser.read(other).links("Passer ce qui a commencé auparavant"))
                        .isEmpty();
        });
    }

    @Test
    void of_what_has_no_beginning_nothing_can_be_passed() throws IOException {
        List<Event> events = IntStream.range(0, 201)
                .mapToObj(i -> TestArchive.event("e-%04d".formatted(i), "../1949", "T", "Texte.", "loi"))
                .toList();
        with(events, browser -> {
            HtmlPage page = browser.read("chronologie?to=1960");
            assertThat(page.all(ENTRIES)).hasSize(200);
            assertThat(page.links("Passer ce qui a commencé auparavant")).isEmpty();
        });
    }

    @Test
    void after_an_event_that_is_no_more_it_goes_on_at_its_date_and_says_so() throws IOException {
        Instant published = Instant.parse("2026-01-02T03:04:05Z");
        Tombstone gone = new Tombstone("parti", "Parti", FEW.get(3).date(), Map.of(), published);
        Tombstone undated = new Tombstone("sans", "Sans", null, Map.of(), published);
        try (FakeEngine engine = new FakeEngine()) {
            engine.publish(
                    TestArchive.ARCHIVE,
                    List::of,
                    sink -> {
                        for (Event event : FEW) if (!event.id().equals("deux")) sink.accept(event);
                    },
                    new ToldLedger(published, List.of(gone, undated)));
            engine.refresh();
            try (Browser browser = new Browser(engine, null, InstantSource.system())) {
                HtmlPage page = browser.read("chronologie?after=parti");
                assertThat(page.all(ENTRIES)).containsExactly("trois", "jamais");
                assertThat(page.text())
                        .contains("«\u00a0Parti\u00a0» (mai 1987) n’est plus dans l’archive")
                        .contains("La lecture reprend à sa date.");
                page = browser.read("chronologie?after=sans");
                assertThat(page.all(ENTRIES)).startsWith("ouvert");
                assertThat(page.text()).contains("Voici la chronologie depuis le début.");
                HttpResponse<String> never = browser.open("chronologie?after=inconnu");
                assertThat(never.statusCode()).isEqualTo(404);
                assertThat(never.body()).contains("après un événement inconnu");
            }
        }
    }

    @Test
    void no_line_of_it_ends_before_a_sign() throws IOException {
        Event event = TestArchive.event("un", "1987", "Une « loi » : la voici", "Qui vote ? « Tous » ; oui !", "loi");
        with(List.of(event), browser -> {
            HtmlPage page = browser.read("chronologie");
            assertThat(page.source())
                    .contains(
                            "Une «\u00a0loi\u00a0»\u00a0: la voici",
                            "Qui vote\u00a0? «\u00a0Tous\u00a0»\u00a0; oui\u00a0!");
        });
    }

    @Test
    void one_decade_is_left_by_its_years() throws IOException {
        with(
                FEW.subList(2, 4),
                browser -> assertThat(browser.read("chronologie").source()).doesNotContain("class=\"rail\""));
        List<Event> two = List.of(FEW.get(2), TestArchive.event("autre", "1989", "Autre", "Texte.", "loi"));
        with(
                two,
                browser -> assertThat(browser.read("chronologie").links("1989")).containsExactly("#y1989"));
    }

    @Test
    void what_stands_for_each_other_is_told_so() throws IOException {
        with(FEW, browser -> {
            HtmlPage page = browser.read("chronologie?q=une&type=congres&type=loi");
            assertThat(page.title())
                    .isEqualTo("Chronologie\u00a0: «\u00a0une\u00a0», Congrès ou Loi – Une archive d’essai");
            assertThat(page.texts("(?s)<li>(<a href=\"[^\"]*\"><span class=\"hidden\">Retirer le filtre.*?)</li>"))
                    .containsExactly(
                            "Retirer le filtre «\u00a0une\u00a0» ×",
                            "Retirer le filtre Congrès × ou Retirer le filtre Loi ×");
            assertThat(page.links("Retirer le filtre Loi")).containsExactly("chronologie?q=une&type=congres");
            assertThat(page.links("Toute la chronologie")).containsExactly("chronologie");
        });
    }

    @Test
    void where_there_is_nothing_it_says_so() throws IOException {
        with(
                FEW,
                browser -> assertThat(browser.read("chronologie?q=zzzz").text())
                        .contains("Aucun résultat. Lire toute la chronologie"));
        with(
                List.of(),
                browser -> assertThat(browser.open("chronologie").statusCode()).isEqualTo(200));
    }
}

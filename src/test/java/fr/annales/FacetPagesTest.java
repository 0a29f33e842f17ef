package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value of a facet has a page that says what it means, when its events are, and what they are beside. */
class FacetPagesTest {
    private static final FakeEngine ENGINE = new FakeEngine();
    private static Browser browser;

    private static Concept concept(String id, String label, String definition, List<String> aliases) {
        return new Concept(id, label, List.of("Autre nom"), definition, aliases);
    }

    @BeforeAll
    static void serve() throws IOException {
        ENGINE.publish(
                TestArchive.with(List.of(
                        new Vocabulary(Facet.TYPE, List.of(concept("loi", "Loi", "Une loi.", List.of()))),
                        new Vocabulary(
                                Facet.THEME,
                                List.of(
                                        concept("qualite", "Qualité", "Ce qui dure. Et le reste.", List.of("iso")),
                                        concept("emploi", "Emploi", "Le travail.", List.of()),
                                        concept("vide", "Vide", "Rien.", List.of()))))),
                TestArchive.files(List.of()),
                sink -> {
                    sink.accept(TestArchive.event("un", "1996", "Un", "T.", "loi", "qualite"));
                    sink.accept(TestArchive.event("deux", "2012", "Deux", "T.", "loi", "qualite", "emploi"));
                    sink.accept(TestArchive.event("trois", "2013", "Trois", "T.", "loi"));
                });
        ENGINE.refresh();
        browser = new Browser(ENGINE, null, InstantSource.system());
    }

    @AfterAll
    static void stop() {
        browser.close();
        ENGINE.close();
    }

    @Test
    void it_says_what_the_value_means_and_lists_its_events() {
        HtmlPage page = browser.read("facettes/theme/qualite");
        page.assertIsWellFormed();
        assertThat(page.texts("<h1>([^<]*)</h1>")).containsExactly("Qualité");
        assertThat(page.text())
                .contains("Ce qui dure. Et le reste.", "Autre nom", "2\u00a0événements, de 1996 à 2012")
                .doesNotContain("Trois");
        assertThat(page.links("1996 Un")).containsExactly("../../evenements/un");
        assertThat(page.source()).contains("<figure class=\"histogram\"");
        assertThat(page.links("Rechercher parmi ces événements")).containsExactly("../../?theme=qualite");
        assertThat(page.links("Lire à la suite")).containsExactly("../../chronologie?theme=qualite");
        assertThat(page.links("Thèmes")).containsExactly("../../facettes/theme");
    }

    @Test
    void it_leads_to_what_its_events_are_beside() {
        HtmlPage page = browser.read("facettes/theme/qualite");
        assertThat(page.links("Emploi")).containsExactly("../../facettes/theme/emploi");
        assertThat(page.links("Loi")).containsExactly("../../?theme=qualite&type=loi");
        assertThat(page.text()).contains("Loi 2 événements");
    }

    @Test
    void all_values_of_a_facet_that_events_carry_are_listed_by_the_alphabet() {
        HtmlPage page = browser.read("facettes/theme");
        assertThat(page.texts("(?s)<li>(<a href=\"[^\"]*facettes/.*?)</li>"))
                .containsExactly("Emploi 1\u00a0événement Le travail.", "Qualité 2\u00a0événements Ce qui dure.");
    }

    @Test
    void many_values_are_gone_to_by_their_letter() throws IOException {
        List<String> labels = Stream.concat(
                        Stream.of("Œuvre", "Écologie", "2012", "« Grand soir »", "Étude"),
                        IntStream.range(0, 60).mapToObj(i -> "Projet " + i))
                .toList();
        List<Concept> themes = labels.stream()
                .map(label -> concept("t" + labels.indexOf(label), label, "", List.of()))
                .toList();
        try (FakeEngine engine = new FakeEngine()) {
            engine.publish(
                    TestArchive.with(List.of(
                            new Vocabulary(Facet.TYPE, List.of(concept("loi", "Loi", "", List.of()))),
                            new Vocabulary(Facet.THEME, themes))),
                    TestArchive.files(List.of()),
                    sink -> {
                        for (Concept theme : themes)
                            sink.accept(TestArchive.event("e-" + theme.id(), "1996", "T", "T.", "loi", theme.id()));
                    });
            engine.refresh();
            try (Browser reader = new Browser(engine, null, InstantSource.system())) {
                HtmlPage page = reader.read("facettes/theme");
                page.assertIsWellFormed();
                assertThat(page.texts("<h2[^>]*>([^<]*)</h2>")).containsExactly("0-9", "E", "G", "O", "P");
                assertThat(page.source()).contains("<a href=\"#lettre-p\">P</a>", "id=\"lettre-p\"");
            }
        }
        assertThat(browser.read("facettes/theme").source()).doesNotContain("lettre-");
    }

    @Test
    void a_value_without_events_is_explained_and_not_kept_by_search_engines() {
        HtmlPage page = browser.read("facettes/theme/vide");
        assertThat(page.text()).contains("Rien.", "0\u00a0événement");
        assertThat(page.source()).contains("noindex");
    }

    @Test
    void a_former_id_leads_on() {
        HttpResponse<String> former = browser.open("facettes/theme/iso");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location")).contains("qualite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"facettes/theme/zzz", "facettes/zzz", "facettes/zzz/qualite", "facettes", "facettes/year/1987"})
    void others_have_none(String path) {
        assertThat(browser.open(path).statusCode()).isEqualTo(404);
    }
}

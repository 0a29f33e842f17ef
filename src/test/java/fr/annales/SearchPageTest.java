package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page is whole as it is sent: every state is an address, and says what was understood. */
class SearchPageTest {
    private static final FakeEngine ENGINE = new FakeEngine();
    private static Browser browser;
    private static Browser known;

    @BeforeAll
    static void serve() throws IOException {
        ENGINE.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            sink.accept(TestArchive.event(
                    "avant", "1980/1984", "Face au chômage", "Contre le <chômage>.", "creation", "emploi"));
            sink.accept(TestArchive.event(
                    "loi-ai", "1987-01-27", "Loi sur l’insertion", "La loi.", "loi", "emploi", "regions"));
            sink.accept(TestArchive.event("loi-ei", "1991", "Lois du travail", "Deux lois.", "loi"));
            sink.accept(TestArchive.event("congres", null, "Congrès", "Sans date.\n- un\n- deux", "congres"));
            for (int i = 0; i < 56; i++)
                sink.accept(TestArchive.event("jalon-" + i, "20" + (10 + i), "Jalon " + i, "Encore.", "creation"));
        });
        ENGINE.refresh();
        browser = new Browser(ENGINE, null, InstantSource.system());
        known = new Browser(ENGINE, "https://example.org/histoire", InstantSource.system());
    }

    @AfterAll
    static void stop() {
        browser.close();
        known.close();
        ENGINE.close();
    }

    private static String status(HtmlPage page) {
        return String.join("|", page.texts("<p role=\"status\"[^>]*>([^<]*)</p>"));
    }

    @Test
    void at_home_it_tells_the_archive_from_its_beginning() {
        HtmlPage page = browser.read("");
        assertThat(page.title()).isEqualTo("Une archive d’essai");
        assertThat(page.texts("<h1[^>]*>([^<]*)</h1>")).containsExactly("Une archive d’essai");
        assertThat(page.text()).contains("Pour les essais.");
        assertThat(page.links("Comment chercher")).containsExactly("a-propos#chercher");
        assertThat(page.hits()).hasSize(20).startsWith("avant", "loi-ai", "loi-ei", "jalon-0");
        assertThat(status(page)).isEqualTo("60\u00a0événements, page 1 sur 3");
        assertThat(page.source()).doesNotContain("noindex", "aria-label=\"Filtres appliqués\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?q=chomage                          | avant         | 1\u00a0événement pour «\u00a0chomage\u00a0»
            ?q=loi                              | loi-ai loi-ei | 2\u00a0événements pour «\u00a0loi\u00a0»
            ?q=loi&sort=-date                   | loi-ei loi-ai | 2\u00a0événements pour «\u00a0loi\u00a0»
            ?type=loi&decade=1980               | loi-ai        | 1\u00a0événement
            ?type=loi&year=1987&year=1991       | loi-ai loi-ei | 2\u00a0événements
            ?undated=true                       | congres       | 1\u00a0événement
            ?from=27/01/1987&to=janvier 1987    | loi-ai        | 1\u00a0événement
            ?from=1987&to=1er mars 1991         | loi-ai loi-ei | 2\u00a0événements
            ?q=zzz                              |               | 0\u00a0événement pour «\u00a0zzz\u00a0»
            """)
    void it_answers_what_is_asked_and_counts(String address, String ids, String status) {
        HtmlPage page = browser.read(address);
        page.assertIsWellFormed();
        page.assertRunsNothing();
        assertThat(page.hits()).isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
        assertThat(status(page)).isEqualTo(status);
        assertThat(page.source()).contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?q=loi&sort=-date&utm_source=x | Télécharger ces 2\u00a0événements | ./api/events.csv?q=loi api/events.csv?q=loi
            ?undated=true                  | Télécharger cet événement          | api/events.csv?undated=true
            ''                             | Télécharger ces 60\u00a0événements | api/events.csv
            ?page=3                        | Télécharger ces 60\u00a0événements | api/events.csv
            ?openFacet=theme&facetPrefix=e&facetOrder=label&facetSize=5 | Télécharger ces 60\u00a0événements | api/events.csv
            """)
    void all_that_it_found_can_be_downloaded(String address, String summary, String file) {
        HtmlPage page = browser.read(address);
        assertThat(page.texts("<summary><span class=\"label\">(Télécharger[^<]*)</span></summary>"))
                .containsExactly(summary);
        List<String> files = page.texts("<a href=\"([^\"]*api/events[^\"]*)\" rel=\"nofollow\">");
        assertThat(files).hasSize(6).anyMatch(List.of(file.split(" "))::contains);
        for (String one : files)
            assertThat(browser.open(one.replace("./", "")).statusCode()).as(one).isEqualTo(200);
    }

    @Test
    void where_nothing_was_found_there_is_nothing_to_download() {
        assertThat(browser.read("?q=zzz").source()).doesNotContain("Télécharger");
    }

    /** What people and newsletters send never is an error, and never another question than the one meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?q=loi&utm_source=lettre&fbclid=x   | ?q=loi
            ?q=loi&from=&to=&type=              | ?q=loi
            ?q=  loi  &type=                    | ?q=loi
            ?q=loi&page=0                       | ?q=loi
            ?q=loi&page=abc                     | ?q=loi
            ?q=loi&page=99999999999             | ?q=loi
            ?page=9999                          | ?page=3
            ?page=400                           | ?page=3
            ?size=0&facets=                     | ''
            ?sort=nimporte                      | ''
            ?sort=relevance                     | ''
            ?sort=date                          | ''
            ?q=loi&sort=relevance               | ?q=loi
            ?q=loi&sort=date                    | ?q=loi&sort=date
            ?decade=-999999999                  | ''
            ?decade=1985                        | ?decade=1980
            ?decade=x&type=loi                  | ?type=loi
            ?undated=oui                        | ''
            ?q=loi&q=congres                    | ?q=loi
            ?type=loi&q=loi                     | ?q=loi&type=loi
            ?year=1991&year=1987&year=1991      | ?year=1987&year=1991
            ?from=janvier 1987                  | ?from=1987-01-01
            """)
    void however_it_was_asked_a_question_has_one_address(String address, String canonical) {
        assertThat(known.read(address).all("<link rel=\"canonical\" href=\"([^\"]*)\">"))
                .containsExactly("https://example.org/histoire/" + canonical.replace("&", "&amp;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=100%", "?q=%ZZ", "?q=%E9t%E9", "?q=a%00b", "?%=1", "?q=%F0%9F%9A%80"})
    void a_broken_address_is_read_as_it_can_be(String address) {
        assertThat(rawStatus(address)).isEqualTo(200);
    }

    private static int rawStatus(String address) {
        try (java.net.Socket socket = new Socket(InetAddress.getLoopbackAddress(), browser.root.getPort())) {
            socket.getOutputStream()
                    .write(("GET /" + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(head.substring(9));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_date_that_cannot_be_read_is_told_beside_its_field_and_the_rest_is_kept() {
        HtmlPage page = browser.read("?q=loi&from=hier&to=1990&type=loi");
        page.assertIsWellFormed();
        assertThat(page.texts("(?s)<p class=\"fault\" id=\"from-faute\">(.*?)</p>")
                        .getFirst())
                .startsWith("«\u00a0hier\u00a0» n’est pas une date");
        assertThat(page.links("Corriger la date")).containsExactly("#from");
        assertThat(page.source())
                .contains("name=\"from\" value=\"hier\"", "aria-describedby=\"from-faute\"")
                .contains("name=\"to\" value=\"1990\"", "name=\"q\" value=\"loi\"")
                .doesNotContain("to-faute");
        assertThat(page.hits()).containsExactly("loi-ai");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            années 90       | peut se lire années 1990 ou années 1890\u00a0: précisez.
            2008-2012       | est une période\u00a0: écrivez une date dans chaque champ.
            depuis 1990     | est une période\u00a0: écrivez une date dans chaque champ.
            31 février 1990 | n’est pas une date reconnue. Écrivez par exemple 1987, janvier 1987 ou 27/01/1987.
            """)
    void what_a_date_lacks_is_told(String typed, String told) {
        HtmlPage page = browser.read("?from=" + typed);
        assertThat(page.texts("(?s)<p class=\"fault\" id=\"from-faute\">(.*?)</p>"))
                .containsExactly("«\u00a0" + typed + "\u00a0» " + told);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_told() {
        HtmlPage page = browser.read("?from=1990&to=1980");
        assertThat(page.text()).contains("La date de fin précède la date de début.");
        assertThat(page.source()).contains("name=\"from\" value=\"1990\"", "name=\"to\" value=\"1980\"");
        assertThat(status(page)).startsWith("60\u00a0événements");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?from=1987&to=1990                | De 1987 à 1990
            ?from=1987&to=1987                | 1987
            ?from=1987-01&to=1987-01          | Janvier 1987
            ?from=1987-01-01&to=1987-01-01    | 1er janvier 1987
            ?from=1987-01-27&to=1987-01       | Du 27 au 31 janvier 1987
            ?from=1987-03-02&to=1987          | Du 2 mars 1987 à décembre 1987
            ?from=1987                        | Depuis 1987
            ?to=1987-01-27                    | Jusqu’au 27 janvier 1987
            ?to=-0043                         | Jusqu’en 44 av. J.-C.
            """)
    void a_period_is_named_as_people_would(String address, String name) {
        assertThat(browser.read(address).links("Retirer le filtre " + name + " ×"))
                .hasSize(1);
    }

    @Test
    void dates_are_shown_as_the_calendar_names_them() {
        HtmlPage page = browser.read("?from=1987-01-01&to=28/02/1991");
        assertThat(page.source()).contains("name=\"from\" value=\"1987\"", "name=\"to\" value=\"février 1991\"");
        assertThat(page.links("Retirer le filtre De 1987 à février 1991")).hasSize(1);
    }

    /** Whatever is sent, in whatever order, is answered by a page. */
    @Test
    void nothing_that_is_sent_makes_it_fail() {
        List<String> names =
                List.of("q", "from", "to", "year", "decade", "type", "undated", "sort", "page", "facetSize");
        List<String> values = List.of(
                "",
                " ",
                "loi",
                "1987",
                "1980",
                "-43",
                "0",
                "0000",
                "9999-12-31",
                "Y-999999990",
                "Y999999999",
                "2147483648",
                "janvier 1987",
                "1987/1990",
                "XXXX",
                "9999-24",
                "true",
                "-date",
                "années 80",
                "avant -43",
                "\u0000",
                "\ud83d\ude80",
                "<b>",
                "\"",
                "%",
                "après décembre 9999",
                "il y a 30 ans",
                "999999999");
        Random random = new Random(8);
        for (int i = 0; i < 400; i++) {
            StringBuilder address = new StringBuilder("?");
            for (int pairs = random.nextInt(1, 6); pairs > 0; pairs--)
                address.append(names.get(random.nextInt(names.size())))
                        .append('=')
                        .append(URLEncoder.encode(values.get(random.nextInt(values.size())), StandardCharsets.UTF_8))
                        .append('&');
            HttpResponse<String> answer = browser.open(address.toString());
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            if (i % 20 == 0) new HtmlPage(answer.body()).assertIsWellFormed();
        }
    }

    /** What a field shows can be sent again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0043",
                "Y12000",
                "1987-02",
                "1987-02-03",
                "0850",
                "0000",
                "Y999999999",
                "Y-999999990",
                "9999-12"
            })
    void a_field_is_read_as_it_was_shown(String date) {
        for (String name : List.of("from", "to")) {
            HtmlPage page = browser.read("?" + name + "=" + date);
            String shown = page.all("name=\"" + name + "\" value=\"([^\"]*)\"").getFirst();
            HtmlPage again = browser.read("?" + name + "=" + shown);
            assertThat(again.texts("<link rel=\"canonical\" href=\"([^\"]*)\">"))
                    .isEqualTo(page.texts("<link rel=\"canonical\" href=\"([^\"]*)\">"));
            assertThat(again.source()).doesNotContain("-faute");
        }
    }

    @Test
    void why_a_hit_answers_is_told_where_it_is_asked() {
        HtmlPage page = browser.read("?q=lois&type=loi");
        assertThat(page.source())
                .contains(
                        "<a href=\"./?q=lois&amp;type=loi&amp;explain=true#r1\" rel=\"nofollow\">Pourquoi ce résultat");
        assertThat(page.text()).doesNotContain("dans le titre");
        HtmlPage explained = browser.read("?q=lois&type=loi&explain=true");
        assertThat(explained.hits()).isEqualTo(page.hits());
        assertThat(explained.text()).contains("Pourquoi ce résultat", "dans le titre");
        assertThat(explained.source()).contains("<details class=\"why\" open>").doesNotContain("explain=true");
        assertThat(browser.read("?type=loi").text()).doesNotContain("Pourquoi ce résultat");
    }

    @Test
    void an_unknown_filter_is_told_and_left_out() {
        HtmlPage page = browser.read("?theme=inconnu&theme=emploi");
        assertThat(page.text()).contains("Filtre inconnu, ignoré\u00a0: «\u00a0inconnu\u00a0».");
        assertThat(page.hits()).containsExactly("avant", "loi-ai");
    }

    @Test
    void a_question_too_long_is_cut_and_told() {
        HtmlPage page = browser.read("?q=" + "loi ".repeat(200));
        assertThat(page.text()).contains("au plus 512 caractères\u00a0: seul son début a été cherché.");
    }

    @Test
    void what_narrows_it_can_be_taken_off_one_by_one_and_all_at_once() {
        HtmlPage page = browser.read("?q=loi&decade=1980&type=loi&theme=emploi");
        assertThat(page.links("Retirer le filtre Années 1980")).contains("./?q=loi&theme=emploi&type=loi");
        assertThat(page.links("Retirer le filtre Emploi")).contains("./?q=loi&decade=1980&type=loi");
        assertThat(page.links("Retirer tous les filtres")).containsExactly("./?q=loi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lois sauf 1987       | sauf 1987       | loi-ei
            lois hors 1991       | sauf 1991       | loi-ai
            lois pas avant 1990  | depuis 1990     | loi-ei
            lois pas après 1990  | jusqu’en 1990   | loi-ai
            """)
    void a_time_that_is_left_out_is_told_as_one_date(String question, String told, String hit) {
        HtmlPage page = browser.read("?q=" + question);
        assertThat(page.hits()).containsExactly(hit);
        assertThat(page.links("Retirer\u00a0: Date reconnue\u00a0: " + told)).hasSize(1);
    }

    @Test
    void a_date_read_in_the_question_is_told_and_can_be_taken_as_words() {
        HtmlPage page = browser.read("?q=lois des années 80&type=loi");
        assertThat(page.hits()).containsExactly("loi-ai");
        assertThat(page.links("Retirer\u00a0: Date reconnue\u00a0: années\u00a01980"))
                .containsExactly("./?q=lois+des+ann%C3%A9es+80&type=loi&interpret=false");
        HtmlPage words = browser.read("?q=lois des années 80&type=loi&interpret=false");
        assertThat(words.hits()).contains("loi-ei");
        assertThat(words.links("Retirer\u00a0: Dates traitées comme du texte"))
                .containsExactly("./?q=lois+des+ann%C3%A9es+80&type=loi");
        assertThat(words.links("Du plus récent").getFirst()).contains("&interpret=false");
        assertThat(words.source().split("</form>", 2)[0]).doesNotContain("name=\"interpret\"");
    }

    @Test
    void a_date_that_leaves_nothing_is_told_to_be_sought_as_words() {
        HtmlPage page = browser.read("?q=loi de 1850");
        assertThat(page.text())
                .contains(
                        "Aucun résultat pour cette époque (1850)\u00a0: ces mots ont donc été cherchés dans les textes.");
        assertThat(page.links("Retirer\u00a0:")).isEmpty();
    }

    /** The law of counts: the number beside a value is what it would find in place of what its facet has chosen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Années 1990 | ?type=loi&decade=1990
            1991        | ?type=loi&year=1991
            Congrès     | ?type=congres&decade=1980
            Naissance   | ?type=creation&decade=1980
            Emploi      | ?type=loi&decade=1980&theme=emploi
            """)
    void a_count_is_what_a_value_alone_would_find(String label, String alone) {
        List<String> counts = browser.read("?type=loi&decade=1980")
                .texts("(?s)</span>" + label + "<span class=\"hidden\">,</span></span> <span class=\"count\">(\\d+)");
        String shown = counts.isEmpty() ? "0" : counts.getFirst();
        assertThat(status(browser.read(alone))).startsWith(shown + "\u00a0");
    }

    /** With a facet's other values it widens the search, and is taken away again by itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?type=loi                  | Ajouter Congrès     | ?type=congres&type=loi
            ?type=congres&type=loi     | Retirer Loi         | ?type=congres
            ?decade=1980               | Ajouter Années 1990 | ?decade=1980&decade=1990
            ?decade=1980&decade=1990   | Ajouter 1991        | ?decade=1980&year=1991
            ?year=1987&year=1991       | Ajouter Années 1980 | ?year=1991&decade=1980
            ?year=1987&year=1991       | Retirer 1987        | ?year=1991
            ?from=1987&to=1987         | Ajouter Années 1990 | ?decade=1990
            ?decade=1980               | Choisir Sans date   | ?undated=true
            """)
    void a_value_is_added_to_what_is_chosen_or_taken_away(String address, String link, String next) {
        assertThat(browser.read(address).links(link)).containsOnly("./" + next);
    }

    @Test
    void what_stands_for_each_other_is_one_group_of_chips() {
        HtmlPage page = browser.read("?type=congres&type=loi&year=1987&decade=1990");
        assertThat(page.texts("(?s)<li>(<a href=\"[^\"]*\"><span class=\"hidden\">Retirer le filtre.*?)</li>"))
                .containsExactly(
                        "Retirer le filtre Années 1990 × ou Retirer le filtre 1987 ×",
                        "Retirer le filtre Loi × ou Retirer le filtre Congrès ×");
        assertThat(page.title()).startsWith("Années 1990 ou 1987, Loi ou Congrès\u00a0:");
        assertThat(page.text()).contains("Filtres (4)");
    }

    @Test
    void a_decade_opens_to_its_years_and_is_open_where_one_is_chosen() {
        HtmlPage page = browser.read("?year=1991");
        assertThat(page.source()).containsPattern("(?s)</span>Années 1990<span.{0,160}</a>\\s*<details open>");
        assertThat(page.source()).containsPattern("(?s)</span>Années 1980<span.{0,160}</a>\\s*<details>");
    }

    @Test
    void hits_come_before_what_refines_them() {
        String source = browser.read("?q=loi").source();
        assertThat(source.indexOf("class=\"hits\"")).isPositive().isLessThan(source.indexOf("id=\"filtres\""));
    }

    @Test
    void matches_are_marked_and_everything_else_is_text() {
        HtmlPage page = browser.read("?q=chomage");
        assertThat(page.source()).contains("Face au <mark>chômage</mark>", "Contre le &lt;<mark>chômage</mark>&gt;.");
    }

    @Test
    void the_form_keeps_the_filters_and_the_period_replaces_time() {
        String source = browser.read("?q=loi&decade=1980&type=loi&sort=date").source();
        String ask = source.substring(source.indexOf("class=\"ask\""), source.indexOf("</form>"));
        assertThat(ask)
                .contains(
                        "name=\"decade\" value=\"1980\"",
                        "name=\"type\" value=\"loi\"",
                        "name=\"sort\" value=\"date\"");
        String period = source.substring(source.indexOf("class=\"period\""));
        assertThat(period.substring(0, period.indexOf("</form>")))
                .contains("type=\"hidden\" name=\"q\" value=\"loi\"", "name=\"type\" value=\"loi\"")
                .doesNotContain("name=\"decade\"");
    }

    @Test
    void pages_lead_to_each_other() {
        HtmlPage page = browser.read("?type=creation&page=2");
        assertThat(status(page)).isEqualTo("57\u00a0événements, page 2 sur 3");
        assertThat(page.links("Précédente")).containsExactly("./?type=creation");
        assertThat(page.links("Suivante")).containsExactly("./?type=creation&page=3");
        assertThat(page.source()).contains("<ol class=\"hits\" start=\"21\">");
        assertThat(page.title()).isEqualTo("Naissance\u00a0: 57\u00a0événements, page 2 – Une archive d’essai");
    }

    @Test
    void all_hits_stand_on_one_page_for_a_printer() {
        String way = browser.read("?type=creation&page=2")
                .links("Imprimer les 57 résultats")
                .getFirst();
        assertThat(way).isEqualTo("./?type=creation&size=500");
        HtmlPage page = browser.read(way);
        assertThat(page.hits()).hasSize(57);
        assertThat(status(page)).isEqualTo("57\u00a0événements");
        assertThat(page.text()).contains("Tous les résultats sont sur cette page");
        assertThat(page.links("Revenir aux résultats par page")).containsExactly("./?type=creation");
        assertThat(page.links("Imprimer")).isEmpty();
        assertThat(browser.read("?type=creation&size=100").hits()).hasSize(20);
    }

    @Test
    void a_link_to_a_search_is_shown_with_its_title() {
        HtmlPage page = known.read("?q=loi");
        assertThat(page.source())
                .contains(
                        "<meta property=\"og:title\" content=\"«\u00a0loi\u00a0»\u00a0: 2\u00a0événements – Une archive d’essai\">",
                        "<meta property=\"og:url\" content=\"https://example.org/histoire/?q=loi\">");
    }

    @Test
    void the_title_tells_question_and_count() {
        assertThat(browser.read("?q=loi&decade=1980").title())
                .isEqualTo("«\u00a0loi\u00a0», Années 1980\u00a0: 1\u00a0événement – Une archive d’essai");
        assertThat(browser.read("?page=2").title()).isEqualTo("Tous les événements, page 2 – Une archive d’essai");
    }

    @Test
    void what_the_ladder_did_is_said() {
        assertThat(browser.read("?q=insert").text()).contains("voici les événements où un mot commence ainsi");
        assertThat(browser.read("?q=insertoin").text()).contains("voici les événements où des mots s’en approchent");
        assertThat(browser.read("?q=loi").text()).doesNotContain("voici");
    }

    @Test
    void what_may_be_meant_is_offered() {
        HtmlPage page = browser.read("?q=insertoin&type=loi");
        assertThat(page.text()).contains("Essayez plutôt\u00a0: insertion");
        assertThat(page.links("insertion").getFirst()).isEqualTo("./?q=insertion&type=loi");
    }

    @Test
    void where_nothing_is_found_it_helps() {
        HtmlPage page = browser.read("?q=loi&type=congres");
        page.assertIsWellFormed();
        assertThat(page.text())
                .contains("Aucun résultat avec ces filtres\u00a0: il y a 2\u00a0événements sans ces filtres");
        assertThat(page.links("2\u00a0événements sans ces filtres")).containsExactly("./?q=loi");
        assertThat(page.links("toute l’archive")).containsExactly("./");
        assertThat(page.links("Années 2010 , 10")).contains("./?decade=2010");
        assertThat(page.text()).contains("vérifier l’orthographe");
    }

    @Test
    void where_nothing_was_typed_no_spelling_is_to_be_looked_at() {
        assertThat(browser.read("?type=congres&year=1987").text())
                .contains("Aucun résultat avec ces filtres", "retirer un filtre")
                .doesNotContain("orthographe", "moins de mots");
    }

    @Test
    void the_first_facet_can_be_added_to_without_opening_the_filters() {
        HtmlPage page = browser.read("?type=loi");
        assertThat(page.texts("(?s)(<ul class=\"quick\".*?</ul>)"))
                .containsExactly("Ajouter Naissance 57 événements Ajouter Congrès 1 événement");
        assertThat(page.all("(?s)<ul class=\"quick\" aria-label=\"([^\"]*)\""))
                .containsExactly("Ajouter un filtre&nbsp;: types");
    }

    @Test
    void before_there_is_an_index_it_says_so() throws IOException {
        try (FakeEngine empty = new FakeEngine();
                Browser early = new Browser(empty, null, InstantSource.system())) {
            HttpResponse<String> answer = early.open("?q=loi");
            assertThat(answer.statusCode()).isEqualTo(503);
            HtmlPage page = new HtmlPage(answer.body());
            page.assertIsWellFormed();
            assertThat(page.text())
                    .contains("Service momentanément indisponible", "pas encore prêt\u00a0: réessayez")
                    .doesNotContain("Rechercher");
        }
    }
}

package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.http.OpenApi;
import fr.annales.web.ApiPage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages work as they are sent: nothing runs but the search box, nothing comes from elsewhere, wherever they stand.
 */
class PagesTest {
    /** Of every kind, with and without a search, and one that is none. */
    static final List<String> PAGES = List.of(
            "",
            "api",
            "integration",
            "a-propos",
            "evenements/loi-rmi-1988",
            "evenements/loi-1991?q=loi&rank=2",
            "chronologie",
            "chronologie?decade=1990&type=loi",
            "facettes/type",
            "facettes/theme/emploi",
            "facettes/theme/regions",
            "?q=loi",
            "nulle/part");

    private static final FakeEngine ENGINE = new FakeEngine();
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        ENGINE.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
            sink.accept(TestArchive.event("loi-rmi-1988", "1988", "Loi", "La loi.", "loi"));
            sink.accept(TestArchive.event("loi-1991", "1991", "Loi", "La loi.", "loi", "emploi"));
        });
        ENGINE.refresh();
        browser = new Browser(ENGINE, null, InstantSource.system());
    }

    @AfterAll
    static void stop() {
        browser.close();
        ENGINE.close();
    }

    private static Set<String> find(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html",
        "api, text/html",
        "integration, text/html",
        "a-propos, text/html",
        "evenements/loi-rmi-1988, text/html",
        "chronologie, text/html",
        "facettes/type, text/html",
        "facettes/type/loi, text/html",
        "robots.txt, text/plain",
        "icon.svg, image/svg\\+xml",
        "style.css, text/css"
    })
    void a_page_says_what_it_is(String path, String mediaType) {
        HttpResponse<String> page = browser.open(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).matches(mediaType + "; ?charset=utf-8");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_page_is_headed_by_the_name_of_the_archive_and_titled_with_it(String path) {
        String page = browser.open(path).body();
        String name = TestArchive.ARCHIVE.title();
        assertThat(find("<title>([^<]*)</title>", page))
                .singleElement()
                .asString()
                .endsWith(name);
        assertThat(find("(?s)<header[^>]*>.*?class=\"name\">(?:<a [^>]*>)?([^<]*)<.*?</header>", page))
                .containsExactly(name);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_page_runs_nothing_and_has_its_style_from_its_sheet(String path) {
        HtmlPage page = new HtmlPage(browser.open(path).body());
        page.assertIsWellFormed();
        page.assertRunsNothing();
        assertThat(page.source()).containsPattern("rel=\"stylesheet\" href=\"(\\.\\./)*style\\.css\"");
    }

    /** Relative, so that they hold whatever path stands before the service. */
    @ParameterizedTest
    @FieldSource("PAGES")
    void every_link_of_a_page_is_relative_and_leads_somewhere(String path) {
        String page = browser.open(path).body();
        Set<String> ids = find(" id=\"([^\"]*)\"", page);
        assertThat(find("href=\"([^\"]*)\"", page))
                .isNotEmpty()
                .noneMatch(link -> link.startsWith("/") || link.contains("127.0.0.1"));
        assertThat(ids).containsAll(find("href=\"#([^\"]*)\"", page));
        // What follows tells of errors, and leads to them.
        String before = page.split("id=\"erreurs\"", 2)[0];
        Set<String> ours = find("href=\"((?!https?:|mailto:)[^#\"]+)\"", before);
        assertThat(ours).isNotEmpty().allSatisfy(link -> {
            String address = link.replace("&amp;", "&").replace("ô", "%C3%B4");
            assertThat(browser.open(browser.root.resolve(path).resolve(address)).statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void the_page_of_the_api_tells_all_that_its_document_tells() {
        String page = browser.open("api").body();
        JsonNode document = JsonMapper.builder()
                .build()
                .readTree(browser.open("openapi.json").body());
        assertThat(document.get("paths").propertyNames())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(page).contains("<code>GET " + route + "</code>"));
        assertThat(document.at("/components/schemas").propertyNames())
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(page).contains("<h3 id=\"" + schema + "\">"));
        Set<String> told = find("<code>([^<]*)</code>", page);
        assertThat(document.findParents("in"))
                .isNotEmpty()
                .allSatisfy(parameter ->
                        assertThat(told).contains(parameter.get("name").asString()));
        for (JsonNode members : document.get("components").get("schemas").findValues("properties"))
            assertThat(members.propertyNames())
                    .allSatisfy(member -> assertThat(page).containsPattern("[>.]" + member + "</code>"));
        assertThat(find("(urn:annales:probleme:[a-z]+(?:-[a-z]+)*)\"", document.toString()))
                .isNotEmpty()
                .isSubsetOf(told);
    }

    @Test
    void a_page_escapes_what_it_is_given() {
        String evil = new String(OpenApi.document(null, TestArchive.ARCHIVE), StandardCharsets.UTF_8)
                .replace("Lire un événement", "<script>alert(1)</script>")
                .replace("chômage", "<b onclick='x'>");
        String page = ApiPage.page(TestArchive.ARCHIVE, evil.getBytes(StandardCharsets.UTF_8), "http://127.0.0.1:7070");
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "<b ");
    }

    @Test
    void the_commands_of_the_page_ask_the_public_address() {
        String document = ApiPage.page(
                TestArchive.ARCHIVE,
                OpenApi.document("https://example.org/histoire/", TestArchive.ARCHIVE),
                "http://127.0.0.1:7070");
        assertThat(document)
                .contains("curl 'https://example.org/histoire/api/events?")
                .doesNotContain("127.0.0.1");
    }
}

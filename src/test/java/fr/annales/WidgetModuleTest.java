package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.http.Limits;
import fr.annales.http.OpenApi;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.web.Assets;
import fr.annales.web.IntegrationPage;
import fr.annales.web.Pages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The widget as it is sent, and the page that describes it; what it does is tested where there is a browser. */
class WidgetModuleTest {
    /** On the wire, compressed; in bytes. */
    private static final int LARGEST = 9 << 10;

    private static final FakeEngine ENGINE = new FakeEngine();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String MODULE = Assets.widget();
    private static final String PAGE = IntegrationPage.page(TestArchive.ARCHIVE, null, "http://127.0.0.1:7070");

    private static final Server SERVER = new Server(
            ENGINE,
            () -> new Readiness(true, null),
            Pages.of(
                    null,
                    "http://127.0.0.1:7070",
                    archive -> OpenApi.document(null, archive),
                    InstantSource.system(),
                    false),
            Limits.DEFAULT,
            null);

    private static String root = "";

    @BeforeAll
    static void serve() throws IOException {
        ENGINE.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), _ -> {});
        ENGINE.refresh();
        root = "http://127.0.0.1:" + SERVER.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        ENGINE.close();
        HTTP.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (headers.length > 0) request.headers(headers);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void it_is_small() {
        HttpResponse<byte[]> sent = get("/widget.js", "Accept-Encoding", "gzip");
        assertThat(sent.headers().firstValue("Content-Encoding")).contains("gzip");
        System.out.printf("widget.js: %,d bytes of at most %,d, compressed%n", sent.body().length, LARGEST);
        assertThat(sent.body().length).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void it_says_what_it_is_at_its_head_and_comments_on_nothing_else() {
        String[] parts = MODULE.split("\\*/\\n", 2);
        assertThat(parts[0]).startsWith("/**\n").contains("<annales-search>", "/integration");
        assertThat(parts[1]).doesNotContain("/*", "*/").doesNotContainPattern("(?m)^\\s*//");
    }

    /** WordPress adds its version. */
    @ParameterizedTest
    @ValueSource(strings = {"/widget.js", "/widget.js?ver=6.8.1", "/widget.js?ver&x=1&x=2"})
    void any_site_may_load_it_whatever_it_adds(String path) {
        HttpResponse<byte[]> sent = get(path, "Accept", "*/*");
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(new String(sent.body(), StandardCharsets.UTF_8)).isEqualTo(MODULE);
        assertThat(sent.headers().firstValue("Content-Type").orElse("")).matches("text/javascript; ?charset=utf-8");
        assertThat(open(sent.headers())).containsExactly("*", "cross-origin");
    }

    @Test
    void what_a_browser_has_is_not_sent_again() {
        String tag = get("/widget.js").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get("/widget.js?ver=2", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(open(again.headers())).containsExactly("*", "cross-origin");
    }

    private static List<String> open(HttpHeaders headers) {
        return Stream.of("Access-Control-Allow-Origin", "Cross-Origin-Resource-Policy")
                .map(name -> headers.firstValue(name).orElse(""))
                .toList();
    }

    /** Each came after Chrome 80; in the style sheet it would be ignored, in the program stop it. */
    @ParameterizedTest
    @CsvSource({
        "85, '\\?\\?=|\\|\\|=|&&='",
        "84, '(?m)(^\\s*|\\.)#\\w+'",
        "94, 'static \\{'",
        "89, '(?m)^(const \\w+ = )?await '",
        "85, '\\.replaceAll\\('",
        "92, '\\.at\\('",
        "93, 'hasOwn\\('",
        "86, '\\.replaceChildren\\('",
        "97, '\\.(findLast|findLastIndex)\\('",
        "110, '\\.(toSorted|toReversed|toSpliced|with)\\('",
        "85, 'Promise\\.(any|withResolvers|try)'",
        "84, 'WeakRef|FinalizationRegistry'",
        "98, 'structuredClone'",
        "92, 'randomUUID'",
        "103, 'AbortSignal\\.'",
        "93, 'throwIfAborted|signal\\.reason|abort\\(\\w'",
        "87, 'Intl\\.(Segmenter|ListFormat|DisplayNames)'",
        "81, '\\.aria[A-Z]|\\.role = '",
        "117, 'checkVisibility|showPicker|URL\\.canParse|Object\\.groupBy|setHTML'",
        "88, ':(is|where|has|focus-visible)\\('",
        "86, ':focus-visible'",
        "84, '(?m)^\\s*(row-|column-)?gap:'",
        "87, '(?m)^\\s*(inset|inset-inline|inset-block|margin-inline|padding-inline|margin-block|padding-block):'",
        "88, 'aspect-ratio|accent-color'",
        "111, 'color-mix|light-dark|oklch|\\d[dsl]v[hw]\\b|@layer|@container|@property|(?m)^\\s*&'"
    })
    void it_uses_nothing_that_is_newer_than_chrome_80(int since, String newer) {
        assertThat(Pattern.compile(newer).matcher(MODULE).results().map(MatchResult::group))
                .as("since Chrome " + since)
                .isEmpty();
    }

    @Test
    void it_writes_no_style_and_no_markup_into_a_page_and_keeps_nothing_in_the_browser() {
        assertThat(MODULE)
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\.html\\b")
                .doesNotContainPattern("\\.style\\b|'style'|<style")
                .doesNotContainPattern("localStorage|sessionStorage|indexedDB|cookie|sendBeacon|eval\\(|Function\\(");
    }

    @Test
    void the_page_tells_of_all_that_a_site_can_set() {
        assertThat(table("attributs"))
                .containsExactlyInAnyOrderElementsOf(
                        with(found("(?:host|this)\\.getAttribute\\('([a-z]+)'\\)"), "lang"));
        assertThat(table("evenements")).containsExactlyInAnyOrderElementsOf(found("tell\\('(annales-\\w+)'"));
        Set<String> style = found("(--annales-[a-z-]+)");
        found("'?part'?[:,] '([^']+)'").forEach(parts -> style.addAll(Arrays.asList(parts.split(" "))));
        assertThat(table("style")).containsExactlyInAnyOrderElementsOf(style);
    }

    @Test
    void the_page_tells_of_every_text_as_it_is() {
        Map<String, String> texts = new TreeMap<>();
        String table = MODULE.substring(MODULE.indexOf("const TEXTS"), MODULE.indexOf("};"));
        find("(?m)^  (\\w+): '([^']*)',$", table).forEach(text -> texts.put(text.group(1), text.group(2)));
        Map<String, String> told = find(
                        "<th scope=\"row\"><code>([^<]+)</code></th><td>([^<]*)</td>", section("textes"))
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(told).isNotEmpty().isEqualTo(texts);
    }

    private static Set<String> with(Set<String> names, String more) {
        names.add(more);
        return names;
    }

    private static Stream<MatchResult> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static Set<String> found(String pattern) {
        return find(pattern, MODULE).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String id) {
        return PAGE.split("<section id=\"" + id + "\">", 2)[1].split("</section>", 2)[0];
    }

    /** The names that the tables of a section tell of. */
    private static List<String> table(String section) {
        return find("<th scope=\"row\"><code>([^<]+)</code>", section(section))
                .map(row -> row.group(1))
                .toList();
    }

    @Test
    void the_page_gives_the_public_address_to_copy() {
        String page =
                IntegrationPage.page(TestArchive.ARCHIVE, "https://example.org/histoire/", "http://127.0.0.1:7070");
        assertThat(page)
                .contains("action=\"https://example.org/histoire/\"")
                .contains("src=\"https://example.org/histoire/widget.js\"")
                .contains("$module = 'https://example.org/histoire/widget.js';")
                .contains("connect-src https://example.org;")
                .doesNotContain("127.0.0.1", "--public-url");
        assertThat(PAGE).contains("action=\"http://127.0.0.1:7070/\"", "--public-url");
    }

    @Test
    void the_page_loads_the_widget_from_beside_it_and_nothing_else() {
        String page = new String(get("/integration").body(), StandardCharsets.UTF_8);
        assertThat(page).isEqualTo(PAGE).startsWith("<!doctype html>");
        assertThat(find("<(?:script|link|img)[^>]* (?:src|href)=\"([^\"]*)\"", page)
                        .map(link -> link.group(1)))
                .containsExactlyInAnyOrder("icon.svg", "style.css", "widget.js");
    }

    @Test
    void the_criteria_of_accessibility_are_numbered_and_each_has_a_test() throws IOException {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("src/site/markdown/accessibility.md"))) {
            rows = lines.filter(line -> line.matches("\\| \\d.*")).toList();
        }
        assertThat(rows).isNotEmpty().allMatch(row -> row.matches(".*\\| `\\w+IT#\\w+`(, `\\w+IT#\\w+`)* \\|"));
        assertThat(rows.stream().map(row -> row.split("\\|", -1)[1].strip()))
                .isEqualTo(IntStream.rangeClosed(1, rows.size())
                        .mapToObj(String::valueOf)
                        .toList());
    }
}

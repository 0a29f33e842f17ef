package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The search box in a page of another site, whose content security policy allows what the widget needs and no more. */
abstract class WidgetTest extends BrowserTest {
    /** What stands for every text that is typed, unless a test says otherwise. */
    static final String SUGGESTIONS = """
            {"q": "", "suggestions": [
              {"text": "Formation", "kind": "theme", "kindLabel": "thème",
               "html": "<img src=x onerror=alert(1)>", "ranges": [[0, 4]], "count": 3,
               "parameters": {"theme": ["formation"]}},
              {"text": "Loi sur l’insertion", "kind": "event", "html": "", "ranges": [[0, 3], [10, 13]], "count": 9,
               "url": "/evenements/loi-insertion", "parameters": {"q": ["Loi sur l’insertion"]}},
              {"text": "Années 1980", "kind": "decade", "html": "", "ranges": [], "count": 1,
               "parameters": {"decade": ["1980"], "q": ["loi"]}}
            ]}
            """;

    static final String NONE = "{\"suggestions\": []}";

    /** The questions that reached the service, as they were typed. */
    final List<String> asked = new ArrayList<>();

    /** The last of them. */
    @Nullable
    Request request;

    private HostSite host;

    @BeforeEach
    void host() throws IOException {
        host = new HostSite();
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    /** The form as the page about integration gives it, with more before its button. */
    final String form(String attributes, String more) {
        return """
                <annales-search %2$s>
                  <form action="%1$s/" role="search">
                    <label for="q">Rechercher dans l’histoire</label>
                    <input id="q" name="q" type="search" maxlength="512">%3$s
                    <button>Chercher</button>
                  </form>
                </annales-search>
                <script type="module" src="%1$s/widget.js?ver=6.8"></script>
                """.formatted(annales, attributes, more);
    }

    final String policy() {
        return "default-src 'none'; base-uri 'none'; style-src 'self'; script-src %1$s; connect-src %1$s; form-action %1$s"
                .formatted(annales);
    }

    /** Publishes a page with this in its body; the address. */
    final String publish(String head, String body) {
        return publish(policy(), head, body);
    }

    final String publish(String policy, String head, String body) {
        return host.publish(policy, """
                <!doctype html>
                <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Une fédération</title>%s</head><body><main><h1>Une fédération</h1>%s</main></body></html>
                """.formatted(head, body));
    }

    /** A link to a style sheet of the host. */
    final String style(String css) {
        return "<link rel=\"stylesheet\" href=\"%s\">".formatted(host.publishStyle(css));
    }

    /** Opens the page of a plain host, where every question has {@link #SUGGESTIONS}. */
    final void open() {
        open(page, "", form("", ""));
    }

    final void open(Page visit, String head, String body) {
        answer(visit, SUGGESTIONS);
        visit.navigate(publish(head, body));
        visit.waitForFunction("() => !!customElements.get('annales-search')");
    }

    final void answer(Page visit, String json) {
        onQuestion(visit, route -> fulfill(route, json));
    }

    /** Has questions answered so, in place of Annales. */
    final void onQuestion(Page visit, Consumer<Route> answering) {
        visit.unroute("**/api/suggest?*");
        visit.route("**/api/suggest?*", route -> {
            request = route.request();
            asked.add(question(route.request().url()));
            answering.accept(route);
        });
    }

    static void fulfill(Route route, String json) {
        route.fulfill(new FulfillOptions()
                .setContentType("application/json")
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                .setBody(json));
    }

    static String question(String url) {
        String query = URI.create(url).getRawQuery();
        return URLDecoder.decode(query.replaceAll("^q=|&.*", ""), StandardCharsets.UTF_8);
    }

    static Locator input(Page visit) {
        return visit.getByRole(AriaRole.COMBOBOX);
    }

    static Locator list(Page visit) {
        return visit.getByRole(AriaRole.LISTBOX);
    }

    static Locator options(Page visit) {
        return visit.getByRole(AriaRole.OPTION);
    }

    /** What a screen reader was told last. */
    static Locator heard(Page visit) {
        return visit.locator("annales-search .spoken");
    }

    /** Types and waits for the list. */
    final void typeAndOpen(String text) {
        input(page).pressSequentially(text);
        assertThat(list(page)).isVisible();
    }

    final void press(String... keys) {
        for (String key : keys) page.keyboard().press(key);
    }

    /** The text of the active option; empty when the caret is in the text. */
    final String active() {
        return String.valueOf(page.evaluate("""
                        () => {
                          const root = document.querySelector('annales-search').shadowRoot;
                          const id = root.activeElement.getAttribute('aria-activedescendant');
                          const option = id && root.getElementById(id);
                          return option ? option.querySelector('.text').textContent : '';
                        }
                        """));
    }
}

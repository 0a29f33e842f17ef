package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search box in the page of another site: what it takes over, keeps out, and hands back. */
class HostPageIT extends WidgetTest {
    private static final String HOSTILE = """
            * { all: unset !important; font-size: 60px !important; letter-spacing: 1em !important;
                color: red !important; text-transform: uppercase !important; visibility: hidden !important; line-height: 3 !important; }
            li, ul, input, button, label, mark, span { display: none !important; }
            .root, .spoken, #list { position: fixed !important; opacity: 0 !important; }
            """;

    @Test
    void a_hostile_style_sheet_changes_nothing_inside() {
        open();
        typeAndOpen("loi");
        List<String> parts = List.of("label", "input", "button", "list", "option", "text", "match", "about");
        List<String> before = parts.stream().map(this::look).toList();
        open(page, style(HOSTILE), form("", ""));
        typeAndOpen("loi");
        assertThat(parts.stream().map(this::look).toList()).isEqualTo(before);
    }

    private String look(String part) {
        return (String)
                page.locator("annales-search [part=" + part + "]").first().evaluate("""
                        e => ['display', 'visibility', 'fontSize', 'lineHeight', 'letterSpacing', 'textTransform',
                              e.localName === 'label' ? 'position' : 'color', 'position', 'opacity', 'minHeight']
                            .map(name => name + ':' + getComputedStyle(e)[name]).join(' ')
                        """);
    }

    @Test
    void properties_and_parts_of_css_change_its_look() {
        open(
                page,
                style("annales-search { --annales-accent: rgb(1, 2, 3); --annales-font-size: 20px; }"
                        + "annales-search::part(button) { text-transform: uppercase; }"
                        + "annales-search::part(option-active) { text-decoration: underline; }"),
                form("", ""));
        typeAndOpen("loi");
        press("ArrowDown");
        assertThat(page.locator("[part=button]")).hasCSS("background-color", "rgb(1, 2, 3)");
        assertThat(page.locator("[part=button]")).hasCSS("text-transform", "uppercase");
        assertThat(page.locator("annales-search [part=input]")).hasCSS("font-size", "20px");
        assertThat(options(page).first()).hasCSS("text-decoration-line", "underline");
        assertThat(options(page).last()).hasCSS("text-decoration-line", "none");
    }

    @Test
    void marks_are_made_of_ranges_and_no_markup_of_an_answer_is_read() {
        open();
        typeAndOpen("loi");
        assertThat(page.locator("annales-search img")).hasCount(0);
        assertThat(page.locator("annales-search mark")).hasText(new String[] {"Form", "Loi", "ins"});
        assertThat(options(page).nth(1)).containsText("Loi sur l’insertion");
    }

    @Test
    void what_was_typed_before_the_module_came_is_taken_over() {
        page.route("**/widget.js*", route -> {
            page.locator("input[type=search]").pressSequentially("lo");
            route.resume();
        });
        answer(page, SUGGESTIONS);
        page.navigate(publish("", form("", "")));
        page.waitForFunction("() => !!customElements.get('annales-search')");
        assertThat(input(page)).isFocused();
        page.keyboard().type("i");
        assertThat(input(page)).hasValue("loi");
        assertThat(list(page)).isVisible();
    }

    @Test
    void what_describes_the_field_still_does() {
        String described = form("", "<p id=\"h\">Un mot, un nom, une date.</p>")
                .replace("<input id", "<input aria-invalid=\"true\" aria-describedby=\"h\" id");
        open(page, "", described);
        assertThat(input(page)).hasAccessibleDescription("Un mot, un nom, une date.");
        assertThat(input(page)).hasAttribute("aria-invalid", "true");
        assertThat(page.getByText("Un mot, un nom, une date.").last()).isVisible();
    }

    /** It stands on the page's own ground, which need not say whether it is dark. */
    @Test
    void the_label_has_the_colour_of_the_text_around_it() {
        open(page, style("body { background: navy; color: rgb(250, 250, 250); }"), form("", ""));
        assertThat(page.locator("annales-search [part=label]")).hasCSS("color", "rgb(250, 250, 250)");
        assertThat(page.locator("annales-search [part=input]")).not().hasCSS("color", "rgb(250, 250, 250)");
        assertAccessible(page);
    }

    @Test
    void in_a_narrow_column_the_button_goes_under_the_field() {
        open(page, style("main { width: 190px; }"), form("", ""));
        assertThat(box(input(page)).width).isGreaterThan(180);
        assertThat(box(page.locator("annales-search [part=button]")).y)
                .isGreaterThanOrEqualTo(box(input(page)).y + box(input(page)).height);
    }

    private static BoundingBox box(Locator part) {
        return Objects.requireNonNull(part.boundingBox());
    }

    /** Under what hides, in what was moved, and at the bottom of the window, where it goes up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "height: 150px | overflow: hidden",
                "transform: translate(40px, 30px) | overflow: hidden | height: 150px",
                "padding-top: 75vh"
            })
    void the_list_is_seen_whole_wherever_the_box_stands(String css) {
        page.setViewportSize(600, 500);
        open(page, style("main { " + css.replace('|', ';') + " }"), form("", ""));
        typeAndOpen("loi");
        BoundingBox list = box(list(page));
        BoundingBox field = box(input(page));
        assertThat(list.x).isCloseTo(field.x, within(1.0));
        assertThat(list.y).isGreaterThanOrEqualTo(0);
        assertThat(list.y + list.height).isLessThanOrEqualTo(500);
        assertThat(list.y >= field.y + field.height || list.y + list.height <= field.y)
                .as("beside the field")
                .isTrue();
        options(page).last().click();
        page.waitForURL(annales + "/?decade=1980&q=loi");
    }

    /** VoiceOver on iOS takes the focus from the field to go through the list. */
    @Test
    void a_field_that_loses_the_focus_to_nothing_keeps_its_list_and_one_that_gets_it_back_has_it_again() {
        open();
        typeAndOpen("loi");
        page.evaluate("document.querySelector('annales-search').shadowRoot.activeElement.blur()");
        assertThat(list(page)).isVisible();
        page.mouse().click(5, 5);
        assertThat(list(page)).isHidden();
        input(page).press("ArrowDown");
        assertThat(list(page)).isVisible();
        press("Tab");
        assertThat(list(page)).isHidden();
        press("Shift+Tab");
        assertThat(list(page)).isVisible();
        press("Escape", "Tab", "Shift+Tab");
        assertThat(list(page)).isHidden();
    }

    private static void refuse(Route route, String parameter) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(400)
                .setContentType("application/problem+json")
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                .setBody("{\"status\": 400, \"parameter\": \"" + parameter + "\"}"));
    }

    @Test
    void hidden_fields_narrow_suggestions_and_searches_alike() {
        String body = form(
                "size=\"5\"",
                "<input type=\"hidden\" name=\"theme\" value=\"iae\"><input type=\"hidden\" name=\"action\" value=\"x\">");
        open(page, "", body);
        expectTrouble("400 (Bad Request)");
        List<String> refused = new ArrayList<>();
        onQuestion(page, route -> {
            if (route.request().url().contains("&action=")) {
                refused.add(route.request().url());
                refuse(route, "action");
            } else fulfill(route, SUGGESTIONS.replace("{\"decade\"", "{\"theme\": [\"iae\"], \"decade\""));
        });
        typeAndOpen("loi");
        Request question = Objects.requireNonNull(request);
        assertThat(question.url()).endsWith("/api/suggest?q=loi&size=5&theme=iae");
        assertThat(refused)
                .as("what the service refuses is asked about once, and by its name")
                .containsExactly(annales + "/api/suggest?q=&theme=&action=");
        assertThat(question.headers()).doesNotContainKeys("cookie", "referer");
        press("ArrowUp", "Enter");
        page.waitForURL(annales + "/?action=x&theme=iae&decade=1980&q=loi");
    }

    /** As frameworks put them into forms, to know again who sends them. */
    @ParameterizedTest
    @ValueSource(strings = {"get", "post"})
    void no_token_of_a_form_is_told_to_the_service(String method) {
        String body = "<form method=\"" + method + "\" action=\"" + annales + "/\">"
                + "<input type=\"hidden\" name=\"__VIEWSTATE\" value=\"" + "secret".repeat(4_000) + "\">"
                + "<input type=\"hidden\" name=\"csrftoken\" value=\"secret\">"
                + "<annales-search><label for=\"q\">Chercher</label><input id=\"q\" name=\"q\">"
                + "<input type=\"hidden\" name=\"theme\" value=\"iae\"></annales-search></form>"
                + "<script type=\"module\" src=\"" + annales + "/widget.js\"></script>";
        open(page, "", body);
        if (method.equals("get")) expectTrouble("400 (Bad Request)");
        List<String> urls = new ArrayList<>();
        onQuestion(page, route -> {
            urls.add(route.request().url());
            if (route.request().url().contains("&csrftoken=")) refuse(route, "csrftoken");
            else fulfill(route, SUGGESTIONS);
        });
        typeAndOpen("loi");
        assertThat(urls).last().asString().endsWith("/api/suggest?q=loi&theme=iae");
        assertThat(urls).noneMatch(url -> url.contains("secret") || url.contains("VIEWSTATE"));
        if (!method.equals("post")) return;
        press("ArrowUp", "Enter");
        page.waitForURL(annales + "/?decade=1980&q=loi");
    }

    @Test
    void a_facet_that_is_called_as_what_every_object_has_is_shown_by_its_label() {
        open();
        answer(
                page,
                SUGGESTIONS.replace(
                        "\"kind\": \"theme\", \"kindLabel\": \"thème\"",
                        "\"kind\": \"constructor\", \"kindLabel\": \"métier\""));
        typeAndOpen("loi");
        assertThat(options(page).first()).hasAttribute("aria-label", "Formation, métier, 3 événements");
    }

    /** A suggestion counts what its own filters leave: what it lacks of the form's does not come back. */
    @Test
    void a_suggestion_has_all_of_its_filters_and_none_of_the_form() {
        open(page, "", form("", "<input type=\"hidden\" name=\"from\" value=\"1990\">"));
        typeAndOpen("198");
        press("ArrowUp", "Enter");
        page.waitForURL(annales + "/?decade=1980&q=loi");
    }

    @Test
    void a_page_can_prevent_what_is_shown_chosen_and_sent() {
        open();
        page.evaluate("""
                () => {
                  window.told = [];
                  window.prevented = 'annales-suggest';
                  for (const name of ['annales-suggest', 'annales-select', 'annales-submit', 'annales-error'])
                    document.addEventListener(name, event => {
                      told.push(name + ' ' + Object.keys(event.detail));
                      if (name === prevented) event.preventDefault();
                    });
                }
                """);
        String here = page.url();
        input(page).pressSequentially("loi");
        page.waitForCondition(() -> page.evaluate("told.length").equals(1));
        assertThat(list(page)).isHidden();
        page.evaluate("prevented = 'annales-select'");
        typeAndOpen("s");
        options(page).nth(1).click();
        assertThat(input(page)).hasValue("Loi sur l’insertion");
        page.evaluate("prevented = 'annales-submit'");
        press("Enter");
        expectTrouble("api/suggest");
        onQuestion(page, Route::abort);
        input(page).fill("x");
        page.waitForCondition(() -> page.evaluate("told.length").equals(5));
        assertThat(page.evaluate("told"))
                .isEqualTo(List.of(
                        "annales-suggest q,suggestions",
                        "annales-suggest q,suggestions",
                        "annales-select suggestion,url",
                        "annales-submit q",
                        "annales-error q,error"));
        assertThat(page.url()).isEqualTo(here);
    }

    @Test
    void every_text_can_be_said_otherwise() {
        open(
                page,
                "",
                form(
                        "lang=\"en\" text-label=\"Search\" text-button=\"Go\" text-list=\"Hints\" text-event=\"event\" "
                                + "text-count=\"{n} hint|{n} hints\" text-events=\"{n} event|{n} events\" text-theme=\"topic\"",
                        ""));
        page.evaluate("document.querySelector('annales-search').texts = { position: ({ i, n }) => `${i}/${n}` }");
        typeAndOpen("loi");
        assertThat(heard(page)).hasText("3 hints");
        press("ArrowDown");
        assertThat(heard(page)).hasText("Formation, topic, 3 events, 1/3");
        assertThat(page.locator("annales-search").ariaSnapshot())
                .contains(
                        "combobox \"Search\"", "button \"Go\"", "listbox \"Hints\"", "\"Loi sur l’insertion, event\"");
        assertThat(page.locator("annales-search .root")).hasAttribute("lang", "en");
    }

    @Test
    void a_box_made_by_a_script_needs_no_form_and_two_boxes_do_not_disturb_each_other() {
        open();
        page.evaluate("""
                () => {
                  const box = document.createElement('annales-search');
                  box.value = 'loi';
                  document.querySelector('main').append(box);
                }
                """);
        assertThat(input(page)).hasCount(2);
        assertThat(input(page).last()).hasValue("loi");
        input(page).last().press("ArrowDown");
        assertThat(list(page)).hasCount(1);
        input(page).first().click();
        assertThat(list(page)).hasCount(0);
        page.evaluate("document.querySelectorAll('annales-search')[1].remove()");
        page.waitForTimeout(100);
    }

    @Test
    void a_finger_chooses_and_every_option_is_as_large_as_a_finger() {
        page = visit(new NewContextOptions().setHasTouch(true).setIsMobile(true).setViewportSize(360, 640));
        open(page, "", form("", ""));
        input(page).tap();
        typeAndOpen("loi");
        for (var target : List.of(input(page), options(page).first(), page.locator("annales-search [part=button]"))) {
            BoundingBox box = Objects.requireNonNull(target.boundingBox());
            assertThat(box.height).isGreaterThanOrEqualTo(44);
        }
        options(page).last().tap();
        page.waitForURL(annales + "/?decade=1980&q=loi");
    }

    @Test
    void a_click_with_control_opens_another_tab() {
        open();
        typeAndOpen("loi");
        Page other = page.context()
                .waitForPage(() ->
                        options(page).last().click(new ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));
        other.waitForURL(annales + "/?decade=1980&q=loi");
        assertThat(list(page)).isHidden();
    }

    @Test
    void without_javascript_or_in_an_older_browser_it_is_the_form() {
        Page without = visit(new NewContextOptions().setJavaScriptEnabled(false));
        without.navigate(publish("", form("", "")));
        searchByTheForm(without);
        Page older = visit(new NewContextOptions());
        older.addInitScript("delete Document.prototype.adoptedStyleSheets");
        older.navigate(publish("", form("", "")));
        searchByTheForm(older);
    }

    private void searchByTheForm(Page visit) {
        visit.getByLabel("Rechercher dans l’histoire").fill("loi");
        visit.keyboard().press("Enter");
        visit.waitForURL(annales + "/?q=loi");
    }
}

package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With JavaScript the search page changes in place, and is what a reload would show. */
class SearchPageIT extends BrowserTest {
    @BeforeEach
    void open() {
        page.navigate(annales + "/");
        page.evaluate("window.stays = true");
    }

    private void assertChangedInPlace(String address) {
        assertThat(page).hasURL(annales + address);
        assertThat(page.locator("main")).not().hasAttribute("aria-busy", "true");
        assertThat(page.evaluate("window.stays")).isEqualTo(true);
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private Locator facet(String label) {
        return page.locator(".refine .choices a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(label));
    }

    private Locator status() {
        return page.locator("[role=status][data-part]");
    }

    @Test
    void a_value_of_a_facet_is_chosen_in_place_and_keeps_the_focus() {
        Locator laws = facet("Loi").first();
        laws.focus();
        page.keyboard().press("Enter");
        assertChangedInPlace("/?type=loi");
        assertThat(status()).hasText("5\u00a0événements");
        assertThat(page).hasTitle("Loi\u00a0: 5\u00a0événements – Histoire de COORACE");
        assertThat(facet("Loi").first()).isFocused();
        assertThat(facet("Loi").first()).hasAttribute("aria-current", "true");
    }

    @Test
    void what_is_shown_is_what_a_reload_shows() {
        facet("Années 1990").click();
        assertChangedInPlace("/?decade=1990");
        facet("Création").first().click();
        assertChangedInPlace("/?decade=1990&type=creation");
        String shown = page.locator("main").innerText();
        Object told = told();
        page.reload();
        assertThat(page.locator("main").innerText()).isEqualTo(shown);
        assertThat(told()).isEqualTo(told);
    }

    /** What the head says of the page, to those who share, keep or print it. */
    private Object told() {
        return page.evaluate(
                "[...document.head.querySelectorAll('title, meta, link')].map((one) => one.outerHTML).sort()");
    }

    @Test
    void what_is_being_typed_stays_when_an_answer_comes() {
        List<Route> held = new ArrayList<>();
        page.route("**/?type=loi", held::add);
        facet("Loi").first().click();
        page.locator("#from").pressSequentially("1991");
        WidgetTest.input(page).pressSequentially("inser");
        page.locator("#to").pressSequentially("20");
        page.waitForCondition(() -> held.size() == 1);
        held.getFirst().resume();
        assertChangedInPlace("/?type=loi");
        assertThat(status()).hasText("5\u00a0événements");
        assertThat(page.locator("#to")).isFocused();
        page.keyboard().type("09");
        assertThat(page.locator("#from")).hasValue("1991");
        assertThat(page.locator("#to")).hasValue("2009");
        assertThat(WidgetTest.input(page)).hasValue("inser");
    }

    /** As the server writes it, not as it was typed. */
    @Test
    void a_date_that_was_sent_is_shown_as_it_was_read() {
        page.locator("#from").fill("27/01/1987");
        page.locator("#from").press("Enter");
        assertChangedInPlace("/?from=27%2F01%2F1987");
        assertThat(page.locator("#from")).hasValue("27 janvier 1987");
    }

    /** What the browser can show of its own waiting is better than a page that hears nothing. */
    @Test
    void a_request_that_hangs_is_given_up_for_a_page() {
        page.clock().install();
        page.navigate(annales + "/");
        page.evaluate("window.stays = true");
        AtomicInteger times = new AtomicInteger();
        page.route("**/?type=loi", route -> {
            if (times.getAndIncrement() > 0) route.resume();
        });
        facet("Loi").first().click();
        page.waitForCondition(() -> times.get() == 1);
        page.clock().runFor(10_000);
        assertThat(status()).hasText("5\u00a0événements");
        assertThat(page.evaluate("window.stays")).isNull();
    }

    @Test
    void back_and_forward_go_through_the_searches() {
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        link("Du plus récent").click();
        assertChangedInPlace("/?type=loi&sort=-date");
        page.goBack();
        assertChangedInPlace("/?type=loi");
        assertThat(page.locator("nav.orders [aria-current]")).hasText("Du plus ancien");
        page.goBack();
        assertChangedInPlace("/");
        assertThat(status()).containsText("35\u00a0événements");
        page.goForward();
        assertChangedInPlace("/?type=loi");
        assertThat(status()).hasText("5\u00a0événements");
    }

    @Test
    void a_question_is_asked_in_place_with_the_filters_that_were_chosen_since() {
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        Locator box = WidgetTest.input(page);
        box.fill("insertion");
        box.press("Enter");
        assertChangedInPlace("/?q=insertion&type=loi");
        assertThat(status()).containsText("«\u00a0insertion\u00a0»");
        assertThat(box).isFocused();
    }

    @Test
    void a_chip_that_is_taken_off_leaves_the_focus_at_the_results() {
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        link("Retirer le filtre Loi").first().press("Enter");
        assertChangedInPlace("/");
        assertThat(page.locator("#resultats")).isFocused();
    }

    /** The heading that gets the focus is not seen, so that what is pressed next is where it was. */
    @Test
    void the_focus_on_the_results_moves_nothing() {
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        link("Retirer le filtre Loi").first().click();
        assertChangedInPlace("/");
        assertThat(page.locator("#resultats")).isFocused();
        double focused = top();
        page.evaluate("document.activeElement.blur()");
        assertThat(top()).isEqualTo(focused);
    }

    private double top() {
        return Objects.requireNonNull(page.locator(".hits").boundingBox()).y;
    }

    @Test
    void that_a_search_is_on_its_way_is_seen() {
        page.route("**/?type=loi", route -> {
            assertThat(page.evaluate("getComputedStyle(document.querySelector('main'), '::before').position"))
                    .isEqualTo("fixed");
            route.resume();
        });
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('main'), '::before').content"))
                .isEqualTo("none");
    }

    @Test
    void what_was_opened_stays_open() {
        page.locator(".refine summary").first().click();
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        assertThat(page.locator(".refine details").first()).hasAttribute("open", "");
    }

    @Test
    void only_the_status_line_speaks_and_it_stays_the_same_element() {
        page.evaluate("window.line = document.querySelector('[role=status][data-part]')");
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        assertThat(page.evaluate("window.line.isConnected && window.line.textContent"))
                .isEqualTo("5\u00a0événements");
        assertThat(page.evaluate("document.querySelectorAll('[aria-live], [role=status], [role=alert]').length"))
                .isEqualTo(1);
    }

    @Test
    void a_date_that_cannot_be_read_is_told_in_place_and_the_focus_stays() {
        Locator from = page.getByLabel("Du", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
        from.fill("hier");
        from.press("Enter");
        assertChangedInPlace("/?from=hier");
        assertThat(page.locator("#from-faute")).containsText("n’est pas une date");
        assertThat(page.locator("#from")).hasValue("hier");
        assertThat(page.locator("#from")).isFocused();
    }

    @Test
    void a_suggestion_is_searched_in_place_and_the_box_has_the_words_of_the_search() {
        WidgetTest.input(page).pressSequentially("form");
        WidgetTest.list(page)
                .locator("[role=group]", new Locator.LocatorOptions().setHasText("Thème"))
                .locator("[role=option]")
                .first()
                .click();
        assertChangedInPlace("/?theme=formation");
        assertThat(WidgetTest.input(page)).hasValue("");
        page.goBack();
        assertChangedInPlace("/");
    }

    @Test
    void a_suggestion_chosen_right_after_a_value_adds_to_it() {
        List<Route> held = new ArrayList<>();
        page.route("**/?type=loi", held::add);
        facet("Loi").first().click();
        WidgetTest.input(page).pressSequentially("form");
        WidgetTest.list(page)
                .locator("[role=group]", new Locator.LocatorOptions().setHasText("Thème"))
                .locator("[role=option]")
                .first()
                .click();
        page.waitForCondition(() -> held.size() == 1);
        held.getFirst().resume();
        assertChangedInPlace("/?type=loi&theme=formation");
        assertThat(page.locator(".chips")).containsText("Loi");
        assertThat(WidgetTest.input(page)).hasValue("");
    }

    @Test
    void a_year_that_is_suggested_takes_the_place_of_a_time_that_is_on_its_way() {
        List<Route> held = new ArrayList<>();
        page.route("**/?decade=1990", held::add);
        facet("Années 1990").first().click();
        WidgetTest.input(page).pressSequentially("1987");
        WidgetTest.options(page).first().click();
        page.waitForCondition(() -> held.size() == 1);
        held.getFirst().resume();
        assertChangedInPlace("/?year=1987");
    }

    @Test
    void suggestions_are_narrowed_by_the_filters_that_were_chosen_since() {
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        page.waitForRequest(
                request -> request.url().endsWith("/api/suggest?q=a&type=loi"),
                () -> WidgetTest.input(page).press("a"));
    }

    @Test
    void a_place_in_the_page_is_gone_to_without_asking_for_anything() {
        Locator way = link("Aller aux filtres");
        way.focus();
        assertThat(way).isInViewport();
        way.press("Enter");
        assertChangedInPlace("/#filtres");
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        page.goBack();
        assertChangedInPlace("/#filtres");
        assertThat(status()).containsText("35\u00a0événements");
    }

    /** So that a list of periods is no longer than it has periods. */
    @Test
    void a_period_is_unfolded_in_its_own_row() {
        page.setViewportSize(1280, 800);
        Locator period = page.locator(".time-choices > .choices > li").first();
        Locator unfold = period.locator("summary").first();
        assertThat(unfold).hasAccessibleName("Années 1980, par année");
        var row = Objects.requireNonNull(period.locator("a").first().boundingBox());
        var mark = Objects.requireNonNull(unfold.boundingBox());
        assertThat(mark.y).isCloseTo(row.y, within(4.0));
        assertThat(mark.x).isGreaterThanOrEqualTo(row.x + row.width);
        assertThat(Math.min(mark.width, mark.height)).isGreaterThanOrEqualTo(24);
        unfold.click();
        assertThat(period.getByText("1987")).isVisible();
        assertAccessible(page);
    }

    /** Where a value is chosen it stays, and so do the results. */
    @Test
    void nothing_jumps_when_filters_are_chosen() {
        page.setViewportSize(1280, 800);
        page.evaluate("""
                window.shift = 0;
                new PerformanceObserver((list) => list.getEntries().forEach((one) => (shift += one.value)))
                    .observe({ type: 'layout-shift', buffered: false });
                """);
        double top = top();
        for (String value : List.of("Loi", "Création", "Congrès")) {
            Locator choice = facet(value).first();
            choice.scrollIntoViewIfNeeded();
            double before = Objects.requireNonNull(choice.boundingBox()).y;
            choice.click();
            assertThat(choice).hasAttribute("aria-current", "true");
            assertThat(Objects.requireNonNull(choice.boundingBox()).y).isCloseTo(before, within(1.0));
        }
        page.evaluate("scrollTo(0, 0)");
        assertThat(top()).isCloseTo(top, within(1.0));
        assertThat(((Number) page.evaluate("shift")).doubleValue()).isZero();
    }

    @Test
    void a_list_stays_where_it_was_scrolled_to() {
        page.setViewportSize(1280, 800);
        page.evaluate("""
                const [sheet] = document.styleSheets;
                sheet.insertRule('.time-choices > .choices { max-height: 4rem }', sheet.cssRules.length);
                """);
        Locator last = facet("Années 2010").first();
        last.scrollIntoViewIfNeeded();
        Object scrolled = page.evaluate("document.querySelector('.time-choices > .choices').scrollTop");
        double before = Objects.requireNonNull(last.boundingBox()).y;
        assertThat(((Number) scrolled).doubleValue()).isPositive();
        last.click();
        assertChangedInPlace("/?decade=2010");
        assertThat(page.evaluate("document.querySelector('.time-choices > .choices').scrollTop"))
                .isEqualTo(scrolled);
        assertThat(Objects.requireNonNull(last.boundingBox()).y).isCloseTo(before, within(1.0));
    }

    @Test
    void a_long_list_is_opened_narrowed_and_ordered_in_place() {
        link("Afficher les").last().click();
        page.waitForURL(Pattern.compile("openFacet="));
        Locator beginning = page.locator("[data-narrows]");
        beginning.focus();
        beginning.pressSequentially("ré");
        page.waitForURL(Pattern.compile("facetPrefix=r%C3%A9"));
        assertThat(beginning).isFocused();
        assertThat(beginning).hasValue("ré");
        for (String label : page.locator(".facet.open .label").allInnerTexts())
            assertThat(Normalizer.normalize(label, Normalizer.Form.NFD))
                    .containsPattern("(?i)(^|\\W)r\\x{e9}|r\\x{65}\\x{301}");
        assertAccessible(page);
        page.locator(".facet a[id$=-nom]").click();
        page.waitForURL(Pattern.compile("facetOrder=label"));
        link("Afficher moins").click();
        assertChangedInPlace("/");
    }

    /** A browser that cannot change the page in place loads it. */
    @Test
    void where_the_server_does_not_answer_in_place_the_page_is_loaded() {
        expectTrouble("type=loi");
        AtomicInteger times = new AtomicInteger();
        page.route("**/?type=loi", (Route route) -> {
            if (times.getAndIncrement() == 0) route.fulfill(new FulfillOptions().setStatus(503));
            else route.resume();
        });
        facet("Loi").first().click();
        assertThat(status()).hasText("5\u00a0événements");
        assertThat(page.evaluate("window.stays")).isNull();
    }

    /** Whatever is used next in the filters adds to what is on its way. */
    @Test
    void a_period_asked_for_right_after_a_value_adds_to_it() {
        page.route("**/?type=loi", route -> {
            page.waitForTimeout(300);
            route.resume();
        });
        page.evaluate("""
                [...document.querySelectorAll('.refine a')].find((a) => a.textContent.includes('Loi')).click();
                document.querySelector('#from').value = '1991';
                document.querySelector('.period button').click();
                """);
        assertThat(page).hasURL(Pattern.compile("from=1991"));
        assertThat(page).hasURL(Pattern.compile("type=loi"));
        assertThat(page.locator("#from")).hasValue("1991");
        assertThat(page.locator(".chips")).containsText("Loi");
    }

    @Test
    void an_order_asked_for_right_after_a_value_adds_to_it() {
        slowly("**/?type=loi");
        page.evaluate("""
                [...document.querySelectorAll('.refine a')].find((a) => a.textContent.includes('Loi')).click();
                [...document.querySelectorAll('.orders a')].find((a) => a.textContent.includes('récent')).click();
                """);
        assertChangedInPlace("/?type=loi&sort=-date");
        assertThat(status()).hasText("5\u00a0événements");
    }

    @Test
    void words_asked_for_right_after_a_value_add_to_it() {
        slowly("**/?type=loi");
        facet("Loi").first().click();
        WidgetTest.input(page).fill("insertion");
        WidgetTest.input(page).press("Enter");
        assertChangedInPlace("/?q=insertion&type=loi");
        assertThat(WidgetTest.input(page)).hasValue("insertion");
    }

    /** Who goes to a result goes at once, and finds the value chosen on the way back. */
    @Test
    void a_result_gone_to_right_after_a_value_wins_and_the_value_is_not_lost() {
        page.route("**/?type=loi", route -> {
            page.waitForTimeout(1_000);
            route.resume();
        });
        page.evaluate("[...document.querySelectorAll('.refine a')].find((a) => a.textContent.includes('Loi')).click()");
        page.evaluate("document.querySelector('.hits h3 a').click()");
        assertThat(page.locator("article.event h1")).isVisible();
        page.unroute("**/?type=loi");
        page.goBack();
        assertThat(page).hasURL(annales + "/?type=loi");
        assertThat(status()).hasText("5\u00a0événements");
    }

    private void slowly(String address) {
        page.route(address, route -> {
            page.waitForTimeout(300);
            route.resume();
        });
    }

    @Test
    void values_chosen_one_right_after_the_other_add_up() {
        page.route("**/?type=loi", route -> {
            page.waitForTimeout(300);
            route.resume();
        });
        page.evaluate("""
                const click = (label) => [...document.querySelectorAll('.refine a')]
                    .find((a) => a.textContent.includes(label)).click();
                click('Loi');
                click('Congrès');
                """);
        assertChangedInPlace("/?type=congres&type=loi");
        assertThat(status()).hasText("8\u00a0événements");
        assertThat(page.locator(".chips")).containsText("ou");
    }
}

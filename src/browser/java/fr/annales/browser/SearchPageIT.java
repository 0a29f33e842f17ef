package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
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
        page.reload();
        assertThat(page.locator("main").innerText()).isEqualTo(shown);
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

    @Test
    void what_was_opened_stays_open() {
        page.locator(".refine summary").first().click();
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        assertThat(page.locator(".refine details").first()).hasAttribute("open", "");
    }

    @Test
    void the_next_page_is_read_from_its_top() {
        page.setViewportSize(900, 500);
        Locator next = link("Suivante");
        next.scrollIntoViewIfNeeded();
        next.click();
        assertChangedInPlace("/?page=2");
        assertThat(page.locator("#resultats")).isFocused();
        assertThat(status()).isInViewport();
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
                .locator("li", new Locator.LocatorOptions().setHasText("thème"))
                .first()
                .click();
        assertChangedInPlace("/?theme=formation");
        assertThat(WidgetTest.input(page)).hasValue("");
        page.goBack();
        assertChangedInPlace("/");
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
        page.setViewportSize(600, 500);
        page.locator(".to-filters").click();
        assertChangedInPlace("/#filtres");
        assertThat(page.locator(".refine h2")).isInViewport();
        facet("Loi").first().click();
        assertChangedInPlace("/?type=loi");
        page.goBack();
        assertChangedInPlace("/#filtres");
        assertThat(status()).containsText("35\u00a0événements");
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

    @Test
    void only_the_last_of_two_searches_is_shown() {
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
        assertChangedInPlace("/?type=congres");
        assertThat(status()).hasText("3\u00a0événements");
        assertThat(page.locator(".chips")).containsText("Congrès");
    }
}

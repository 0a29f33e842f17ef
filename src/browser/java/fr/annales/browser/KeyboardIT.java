package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search box without a mouse. */
class KeyboardIT extends WidgetTest {
    private static final String FIRST = "Formation";
    private static final String SECOND = "Loi sur l’insertion";
    private static final String LAST = "Années 1980";

    @BeforeEach
    void tabIntoIt() {
        open();
        press("Tab");
        assertThat(input(page)).isFocused();
    }

    private void type(String text) {
        page.keyboard().type(text);
        assertThat(list(page)).isVisible();
    }

    @Test
    void arrows_go_round_the_options_and_the_text() {
        type("loi");
        assertThat(active()).as("nothing is chosen for anybody").isEmpty();
        for (String expected : new String[] {FIRST, SECOND, LAST, "", FIRST}) {
            press("ArrowDown");
            assertThat(active()).isEqualTo(expected);
        }
        for (String expected : new String[] {"", LAST, SECOND}) {
            press("ArrowUp");
            assertThat(active()).isEqualTo(expected);
        }
        assertThat(options(page).filter(new FilterOptions().setHasText(SECOND))).hasAttribute("aria-selected", "true");
        assertThat(page.locator("annales-search [aria-selected=true]")).hasCount(1);
        assertThat(input(page)).hasValue("loi");
        assertThat(input(page)).isFocused();
    }

    @Test
    void home_end_and_letters_go_back_to_the_text() {
        type("loi");
        press("ArrowDown", "Home");
        assertThat(active()).isEmpty();
        page.keyboard().type("la ");
        assertThat(input(page)).hasValue("la loi");
        assertThat(list(page)).isVisible();
        press("ArrowDown", "End");
        assertThat(active()).isEmpty();
        page.keyboard().type("s");
        assertThat(input(page)).hasValue("la lois");
        press("ArrowDown", "ArrowLeft");
        assertThat(active()).isEmpty();
    }

    @Test
    void escape_closes_the_list_then_clears_the_text() {
        type("loi");
        press("ArrowDown", "Escape");
        assertThat(list(page)).isHidden();
        assertThat(input(page)).hasAttribute("aria-expanded", "false");
        assertThat(input(page)).hasValue("loi");
        press("Escape");
        assertThat(input(page)).hasValue("");
    }

    @Test
    void a_closed_list_is_opened_by_an_arrow_at_its_end() {
        type("loi");
        press("Escape", "ArrowDown");
        assertThat(list(page)).isVisible();
        assertThat(active()).isEqualTo(FIRST);
        press("Escape", "ArrowUp");
        assertThat(list(page)).isVisible();
        assertThat(active()).isEqualTo(LAST);
        press("Alt+ArrowUp");
        assertThat(list(page)).isHidden();
        press("Alt+ArrowDown");
        assertThat(list(page)).isVisible();
        assertThat(active()).isEmpty();
    }

    @Test
    void tab_leaves_and_chooses_nothing() {
        type("loi");
        press("ArrowDown", "Tab");
        assertThat(list(page)).isHidden();
        assertThat(input(page)).hasValue("loi");
        assertThat(page.locator("annales-search [part=button]")).isFocused();
    }

    @Test
    void enter_on_an_event_goes_to_its_page() {
        expectTrouble("/evenements/");
        type("loi");
        press("ArrowDown", "ArrowDown", "Enter");
        page.waitForURL(annales + "/evenements/loi-insertion");
    }

    @Test
    void enter_on_another_suggestion_searches_what_it_stands_for() {
        type("loi");
        press("ArrowUp", "Enter");
        page.waitForURL(annales + "/?decade=1980&q=loi");
    }

    @Test
    void enter_in_the_text_searches_the_text() {
        type("l’été");
        press("Enter");
        page.waitForURL(Pattern.compile(Pattern.quote(annales + "/?q=l%E2%80%99%C3%A9t%C3%A9") + "$"));
    }

    @Test
    void keys_with_a_modifier_stay_the_browser_s() {
        type("loi");
        press("Shift+Home");
        assertThat(page.evaluate("document.querySelector('annales-search').shadowRoot.activeElement.selectionEnd"))
                .isEqualTo(3);
        press("Control+ArrowDown");
        assertThat(active()).isEmpty();
    }
}

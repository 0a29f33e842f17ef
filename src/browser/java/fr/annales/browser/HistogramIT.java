package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A period is chosen on the histogram by keyboard, mouse and finger. The shipped archive goes from 1980 to 2021. */
class HistogramIT extends BrowserTest {
    private static final int YEARS = 42;

    private Locator open(Page visit) {
        visit.navigate(annales + "/");
        Locator slider = visit.locator(".bars[role=slider]");
        slider.scrollIntoViewIfNeeded();
        return slider;
    }

    private void assertChosen(Page visit, String address) {
        assertThat(visit).hasURL(annales + address);
        assertThat(visit.locator(".chips a").first()).containsText("Retirer le filtre");
    }

    /** Where a year stands, in pixels from the left of the window. */
    private static double across(BoundingBox bars, int year) {
        return bars.x + bars.width * (year - 1980 + 0.5) / YEARS;
    }

    @Test
    void arrow_keys_go_from_year_to_year_and_say_what_each_has() {
        Locator slider = open(page);
        slider.focus();
        assertThat(slider).hasAttribute("aria-valuetext", "1980\u00a0: 1\u00a0événement");
        slider.press("ArrowRight");
        assertThat(slider).hasAttribute("aria-valuetext", "1981\u00a0: 1\u00a0événement, aucun n’y commence");
        slider.press("PageUp");
        assertThat(slider).hasAttribute("aria-valuenow", "1991");
        slider.press("ArrowLeft");
        assertThat(slider).hasAttribute("aria-valuetext", "1990\u00a0: aucun événement");
        slider.press("End");
        assertThat(slider).hasAttribute("aria-valuenow", "2021");
        slider.press("ArrowUp");
        assertThat(slider).hasAttribute("aria-valuenow", "2021");
        slider.press("Home");
        assertThat(slider).hasAttribute("aria-valuenow", "1980");
    }

    @Test
    void shift_and_arrows_stretch_a_period_and_enter_chooses_it() {
        Locator slider = open(page);
        slider.focus();
        for (String key : List.of("PageUp", "Shift+ArrowRight", "Shift+ArrowRight")) slider.press(key);
        assertThat(slider).hasAttribute("aria-valuetext", "de 1990 à 1992");
        slider.press("Enter");
        assertChosen(page, "/?from=1990&to=1992");
        assertThat(page.locator("#from")).hasValue("1990");
        assertThat(page.locator(".chosen")).hasAttribute("width", "3");
        assertThat(page.locator(".bars")).isFocused();
    }

    @Test
    void escape_gives_a_period_up() {
        Locator slider = open(page);
        slider.focus();
        slider.press("Shift+PageUp");
        slider.press("Escape");
        assertThat(slider).hasAttribute("aria-valuetext", "1990\u00a0: aucun événement");
    }

    @Test
    void a_mouse_is_drawn_across_the_years() {
        BoundingBox bars = open(page).boundingBox();
        page.mouse().move(across(bars, 2012), bars.y + 20);
        page.mouse().down();
        page.mouse().move(across(bars, 2005), bars.y + 30);
        page.mouse().up();
        assertChosen(page, "/?from=2005&to=2012");
    }

    @Test
    void a_finger_chooses_a_year() {
        Page visit = visit(new NewContextOptions().setHasTouch(true).setViewportSize(360, 640));
        BoundingBox bars = open(visit).boundingBox();
        visit.touchscreen().tap(across(bars, 1991), bars.y + 20);
        assertChosen(visit, "/?from=1991&to=1991");
    }

    @Test
    void it_is_one_stop_of_the_tab_key() {
        open(page);
        assertThat(page.locator(".histogram :is([tabindex='0'], a, button, input)"))
                .hasCount(1);
        page.locator(".bars").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".histogram summary")).isFocused();
    }

    @Test
    void a_reader_of_screens_hears_a_slider() {
        open(page);
        assertThat(page.locator(".bars").ariaSnapshot()).startsWith("- slider \"Période\"");
    }
}

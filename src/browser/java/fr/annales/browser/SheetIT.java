package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a telephone the filters are a sheet: check boxes, and one button that says what there will be. */
class SheetIT extends BrowserTest {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 780;

    private com.microsoft.playwright.Page phone;

    @BeforeEach
    void open() {
        phone = visit(new NewContextOptions().setHasTouch(true).setViewportSize(WIDTH, HEIGHT));
        phone.navigate(annales + "/");
    }

    private Locator sheet() {
        return phone.getByRole(AriaRole.DIALOG);
    }

    private Locator show() {
        return sheet().locator(".sheet-foot button");
    }

    private void openSheet() {
        phone.locator(".to-filters").tap();
        assertThat(sheet()).isVisible();
        assertThat(sheet()).hasAccessibleName("Filtres");
    }

    @Test
    void the_way_to_it_stays_within_reach_of_the_thumb() {
        phone.evaluate("scrollTo(0, 3000)");
        assertThat(phone.locator(".to-filters")).isInViewport();
        var box = Objects.requireNonNull(phone.locator(".to-filters").boundingBox());
        assertThat(box.height).isGreaterThanOrEqualTo(44);
        // Enlarged to 400 % it would cover what has the focus.
        phone.setViewportSize(320, 256);
        assertThat(phone.locator(".to-filters")).hasCSS("position", "static");
    }

    @Test
    void several_values_are_checked_and_shown_at_once() {
        openSheet();
        sheet().getByLabel("Loi 5").check();
        sheet().getByLabel("Congrès 3").check();
        assertThat(show()).hasText("Voir les 8\u00a0événements");
        assertAccessible(phone);
        shoot(phone, "sheet");
        assertThat(phone).hasURL(annales + "/");
        show().tap();
        assertThat(sheet()).isHidden();
        assertThat(phone).hasURL(annales + "/?type=congres&type=loi");
        assertThat(phone.locator("[role=status][data-part]")).hasText("8\u00a0événements");
        assertThat(phone.locator(".to-filters")).hasText("Filtres (2)");
        assertThat(phone.locator("#resultats")).isFocused();
        phone.goBack();
        assertThat(phone).hasURL(annales + "/");
        assertThat(phone.locator("[role=status][data-part]")).containsText("35");
    }

    /** On a slow network it opens on what was chosen last, and the way to it shows meanwhile that it was pressed. */
    @Test
    void it_opens_on_what_is_on_its_way() {
        phone.navigate(annales + "/?type=loi");
        List<Route> held = new ArrayList<>();
        phone.route(Pattern.compile("/$"), held::add);
        phone.locator(".chips a").first().tap();
        phone.waitForCondition(() -> held.size() == 1);
        phone.locator(".to-filters").tap();
        phone.locator(".to-filters").tap();
        assertThat(phone.locator(".to-filters")).hasAttribute("aria-busy", "true");
        assertThat(sheet()).isHidden();
        held.getFirst().resume();
        assertThat(sheet()).isVisible();
        assertThat(sheet()).hasCount(1);
        assertThat(sheet().getByLabel("Loi 5")).not().isChecked();
        assertThat(phone).hasURL(annales + "/");
        assertThat(
                        phone.evaluate(
                                "[...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, i, all) => all.indexOf(id) < i)"))
                .isEqualTo(List.of());
        phone.keyboard().press("Escape");
        assertThat(sheet()).isHidden();
        assertThat(phone.locator(".to-filters")).isFocused();
        phone.goBack();
        assertThat(phone).hasURL(annales + "/?type=loi");
    }

    @Test
    void who_goes_back_meanwhile_opens_nothing() {
        phone.locator(".quick a").first().tap();
        assertThat(phone).not().hasURL(annales + "/");
        List<Route> held = new ArrayList<>();
        phone.route(Pattern.compile("theme="), held::add);
        phone.evaluate("document.querySelector('.hits .labels a[href*=theme]').click()");
        phone.waitForCondition(() -> held.size() == 1);
        phone.locator(".to-filters").tap();
        phone.goBack();
        assertThat(phone).hasURL(annales + "/");
        assertThat(phone.locator("[role=status][data-part]")).hasText("35\u00a0événements");
        assertThat(sheet()).isHidden();
        assertThat(phone.locator(".to-filters")).not().hasAttribute("aria-busy", "true");
    }

    @Test
    void what_is_typed_right_after_a_check_adds_to_it() {
        phone.route("**/?type=loi", route -> {
            phone.waitForTimeout(300);
            route.resume();
        });
        openSheet();
        phone.evaluate("""
                document.querySelector('.sheet input[data-key="type=loi"]').click();
                document.querySelector('.sheet #from').value = '1991';
                document.querySelector('.sheet .period button').click();
                document.querySelector('.sheet-foot button').click();
                """);
        assertThat(sheet()).isHidden();
        assertThat(phone).hasURL(Pattern.compile("from=1991"));
        assertThat(phone).hasURL(Pattern.compile("type=loi"));
    }

    private Locator date(String label) {
        return sheet().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    @Test
    void a_period_is_typed_while_the_answer_to_its_beginning_comes() {
        openSheet();
        List<Route> held = new ArrayList<>();
        phone.route("**/?from=1990", held::add);
        date("Du").pressSequentially("1990");
        date("Du").press("Tab");
        date("Au").pressSequentially("20");
        phone.waitForCondition(() -> held.size() == 1);
        held.getFirst().resume();
        assertThat(sheet()).not().hasAttribute("aria-busy", "true");
        phone.keyboard().type("09");
        assertThat(date("Du")).hasValue("1990");
        assertThat(date("Au")).hasValue("2009");
        show().tap();
        assertThat(phone).hasURL(annales + "/?from=1990&to=2009");
    }

    /** Whoever hears it is told of every choice, and in which list it stands. */
    @Test
    void it_says_what_it_finds_and_how_its_lists_are_called() {
        openSheet();
        sheet().getByRole(AriaRole.GROUP, named("Types")).getByLabel("Loi 5").check();
        assertThat(sheet().getByRole(AriaRole.STATUS)).hasText("5\u00a0événements");
        assertThat(sheet().getByRole(AriaRole.GROUP, named("Période"))).containsText("Du");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void once_it_is_closed_it_waits_for_nothing() {
        phone.addInitScript("""
                window.aborted = [];
                const unheard = window.fetch;
                window.fetch = (url, options) => {
                  options.signal.addEventListener('abort', () => window.aborted.push(new URL(url).search));
                  return unheard(url, options);
                };
                """);
        phone.navigate(annales + "/");
        List<Route> held = new ArrayList<>();
        phone.route("**/?type=loi", held::add);
        openSheet();
        sheet().getByLabel("Loi 5").check();
        phone.waitForCondition(() -> held.size() == 1);
        phone.keyboard().press("Escape");
        assertThat(sheet()).isHidden();
        assertThat(phone.evaluate("window.aborted")).isEqualTo(List.of("?type=loi"));
        assertThat(phone).hasURL(annales + "/");
    }

    /** A sheet that was left by the way forward leaves an entry behind: closing the next one goes one step, not two. */
    @Test
    void the_way_back_goes_one_step() {
        openSheet();
        phone.goBack();
        assertThat(sheet()).isHidden();
        phone.goForward();
        openSheet();
        phone.goBack();
        assertThat(sheet()).isHidden();
        assertThat(phone.evaluate("history.state && history.state.sheet")).isEqualTo(true);
    }

    @Test
    void escape_and_the_way_back_close_it_and_change_nothing() {
        for (boolean isBack : new boolean[] {true, false}) {
            openSheet();
            sheet().getByLabel("Loi 5").check();
            assertThat(show()).hasText("Voir les 5\u00a0événements");
            if (isBack) phone.goBack();
            else phone.keyboard().press("Escape");
            assertThat(sheet()).isHidden();
            assertThat(phone).hasURL(annales + "/");
            assertThat(phone.locator(".to-filters")).isFocused();
            assertThat(phone.locator(".refine [data-key]").first()).isAttached();
        }
    }

    @Test
    void a_period_is_typed_in_it_and_a_bad_one_is_told() {
        openSheet();
        sheet().getByLabel("Du", new Locator.GetByLabelOptions().setExact(true)).fill("hier");
        sheet().getByLabel("Du", new Locator.GetByLabelOptions().setExact(true)).press("Enter");
        assertThat(sheet().locator("#from-faute")).containsText("n’est pas une date");
        sheet().getByLabel("Du", new Locator.GetByLabelOptions().setExact(true)).fill("1991");
        sheet().getByLabel("Du", new Locator.GetByLabelOptions().setExact(true)).press("Enter");
        assertThat(show()).containsText("Voir les ");
        show().tap();
        assertThat(phone).hasURL(annales + "/?from=1991");
        assertThat(phone.locator(".chips")).containsText("Depuis 1991");
    }
}

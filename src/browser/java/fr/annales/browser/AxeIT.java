package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of the search box stands in anyone's way, whatever it shows. */
class AxeIT extends WidgetTest {
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void no_state_has_a_violation(ColorScheme colours) {
        expectTrouble("api/suggest");
        page = visit(new NewContextOptions().setColorScheme(colours));
        open(page, style(":root { color-scheme: light dark; }"), form("", ""));
        assertAccessible(page);
        typeAndOpen("loi");
        assertAccessible(page);
        press("ArrowDown");
        assertThat(active()).isNotEmpty();
        assertAccessible(page);
        shoot(page, "widget-" + colours.name().toLowerCase(Locale.ROOT));
        answer(page, NONE);
        input(page).pressSequentially("z");
        assertThat(heard(page)).hasText("Aucune suggestion");
        assertAccessible(page);
        onQuestion(page, Route::abort);
        input(page).pressSequentially("y");
        assertThat(heard(page)).containsText("indisponibles");
        assertAccessible(page);
    }

    @Test
    void the_plain_form_has_none_either() {
        // Axe is a script itself: it looks at the form in a page that has the widget's taken out.
        page.navigate(publish("", form("", "").replaceFirst("(?s)<script.*", "")));
        assertAccessible(page);
    }

    @Test
    void the_focus_and_the_active_option_are_seen_in_forced_colours_too() {
        page = visit(new NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
        open(page, "", form("", ""));
        typeAndOpen("loi");
        press("ArrowDown");
        for (String seen : new String[] {"input:focus", "[aria-selected=true]"})
            assertThat(page.locator("annales-search " + seen).evaluate("e => getComputedStyle(e).outlineStyle"))
                    .isEqualTo("solid");
    }

    @Test
    void a_narrow_window_shows_all_without_scrolling_aside() {
        page.setViewportSize(320, 480);
        open();
        answer(page, """
                {"suggestions": [
                  {"text": "EI", "kind": "acronym", "ranges": [[0, 2]], "count": 2, "detail": "entreprise d’insertion"},
                  {"text": "COORACE", "kind": "acronym", "ranges": [], "count": 12,
                   "detail": "Coordination des organismes d’aide aux chômeurs par l’emploi"},
                  {"text": "Anticonstitutionnellement-et-sans-la-moindre-coupure", "kind": "word", "ranges": [], "count": 1}
                ]}
                """);
        typeAndOpen("ei");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        shoot(page, "widget-narrow");
    }
}

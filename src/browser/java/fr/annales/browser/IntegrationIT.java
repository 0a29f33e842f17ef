package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about integration, and what it gives to copy, with the answers of the service itself. */
class IntegrationIT extends WidgetTest {
    private Locator theme() {
        return page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Formation, thème, 3 événements"));
    }

    @Test
    void the_widget_works_on_the_page_about_it() {
        page.navigate(annales + "/integration");
        assertAccessible(page);
        typeAndOpen("format");
        press("ArrowDown");
        assertAccessible(page);
        theme().click();
        page.waitForURL(annales + "/?theme=formation");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 320", "DARK, 320"})
    void the_page_is_read_in_any_light_and_width(ColorScheme colours, int width) {
        page = visit(new NewContextOptions().setColorScheme(colours).setViewportSize(width, 900));
        page.navigate(annales + "/integration");
        typeAndOpen("ins");
        press("ArrowDown");
        assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        String name = "integration-" + colours.name().toLowerCase(Locale.ROOT) + "-" + width;
        shoot(page, name);
        press("Escape");
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name + "-whole.png")));
    }

    /** Under the very policy that the page asks for, on another origin. */
    @Test
    void the_tag_to_copy_works_elsewhere_under_the_policy_to_copy() {
        page.navigate(annales + "/integration");
        String tag = page.locator("#balise pre").textContent();
        String policy = page.locator("#csp pre").textContent();
        page.navigate(publish("default-src 'none'; " + policy, "", tag));
        typeAndOpen("format");
        assertThat(theme()).isVisible();
    }
}

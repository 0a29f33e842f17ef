package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search box in the pages of Annales. */
class SearchBoxIT extends BrowserTest {
    @Test
    void the_search_box_of_a_page_completes_under_its_filters() {
        page.navigate(annales + "/?q=lo&theme=iae");
        assertThat(WidgetTest.input(page)).hasValue("lo");
        WidgetTest.input(page).press("End");
        page.waitForRequest(
                request -> request.url().endsWith("/api/suggest?q=loi&theme=iae"),
                () -> page.keyboard().type("i"));
        assertThat(WidgetTest.list(page)).isVisible();
        assertAccessible(page);
        shoot(page, "page-hits-open");
        page.keyboard().press("Enter");
        page.waitForURL(annales + "/?q=loi&theme=iae");
    }

    /**
     * What a suggestion tells is what it finds, wherever it is chosen: a year takes the place of the time before it.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            /?decade=1990
            /?from=1990-01-01&to=1999-12-31&type=loi
            /?decade=1990&type=loi&sort=-date
            /evenements/loi-associations-intermediaires-1987?decade=1980&rank=1
            """)
    void a_suggestion_finds_as_many_events_as_it_tells(String place) {
        if (place.contains("sort=")) expectTrouble("400 (Bad Request)");
        page.navigate(annales + place);
        WidgetTest.input(page).pressSequentially("1987");
        Locator option = WidgetTest.options(page)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^1987")))
                .first();
        String told = option.innerText().replaceAll("(?s).*?(\\d+)\\D*$", "$1");
        option.click();
        page.waitForURL(Pattern.compile("\\Q" + annales + "/?\\E.*year=1987.*"));
        assertThat(page.locator("[role=status][data-part]")).hasText(Pattern.compile("^" + told + "\u00a0événement.*"));
        assertThat(page.url()).doesNotContain("decade=", "from=");
        if (place.contains("type=loi")) assertThat(page.url()).contains("type=loi");
        if (place.contains("sort=")) assertThat(page.url()).contains("sort=-date");
    }

    /** So that nothing jumps when its module comes. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=LONG", "/integration"})
    void the_search_box_takes_the_place_of_the_form_and_no_more(String path) {
        String address = annales + path.replace("LONG", "loi+".repeat(200));
        Page form = visit(new NewContextOptions().setJavaScriptEnabled(false));
        form.navigate(address);
        page.navigate(address);
        assertThat(WidgetTest.input(page)).isAttached();
        double before = height(form);
        assertThat(height(page)).isBetween(before - 1, before + 1);
    }

    private static double height(Page visit) {
        return Objects.requireNonNull(visit.locator("annales-search").boundingBox()).height;
    }

    @Test
    void what_is_wrong_with_a_text_is_said_of_the_box_too() {
        page.navigate(annales + "/?q=" + "loi+".repeat(200));
        assertThat(WidgetTest.input(page)).hasAccessibleDescription(Pattern.compile("512 caractères"));
        assertAccessible(page);
    }
}

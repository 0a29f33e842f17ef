package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page and state can be read: by whoever, however wide, in the dark, on paper, without JavaScript. */
class ReadingIT extends BrowserTest {
    private static final String LAW = "/evenements/loi-associations-intermediaires-1987";

    /** Addresses of every page, and of the states of the search page. */
    static final List<String> STATES = List.of(
            "/",
            "/?q=loi",
            "/?q=lois+des+années+80",
            "/?q=loi+de+1850",
            "/?q=formatoin",
            "/?from=hier&theme=inconnu",
            "/?q=zzzz",
            LAW,
            "/?q=loi&type=loi&decade=1990&theme=iae",
            "/?q=loi&type=congres&year=1987",
            "/?undated=true",
            "/?page=2&sort=-date",
            "/a-propos",
            "/chronologie",
            "/chronologie?decade=1990&type=loi",
            "/facettes/theme",
            "/facettes/theme/qualite",
            LAW + "?q=loi&rank=1",
            "/integration",
            "/api",
            "/evenements/inconnu",
            "/inconnu/tout-a-fait");

    static List<String> states() {
        return STATES;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void no_page_stands_in_anyone_s_way(ColorScheme colours) {
        expectTrouble("404");
        Page visit = visit(new NewContextOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
        // The colours are all that differs in the dark, and these states have them all.
        List<String> states = colours == ColorScheme.LIGHT ? STATES : STATES.subList(0, 8);
        for (String state : states) {
            visit.navigate(annales + state);
            assertAccessible(visit);
        }
        visit.navigate(annales + "/?q=lois+des+années+80&type=loi");
        shoot(visit, "search-" + colours.name().toLowerCase(Locale.ROOT));
        visit.navigate(annales + LAW);
        shoot(visit, "event-" + colours.name().toLowerCase(Locale.ROOT));
    }

    /** As wide as a small phone, or as a page enlarged to 400 %. */
    @Test
    void nothing_needs_scrolling_aside_at_320_pixels() {
        expectTrouble("404");
        for (int height : List.of(256, 560)) {
            page.setViewportSize(320, height);
            for (String state : STATES) {
                page.navigate(annales + state);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(state)
                        .isEqualTo(320);
            }
        }
        page.navigate(annales + "/?q=loi");
        assertThat(page.locator(".hits li").first().boundingBox().y)
                .isLessThan(page.locator(".refine").boundingBox().y);
        shoot(page, "search-narrow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=loi", LAW, "/chronologie", "/facettes/theme/qualite"})
    void on_paper_there_is_the_text_and_nothing_to_press(String path) {
        page.navigate(annales + path);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main h1:not(.hidden), .hits h3").first()).isVisible();
        for (String control : List.of(
                ".rail", ".boxes", ".ways", ".masthead nav", ".refine", ".ask", ".orders", ".neighbours", "footer"))
            for (var shown : page.locator(control).all()) assertThat(shown).isHidden();
        shoot(page, "print" + path.replaceAll("[^a-z0-9]+", "-"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void without_javascript_a_page_says_the_same(String state) {
        expectTrouble("404");
        Page bare = visit(new NewContextOptions().setJavaScriptEnabled(false));
        bare.navigate(annales + state);
        page.navigate(annales + state);
        assertThat(bare.locator("h1").allInnerTexts())
                .isEqualTo(page.locator("h1").allInnerTexts());
        assertThat(bare.locator(".hits").allTextContents())
                .isEqualTo(page.locator(".hits").allTextContents());
    }

    @Test
    void without_javascript_a_period_is_chosen_by_its_fields() {
        Page bare = visit(new NewContextOptions().setJavaScriptEnabled(false));
        bare.navigate(annales + "/?type=loi");
        bare.locator("#from").fill("janvier 1991");
        bare.locator("#to").fill("31/12/1991");
        bare.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Appliquer"))
                .click();
        assertThat(bare.locator("[role=status][data-part]")).containsText("événement");
        assertThat(bare.locator(".chips")).containsText("Retirer le filtre 1991");
        assertThat(bare.locator(".chips")).containsText("Loi");
    }

    /** A person who never saw it finds the law of 1987 with a keyboard alone. */
    @Test
    void by_keyboard_alone_the_law_of_1987_is_found_and_read() {
        page.navigate(annales + "/");
        press("Tab", () -> page.evaluate("document.activeElement.matches('[name=q], annales-search')"));
        page.keyboard().type("loi 1987");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status][data-part]")).containsText("loi 1987");
        press("Tab", () -> page.evaluate("document.activeElement.matches('.hits h3 a')"));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Loi portant création des associations intermédiaires");
    }

    /** The congresses of the 2010s, by the names that a screen reader tells. */
    @Test
    void by_what_is_read_aloud_the_congresses_of_the_2010s_are_found() {
        page.navigate(annales + "/");
        for (String name : List.of("Ajouter Congrès", "Ajouter Années 2010")) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .click();
            assertThat(page.locator(".chips")).containsText(name.replace("Ajouter ", ""));
        }
        assertThat(page.locator(".hits h3").first()).containsText("ongrès");
        for (String date : page.locator(".hits .date").allInnerTexts())
            assertThat(date).contains("201");
    }

    /** All events on quality, on a small phone, by touch. */
    @Test
    void on_a_phone_all_events_on_quality_are_found() {
        Page phone = visit(new NewContextOptions().setHasTouch(true).setViewportSize(320, 560));
        phone.navigate(annales + "/");
        phone.locator(".to-filters").tap();
        phone.getByLabel("Démarche qualité").check();
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voir les 7\u00a0événements"))
                .tap();
        assertThat(phone.locator("[role=status][data-part]")).hasText("7\u00a0événements");
    }

    /** All congresses and laws of two decades, on a small phone: two taps, and a finger across the years. */
    @Test
    void on_a_phone_congresses_and_laws_of_two_decades_are_found_in_three_steps() {
        Page phone = visit(new NewContextOptions().setHasTouch(true).setViewportSize(320, 560));
        phone.navigate(annales + "/");
        double top = top(phone, ".hits");
        for (String value : List.of("Loi", "Congrès")) {
            phone.locator(".quick a", new Page.LocatorOptions().setHasText(value))
                    .tap();
            assertThat(phone.locator(".chips")).containsText(value);
            assertThat(top(phone, ".hits")).isEqualTo(top);
        }
        shoot(phone, "quick");
        Locator slider = phone.locator(".bars[role=slider]");
        slider.scrollIntoViewIfNeeded();
        BoundingBox bars = Objects.requireNonNull(slider.boundingBox());
        phone.mouse().move(bars.x + bars.width * 10.5 / 42, bars.y + 20);
        phone.mouse().down();
        phone.mouse().move(bars.x + bars.width * 29.5 / 42, bars.y + 20);
        phone.mouse().up();
        assertThat(phone.locator("[role=status][data-part]")).hasText("4\u00a0événements");
        assertThat(phone.locator(".chips")).containsText("De 1990 à 2009");
    }

    /** Where it stands in the page, wherever that is scrolled to. */
    private static double top(Page visit, String what) {
        Object top = visit.locator(what).first().evaluate("one => one.getBoundingClientRect().top + scrollY");
        return ((Number) top).doubleValue();
    }

    @Test
    void a_table_stays_one_at_320_pixels() {
        page.setViewportSize(320, 560);
        page.navigate(annales + "/");
        page.locator(".histogram summary").click();
        assertThat(top(page, ".histogram tbody td")).isEqualTo(top(page, ".histogram tbody th"));
        shoot(page, "table-narrow");
        page.navigate(annales + "/api");
        assertThat(page.locator(".reading table").first().ariaSnapshot())
                .contains("- table", "row ", "rowheader ", "cell ");
    }

    /** Room for a button that a page does not have is a blank foot. */
    @Test
    void only_where_the_way_to_the_filters_is_there_is_room_for_it() {
        page.setViewportSize(390, 780);
        page.navigate(annales + "/");
        assertThat(page.locator("footer")).hasCSS("padding-bottom", "93.5px");
        page.navigate(annales + LAW);
        assertThat(page.locator("footer")).hasCSS("padding-bottom", "34px");
    }

    private void press(String key, Supplier<Object> until) {
        for (int i = 0; i < 60 && !Boolean.TRUE.equals(until.get()); i++)
            page.keyboard().press(key);
        assertThat(until.get()).isEqualTo(true);
    }

    /** A browser may still ask for the sign of the last page when its server has gone. */
    @Test
    void behind_a_path_of_another_site_all_links_hold() throws IOException {
        expectTrouble("/icon.svg");
        try (PathPrefix site = new PathPrefix("/histoire", annales)) {
            page.navigate(site.address() + "/");
            page.locator(".refine a", new Page.LocatorOptions().setHasText("Démarche qualité"))
                    .click();
            assertThat(page).hasURL(site.address() + "/?theme=qualite");
            page.locator(".hits h3 a").first().click();
            assertThat(page.locator("article.event h1")).isVisible();
            page.locator(".notice a").first().click();
            assertThat(page.locator("h1")).isVisible();
            page.locator("main .events a").first().click();
            assertThat(page.locator("article.event h1")).isVisible();
            page.locator("footer a").first().click();
            assertThat(page).hasURL(site.address() + "/a-propos#droits");
        }
    }
}

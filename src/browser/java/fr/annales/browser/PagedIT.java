package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import fr.annales.AnnalesProcess;
import fr.annales.RunningServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive that is too large for one page is read by pages, and printed whole. */
class PagedIT extends BrowserTest {
    private static final int EVENTS = 70;

    private static RunningServer paged;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("archive.json"), """
                { "title": "Un registre", "language": "fr", "types": [{ "id": "acte", "prefLabel": "Acte" }], "themes": [%s] }
                """.formatted(IntStream.rangeClosed(1, EVENTS)
                .mapToObj("{\"id\": \"t-%1$d\", \"prefLabel\": \"Thème numéro %1$d\"}"::formatted)
                .collect(Collectors.joining(", "))));
        String event = """
                {"id": "acte-%1$d", "date": "2020", "title": "Acte %1$d", "text": "Un acte.", "type": "acte", "themes": ["t-%1$d"]}
                """;
        Files.writeString(
                data.resolve("events.jsonl"),
                IntStream.rangeClosed(1, EVENTS).mapToObj(event::formatted).collect(Collectors.joining()));
        String index = folder.resolve("index").toString();
        paged = new RunningServer(AnnalesProcess.with()
                .line("serve", "--data", data.toString(), "--index", index, "--port", free(), "--max-time", "60000"));
        paged.when("/health/ready", body -> body.contains("\"ready\""));
    }

    private static String free() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return String.valueOf(free.getLocalPort());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        paged.close();
    }

    private static Locator link(Page visit, String name) {
        return visit.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private static Locator status(Page visit) {
        return visit.locator("[role=status][data-part]");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void many_values_to_choose_from_make_a_list_and_no_page_wider(int width) {
        page.setViewportSize(width, 700);
        page.navigate(paged.address() + "/chronologie");
        page.locator(".boxes > summary").click();
        Locator last = page.locator(".boxes fieldset").last().locator("label").last();
        last.scrollIntoViewIfNeeded();
        assertThat(last).isInViewport();
        last.click();
        assertThat(last.locator("input")).isChecked();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        shoot(page, "chronicle-boxes-" + width);
    }

    /** What scrolls in itself makes the page no longer, even by what is only heard. */
    @Test
    void a_long_list_that_is_unfolded_keeps_the_page_as_it_is() {
        page.setViewportSize(1280, 700);
        page.navigate(paged.address() + "/");
        Object before = page.evaluate("document.documentElement.scrollHeight");
        link(page, "Afficher les 70").click();
        assertThat(link(page, "Afficher moins")).isVisible();
        assertThat((int) page.evaluate("document.documentElement.scrollHeight") - (int) before)
                .isLessThan(400);
    }

    @Test
    void a_long_list_that_is_unfolded_in_the_sheet_is_read_from_its_top() {
        page.setViewportSize(390, 780);
        page.navigate(paged.address() + "/");
        page.locator(".to-filters").click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        sheet.getByText("Afficher les 70").click();
        assertThat(sheet.getByText("Afficher moins")).isInViewport();
        assertThat(sheet.locator(".facet.open .check").first()).isInViewport();
        assertThat(sheet.locator(".facet.open .check").last()).not().isInViewport();
    }

    @Test
    void the_next_page_is_read_from_its_top() {
        page.navigate(paged.address() + "/");
        page.evaluate("window.stays = true");
        page.setViewportSize(900, 500);
        Locator next = link(page, "Suivante");
        next.scrollIntoViewIfNeeded();
        next.click();
        assertThat(page).hasURL(paged.address() + "/?page=2");
        assertThat(status(page)).containsText("page 2 sur 4");
        assertThat(page.locator("#resultats")).isFocused();
        assertThat(status(page)).isInViewport();
        assertThat(page.evaluate("window.stays")).isEqualTo(true);
    }

    /** A function that is left as a result would be called by the driver. */
    private void printingTells(String value) {
        page.evaluate("void (window.print = () => (window.printed = " + value + "))");
    }

    /** What is on paper is there before the printer is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Control+p", "Control+P"})
    void all_results_are_printed_from_any_page(String keys) {
        page.navigate(paged.address() + "/?page=2");
        printingTells("document.querySelectorAll('.hits > li').length");
        if (keys.isEmpty()) link(page, "Imprimer les 70 résultats").click();
        else page.keyboard().press(keys);
        page.waitForFunction("() => window.printed");
        assertThat(page.evaluate("printed")).isEqualTo(EVENTS);
        assertThat(status(page)).hasText(EVENTS + "\u00a0événements");
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator(".hits > li")).hasCount(20);
        assertThat(status(page)).containsText("page 2 sur 4");
    }

    @Test
    void who_asks_twice_prints_once() {
        page.navigate(paged.address() + "/");
        page.evaluate("window.prints = 0; void (window.print = () => (window.prints += 1))");
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("size=500"), held::add);
        link(page, "Imprimer les 70 résultats").click();
        page.waitForCondition(() -> held.size() == 1);
        link(page, "Imprimer les 70 résultats").click();
        page.keyboard().press("Control+p");
        held.getFirst().resume();
        page.waitForFunction("() => window.prints");
        assertThat(held).hasSize(1);
        // A browser that does not tell when it has printed may be asked again.
        link(page, "Imprimer les 70 résultats").click();
        page.waitForCondition(() -> held.size() == 2);
        held.getLast().resume();
        page.waitForFunction("() => window.prints === 2");
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator(".hits > li")).hasCount(20);
    }

    /** A browser that prints by its own menu asks no page first. */
    @Test
    void paper_with_a_part_of_the_results_says_so_and_what_prints_all() {
        page.navigate(paged.address() + "/");
        Locator told = page.locator(".partial");
        assertThat(told).isHidden();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(told).isVisible();
        assertThat(told).containsText("Imprimer les 70 résultats");
        printingTells("document.querySelectorAll('.partial').length + 1");
        page.keyboard().press("Control+p");
        page.waitForFunction("() => window.printed");
        assertThat(page.evaluate("printed")).as("all are there").isEqualTo(1);
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(told).isVisible();
        page.navigate(paged.address() + "/?size=500");
        assertThat(told).hasCount(0);
    }

    @Test
    void who_goes_to_another_page_meanwhile_prints_nothing() {
        page.navigate(paged.address() + "/");
        printingTells("true");
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("size=500"), held::add);
        link(page, "Imprimer les 70 résultats").click();
        page.waitForCondition(() -> held.size() == 1);
        link(page, "Suivante").click();
        assertThat(status(page)).containsText("page 2 sur 4");
        page.waitForResponse(Pattern.compile("size=500"), () -> held.getFirst().resume())
                .finished();
        link(page, "Suivante").click();
        assertThat(status(page)).containsText("page 3 sur 4");
        assertThat(page.locator(".hits > li")).hasCount(20);
        assertThat(page.evaluate("window.printed")).isNull();
    }

    @Test
    void what_leads_to_the_next_page_is_that_of_the_page_that_is_shown() {
        page.navigate(paged.address() + "/");
        link(page, "Suivante").click();
        assertThat(page).hasURL(paged.address() + "/?page=2");
        assertThat(page.locator("head [rel=next]")).hasAttribute("href", "./?page=3");
        assertThat(page.locator("head [rel=prev]")).hasAttribute("href", "./");
    }

    @Test
    void without_javascript_a_link_leads_to_all_of_them() {
        Page plain = visit(new NewContextOptions().setJavaScriptEnabled(false));
        plain.navigate(paged.address() + "/");
        link(plain, "Imprimer les 70 résultats").click();
        assertThat(plain.locator(".hits > li")).hasCount(EVENTS);
        link(plain, "Revenir aux résultats par page").click();
        assertThat(plain.locator(".hits > li")).hasCount(20);
    }

    @Test
    void the_only_decade_of_a_chronology_has_the_width_of_the_page() {
        page.setViewportSize(1280, 800);
        page.navigate(paged.address() + "/chronologie");
        Object width = page.evaluate("document.querySelector('.chapters').offsetWidth");
        assertThat(((Number) width).intValue()).isGreaterThan(1000);
    }
}

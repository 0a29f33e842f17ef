package fr.annales.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A visit with a browser of its own, without history or cookies. It ends well only if the browser complained of
 * nothing: no script failed, nothing was missing or blocked, but what the test
 * {@linkplain #expectTrouble(String) expects}.
 */
@ExtendWith(Browsing.Resolver.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ResourceLock("chromium")
abstract class BrowserTest {
    /** By name, since what came with WCAG 2.2 is not looked for unasked. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final List<String> troubles = new ArrayList<>();
    private final List<BrowserContext> visits = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private Browser chromium;

    /** Where Annales answers, without a slash at its end. */
    String annales;

    /** Of a desktop, in French. */
    Page page;

    @BeforeEach
    void start(Browsing browsing) {
        chromium = browsing.chromium();
        annales = browsing.annales().address();
        page = visit(new NewContextOptions());
    }

    @AfterEach
    void end() {
        visits.forEach(BrowserContext::close);
        assertThat(troubles.stream().filter(trouble -> expected.stream().noneMatch(trouble::contains)))
                .as("complaints of the browser")
                .isEmpty();
    }

    /** Another visit: with a finger, in the dark, without JavaScript. */
    final Page visit(NewContextOptions options) {
        BrowserContext visit = chromium.newContext(options.setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        visits.add(visit);
        // Asked for once, wherever a page has none.
        visit.route("**/favicon.ico", icon -> icon.fulfill(new FulfillOptions().setStatus(204)));
        visit.onConsoleMessage(message -> {
            if (message.type().equals("error")) troubles.add(message.text() + " " + message.location());
        });
        visit.onWebError(error -> troubles.add(error.error()));
        return visit.newPage();
    }

    /** Says that the browser is to complain, in words that contain these. */
    final void expectTrouble(String words) {
        expected.add(words);
    }

    /** Nothing that axe finds stands in anyone's way. */
    static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
    }

    /** Leaves a picture in {@code target/screens}, for people to judge. */
    static void shoot(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}

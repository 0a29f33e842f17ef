package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked while somebody types, and what becomes of the answers. */
class TypingIT extends WidgetTest {
    /** Longer than the pause after which a text is asked. */
    private static final int LATER_MILLIS = 600;

    @Test
    void a_burst_of_keys_asks_at_its_end_only() {
        open();
        input(page).evaluate("""
                input => {
                  for (const value of ['f', 'fo', 'for', 'form']) {
                    input.value = value;
                    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                  }
                }
                """);
        assertThat(list(page)).isVisible();
        assertThat(asked).containsExactly("form");
    }

    @Test
    void a_new_text_aborts_the_question_before_it() {
        // Told by the page itself: of a request that is held back, the browser does not always tell.
        page.addInitScript("""
                window.aborted = [];
                const unheard = window.fetch;
                window.fetch = (url, options) => {
                  options.signal.addEventListener('abort', () => window.aborted.push(url));
                  return unheard(url, options);
                };
                """);
        open();
        onQuestion(page, _ -> {});
        input(page).pressSequentially("l");
        page.waitForCondition(() -> asked.contains("l"));
        answer(page, SUGGESTIONS);
        typeAndOpen("o");
        assertThat(page.evaluate("window.aborted.map((url) => new URL(url).searchParams.get('q'))"))
                .isEqualTo(List.of("l"));
    }

    @Test
    void an_answer_that_comes_late_is_dropped() {
        // As where an answer is on its way already when it is aborted.
        page.addInitScript("AbortController.prototype.abort = () => {}");
        open();
        List<Route> late = new ArrayList<>();
        onQuestion(page, late::add);
        input(page).pressSequentially("l");
        page.waitForCondition(() -> late.size() == 1);
        answer(page, SUGGESTIONS);
        typeAndOpen("o");
        fulfill(late.getFirst(), NONE);
        page.waitForTimeout(LATER_MILLIS);
        assertThat(options(page)).hasCount(3);
    }

    @Test
    void a_text_that_comes_back_is_not_asked_again() {
        open();
        typeAndOpen("l");
        input(page).pressSequentially("o");
        page.waitForCondition(() -> asked.contains("lo"));
        press("Backspace");
        assertThat(options(page)).hasCount(3);
        page.waitForTimeout(LATER_MILLIS);
        assertThat(asked).containsExactly("l", "lo");
    }

    @Test
    void the_answers_that_are_kept_are_bounded() {
        open();
        for (int i = 0; i < 40; i++) {
            String text = "t" + i;
            input(page).fill(text);
            page.waitForCondition(() -> asked.contains(text));
            assertThat(heard(page)).isAttached();
        }
        page.waitForTimeout(LATER_MILLIS);
        assertThat(page.evaluate("document.querySelector('annales-search').box.kept.size"))
                .isEqualTo(32);
    }

    @Test
    void blanks_ask_nothing_and_a_cleared_text_closes_the_list() {
        open();
        typeAndOpen("l");
        input(page).fill("  ");
        assertThat(list(page)).isHidden();
        page.waitForTimeout(LATER_MILLIS);
        assertThat(asked).containsExactly("l");
    }

    /** As with an input method for Japanese, or a dead key held. */
    @Test
    void while_a_word_is_composed_nothing_is_asked_and_enter_is_the_input_method_s() {
        open();
        input(page).focus();
        compose(page, "ろ");
        compose(page, "ろく");
        page.waitForTimeout(LATER_MILLIS);
        press("Enter");
        assertThat(page.url()).doesNotContain("?q=");
        assertThat(asked).isEmpty();
        page.keyboard().insertText("六");
        page.waitForCondition(() -> asked.contains("六"));
    }

    /** There, every word is composed until the blank after it. */
    @Test
    void on_android_composing_is_typing() {
        page = visit(new NewContextOptions().setUserAgent("Mozilla/5.0 (Linux; Android 10) Chrome/120"));
        open(page, "", form("", ""));
        input(page).focus();
        compose(page, "lo");
        page.waitForCondition(() -> asked.contains("lo"));
        assertThat(list(page)).isVisible();
    }

    private static void compose(Page visit, String text) {
        CDPSession session = visit.context().newCDPSession(visit);
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        session.send("Input.imeSetComposition", composition);
    }

    @Test
    void without_a_network_the_form_still_works() {
        open();
        expectTrouble("api/suggest");
        page.context().setOffline(true);
        page.unroute("**/api/suggest?*");
        input(page).pressSequentially("loi");
        assertThat(heard(page)).containsText("indisponibles");
        assertThat(list(page)).isHidden();
        page.context().setOffline(false);
        press("Enter");
        page.waitForURL(annales + "/?q=loi");
    }

    @Test
    void whatever_the_service_answers_the_form_still_works() {
        open();
        expectTrouble("api/suggest");
        List<String> answers = List.of("{", "[]", "{}", "null", "{\"suggestions\": [null, {}, {\"text\": \"\"}]}");
        for (String answer : answers) {
            answer(page, answer);
            input(page).fill("loi " + answers.indexOf(answer));
            page.waitForCondition(() -> asked.size() == answers.indexOf(answer) + 1);
        }
        for (int status : new int[] {400, 404, 500, 503}) {
            onQuestion(page, route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
            input(page).fill("erreur " + status);
            page.waitForCondition(() -> asked.contains("erreur " + status));
        }
        assertThat(list(page)).isHidden();
        answer(page, SUGGESTIONS);
        input(page).fill("loi");
        assertThat(list(page)).isVisible();
    }

    @Test
    void an_answer_that_does_not_come_is_given_up() {
        expectTrouble("api/suggest");
        page.clock().install();
        open();
        onQuestion(page, _ -> {});
        input(page).pressSequentially("loi");
        page.clock().runFor(LATER_MILLIS);
        page.waitForCondition(() -> asked.contains("loi"));
        page.clock().runFor(6_000);
        page.waitForCondition(() -> {
            page.clock().runFor(LATER_MILLIS);
            return heard(page).textContent().contains("indisponibles");
        });
    }
}

package fr.annales.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search box as it is heard: the tree of accessibility, and what the live regions say. */
class ScreenReaderIT extends WidgetTest {
    @BeforeEach
    void open_it() {
        open();
    }

    /** The tree without what stands inside an option, which only its name is read of. */
    private String tree() {
        return page.locator("annales-search")
                .ariaSnapshot()
                .lines()
                .filter(line -> line.indexOf('-') < 8)
                .map(line -> line.replaceFirst("(option \"[^\"]*\"[^:]*):.*", "$1"))
                .reduce("", (before, line) -> before + line + "\n");
    }

    @Test
    void closed_it_is_a_field_with_the_name_of_the_form_s() {
        assertThat(tree()).isEqualTo("""
                        - search:
                          - text: Rechercher dans l’histoire
                          - combobox "Rechercher dans l’histoire"
                          - button "Chercher"
                        - status
                        - status
                        """);
        assertThat(input(page)).hasAttribute("aria-expanded", "false");
        assertThat(input(page)).hasAttribute("aria-autocomplete", "list");
        assertThat(page.locator("annales-search .root")).hasAttribute("lang", "fr");
    }

    @Test
    void open_it_has_a_named_list_whose_options_say_what_they_are() {
        typeAndOpen("loi");
        press("ArrowDown");
        assertThat(heard(page)).hasText("Formation, thème, 3 événements, 1 sur 3");
        assertThat(tree()).isEqualTo("""
                        - search:
                          - text: Rechercher dans l’histoire
                          - combobox "Rechercher dans l’histoire" [expanded]: loi
                          - button "Chercher"
                          - listbox "Suggestions":
                            - group "Thème":
                              - option "Formation, thème, 3 événements" [selected]
                            - group "Événement":
                              - option "Loi sur l’insertion, événement"
                            - group "Décennie":
                              - option "Années 1980, décennie, 1 événement"
                        - status
                        - status: Formation, thème, 3 événements, 1 sur 3
                        """);
        assertThat(input(page)).hasAttribute("aria-controls", "list");
        assertThat(page.locator("#list")).hasAttribute("role", "listbox");
    }

    @Test
    void an_acronym_is_said_with_its_long_form() {
        answer(page, """
                {"suggestions": [{"text": "EI", "kind": "acronym", "ranges": [[0, 2]], "count": 2,
                                  "detail": "entreprise d’insertion", "parameters": {"q": ["EI"]}}]}
                """);
        typeAndOpen("ei");
        assertThat(tree()).contains("option \"EI, entreprise d’insertion, sigle, 2 événements\"");
        assertThat(page.locator("annales-search .detail")).hasText("entreprise d’insertion");
    }

    @Test
    void groups_say_what_they_hold_and_options_of_a_mixed_one_what_they_are() {
        answer(page, """
                {"suggestions": [
                  {"text": "EI", "kind": "acronym", "count": 2}, {"text": "ETTI", "kind": "acronym", "count": 1},
                  {"text": "Projet 500", "kind": "name", "count": 2},
                  {"text": "Le projet", "kind": "event", "detail": "2005", "count": 1},
                  {"text": "Un projet", "kind": "event", "detail": "2007", "count": 1},
                  {"text": "projet", "kind": "word", "count": 5}]}
                """);
        typeAndOpen("e");
        assertThat(page.locator("annales-search .heading")).hasText(new String[] {"Sigles, nom", "Événements", "Mot"});
        assertThat(page.locator("annales-search .about")).hasText(new String[] {
            "sigle, 2 événements", "sigle, 1 événement", "nom, 2 événements", "", "", "5 événements"
        });
        assertThat(tree()).contains("group \"Sigles, nom\"", "option \"Projet 500, nom, 2 événements\"");
    }

    @Test
    void it_says_how_many_suggestions_there_are() {
        typeAndOpen("loi");
        assertThat(heard(page)).hasText("3 suggestions");
        answer(page, "{\"suggestions\": [{\"text\": \"lois\", \"kind\": \"word\", \"count\": 2}]}");
        input(page).pressSequentially("s");
        assertThat(heard(page)).hasText("1 suggestion");
        answer(page, NONE);
        input(page).pressSequentially("z");
        assertThat(heard(page)).hasText("Aucune suggestion");
        assertThat(list(page)).isHidden();
        assertThat(input(page)).hasAttribute("aria-expanded", "false");
    }

    @Test
    void the_same_words_are_said_again_in_the_other_region() {
        typeAndOpen("loi");
        assertThat(heard(page)).hasText("3 suggestions");
        String[] before = regions();
        input(page).pressSequentially("s");
        page.waitForFunction(
                "before => document.querySelector('annales-search').shadowRoot.querySelector('[role=status]').textContent !== before",
                before[0]);
        assertThat(regions()).containsExactly(before[1], before[0]);
    }

    private String[] regions() {
        return page.locator("annales-search [role=status]").allTextContents().toArray(String[]::new);
    }

    @Test
    void every_option_is_said_when_it_is_reached() {
        typeAndOpen("loi");
        press("ArrowDown", "ArrowDown");
        assertThat(heard(page)).hasText("Loi sur l’insertion, événement, 2 sur 3");
        press("ArrowDown");
        assertThat(heard(page)).hasText("Années 1980, décennie, 1 événement, 3 sur 3");
    }

    @Test
    void a_failure_is_said_once() {
        expectTrouble("api/suggest");
        onQuestion(page, Route::abort);
        input(page).pressSequentially("loi");
        assertThat(heard(page)).hasText("Suggestions indisponibles, mais la recherche fonctionne");
        String[] before = regions();
        input(page).pressSequentially("s");
        page.waitForCondition(() -> asked.contains("lois"));
        page.waitForTimeout(1_000);
        assertThat(regions()).isEqualTo(before);
    }
}

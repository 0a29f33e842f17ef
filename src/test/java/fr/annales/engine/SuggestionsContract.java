package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.search.Question;
import fr.annales.suggest.Suggesters;
import fr.annales.suggest.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each suggestion stands for a search that finds something. */
public abstract class SuggestionsContract extends EngineContract {
    protected SuggestionsContract(Maker maker) {
        super(maker);
    }

    @ParameterizedTest
    @CsvSource({
        "for,       word,   formation",
        "empl,      theme,  Emploi",
        "198,       decade, Années 1980",
        "1985,      year,   1985",
        "cncr,      acronym, CNCRES",
        "'les for', event,  Les formations",
        "chom,      word,   chômage",
        "'qu''il chom', word, chômage",
    })
    void completes_what_is_being_typed(String typed, String kind, String text) throws IOException {
        publish(
                TestArchive.event("a", "1985", "Les formations", "Une formation contre le chômage.", "loi", "emploi"),
                TestArchive.event("b", "1991", "Le CNCRES", "Texte.", "loi"));
        List<Suggestion> suggestions = suggest(typed, Filters.NONE);
        assertThat(suggestions).extracting(Suggestion::kind, Suggestion::text).contains(tuple(kind, text));
    }

    @Test
    void no_two_suggestions_are_alike_and_none_stands_for_an_exclusion() throws IOException {
        publish(
                TestArchive.event("a", "1990", "Emploi", "L’emploi, les emplois.", "loi", "emploi"),
                TestArchive.event("b", "1991", "‼ Autre", "⁉ Chose.", "loi"));
        assertThat(suggest("emploi", Filters.NONE))
                .extracting(suggestion -> suggestion.text().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates()
                .contains("emploi");
        assertThat(suggest("-emp", Filters.NONE))
                .noneMatch(suggestion -> suggestion.kind().equals("word"));
        assertThat(suggest("‼", Filters.NONE))
                .noneMatch(suggestion -> suggestion.kind().equals("word"));
    }

    @ParameterizedTest
    @CsvSource({
        "trav sal,         theme,   Emploi,                          Travail salarié",
        "sal trav,         theme,   Emploi,                          Travail salarié",
        "conseil,          acronym, CNCRES,                          Conseil national",
        "cncres,           acronym, CNCRES,                          Conseil national",
        "lEt,              event,   L’étable de Marie,               1985",
        "lille congr,      event,   Congrès de Lille,                1991",
        "congres lil,      event,   Congrès de Lille,                1991",
        "CONGRÈS LIL,      event,   Congrès de Lille,                1991",
        "proximserv,       event,   Les Proxim’Services,             1992",
        "salariées acteur, event,   Des salarié·e·s acteurs-trices,  1993",
        "congrs,           event,   Congrès de Lille,                1991",
        "cnogrès lill,     event,   Congrès de Lille,                1991",
        "proximsrev,       event,   Les Proxim’Services,             1992",
        "emplio,           theme,   Emploi,                          ",
        "chomgae,          word,    chômage,                         ",
        "annees 80,        decade,  Années 1980,                     ",
        "80,               decade,  Années 1980,                     ",
        "chomage lil,      word,    chômage Lille,                   ",
    })
    void brings_what_was_meant(String typed, String kind, String text, @Nullable String detail) throws IOException {
        publish(
                TestArchive.event(
                        "a", "1985", "L’étable de Marie", "Une formation contre le chômage.", "loi", "emploi"),
                TestArchive.event("b", "1991", "Congrès de Lille", "Le chômage.", "congres"),
                TestArchive.event("c", "1992", "Les Proxim’Services", "Texte du CNCRES.", "loi"),
                TestArchive.event("d", "1993", "Des salarié·e·s acteurs-trices", "Le chômage.", "loi"));
        assertThat(suggest(typed, Filters.NONE))
                .filteredOn(suggestion -> suggestion.kind().equals(kind)
                        && suggestion.text().equals(text)
                        && Objects.equals(suggestion.detail(), detail))
                .hasSize(1);
    }

    /** Beginnings that people type, with the titles that they must bring. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "l',      L'étable de Marie",
                "l'ét,    L'étable de Marie",
                "l’etAb,  L'étable de Marie",
                "etab,    L'étable de Marie",
                "de,      L'étable de Marie",
                "maR,     L'étable de Marie",
                "j'z,     j' zi",
                "j z,     j' zi",
                "17,      17F11",
                "17f,     17F11",
                "17f11,   17F11",
                "go,      Google",
                "GOO,     Google",
                "goOgLe,  Google",
                "met,     mette->mète",
                "mèt,     mette->mète",
                "cho,     Un chœur",
                "chœ,     Des choeurs nouveaux",
                "met,     métal",
            })
    void a_title_is_found_by_its_beginnings(String typed, String title) throws IOException {
        String[] titles = {
            "L'étable de Marie", "j' zi", "17F11", "Google", "mette->mète", "métal", "Un chœur", "Des choeurs nouveaux"
        };
        List<Event> events = new ArrayList<>();
        for (String one : titles) events.add(TestArchive.event("e" + events.size(), "1990", one, "Texte.", "loi"));
        publish(events);
        assertThat(suggest(typed, Filters.NONE)).extracting(Suggestion::text).contains(title);
    }

    @Test
    void better_answers_come_first() throws IOException {
        publish(
                TestArchive.event("a", "1985", "Une grande loire", "Texte.", "congres"),
                TestArchive.event("b", "1986", "Loire et Cher", "Texte.", "congres"),
                TestArchive.event("c", "1987", "La Loi", "Texte loirien.", "congres", "emploi"),
                TestArchive.event("d", "1988", "Une loi votée", "Texte.", "loi"),
                TestArchive.event("e", "1989", "Les lois", "Texte.", "congres"));
        assertThat(suggest("loi", Filters.NONE))
                .extracting(Suggestion::text)
                // A whole label, a whole word inside one, beginnings of labels, beginnings inside.
                .containsSubsequence("Loi", "Une loi votée", "Loire et Cher", "Une grande loire");
        assertThat(suggest("loire", Filters.NONE))
                .extracting(Suggestion::text)
                .containsSubsequence("Loire et Cher", "Une grande loire");
    }

    @Test
    void what_has_a_slip_comes_after_what_has_none() throws IOException {
        publish(
                TestArchive.event("a", "1985", "Fromation des maîtres", "Texte.", "congres"),
                TestArchive.event("b", "1986", "Formation des maîtres", "Texte.", "congres"));
        assertThat(suggest("formation", Filters.NONE))
                .extracting(Suggestion::text)
                .startsWith("Formation des maîtres")
                .contains("Fromation des maîtres");
        assertThat(suggest("fromation", Filters.NONE))
                .extracting(Suggestion::text)
                .startsWith("Fromation des maîtres");
    }

    @ParameterizedTest
    @CsvSource({"frm", "ors", "1958", "cncers", "vormation", "ofrmation"})
    void short_words_numbers_acronyms_and_first_letters_are_meant_as_typed(String typed) throws IOException {
        publish(TestArchive.event("a", "1985", "Formation", "Texte for 1985 CNCRES.", "congres"));
        assertThat(suggest(typed, Filters.NONE))
                .extracting(Suggestion::text)
                .doesNotContain("Formation", "1985", "formation");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "etab,      L’étable & Cie,        L’<mark>étab</mark>le & Cie",
                "l’éta,     L’étable & Cie,        L’<mark>éta</mark>ble & Cie",
                "lét,       L’étable & Cie,        <mark>L’ét</mark>able & Cie",
                "coeu,      Les chœurs des cœurs,  Les chœurs des <mark>cœurs</mark>",
                "proximser, Un Proxim’Services,    Un <mark>Proxim’Ser</mark>vices",
                "formatoin, La formation,          La <mark>formation</mark>",
                "fomati,    La formation,          La <mark>formati</mark>on",
                "formations,La formation,          La <mark>formation</mark>",
                "la form,   La formation,          La <mark>form</mark>ation",
                "cie etab,  L’étable & Cie,        L’<mark>étab</mark>le & <mark>Cie</mark>",
            })
    void what_was_typed_is_marked(String typed, String title, String html) throws IOException {
        publish(
                TestArchive.event("a", "1985", title, "Texte.", "congres"),
                TestArchive.event("b", "1986", "Autre chose", "Texte.", "congres"));
        assertThat(suggest(typed, Filters.NONE))
                .extracting(suggestion -> marked(suggestion))
                .contains(html);
    }

    @Test
    void the_same_title_is_suggested_once_and_leads_to_all_that_have_it() throws IOException {
        publish(
                TestArchive.event("later", "1995", "Congrès de Lille", "Texte.", "congres"),
                TestArchive.event("sooner", "1985", "Congrès de Lille", "Texte.", "congres"),
                TestArchive.event("other", "1986", "Congrès \"de\" Lille", "Texte.", "congres"));
        List<Suggestion> titles = suggest("lille", Filters.NONE).stream()
                .filter(suggestion -> suggestion.kind().equals(Suggestion.EVENT))
                .toList();
        assertThat(titles).hasSize(1);
        assertThat(titles.getFirst().id()).isEqualTo("sooner");
        assertThat(titles.getFirst().count()).isEqualTo(3);
    }

    @Test
    void words_are_written_as_the_archive_writes_them() throws IOException {
        publish(
                TestArchive.event("a", "1985", "Un", "École, MARNE, Marseille, côté. état", "congres"),
                TestArchive.event("b", "1986", "Deux", "L’école à Marseille, côte, État", "congres"),
                TestArchive.event("c", "1987", "Trois", "ecole, CÔTÉ, État, Cedre cedre", "congres"));
        assertThat(suggest("eco", Filters.NONE)).extracting(Suggestion::text).contains("école");
        assertThat(suggest("mars", Filters.NONE)).extracting(Suggestion::text).contains("Marseille");
        assertThat(suggest("cot", Filters.NONE)).extracting(Suggestion::text).contains("côté");
        assertThat(suggest("eta", Filters.NONE)).extracting(Suggestion::text).contains("état");
        assertThat(suggest("ced", Filters.NONE)).extracting(Suggestion::text).contains("cedre");
    }

    @Test
    void nothing_is_suggested_that_finds_nothing_under_the_filters() throws IOException {
        publish(
                TestArchive.event("a", "1985", "Formation", "Le formateur.", "congres", "emploi"),
                TestArchive.event("b", "1995", "Formalités", "Le CNCRES.", "loi", "regions"));
        Filters laws = new Filters(Map.of(Facet.TYPE.id(), Set.of("loi")), TimeFilter.NONE, false);
        assertThat(suggest("form", laws)).extracting(Suggestion::text).containsExactly("Formalités");
        assertThat(suggest("emp", laws)).isEmpty();
        assertThat(suggest("19", laws))
                .extracting(Suggestion::text)
                .contains("Années 1990")
                .doesNotContain("Années 1980");
        Filters eighties = new Filters(Map.of(), TimeFilter.decade(1980), false);
        assertThat(suggest("cncres", eighties)).isEmpty();
    }

    @Test
    void kinds_are_mixed() throws IOException {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 10; i++)
            events.add(TestArchive.event(
                    "e" + i, "198" + i, "Empreinte " + i, "Emprunt, empire, empan.", "loi", "emploi"));
        publish(events);
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(suggesters.suggestions(searches.on(snapshot), "emp", Filters.NONE, 8))
                    .extracting(Suggestion::kind)
                    .contains("theme", "word", "event")
                    .hasSize(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "‼", "\"", "'", "-", "«»"})
    void without_a_letter_or_a_digit_nothing_is_suggested(String typed) throws IOException {
        publish(TestArchive.event("a", "1985", "‼ Formation", "Texte.", "congres", "emploi"));
        assertThat(suggest(typed, Filters.NONE)).isEmpty();
    }

    @Test
    void the_count_of_a_suggestion_is_the_total_of_its_search_and_never_0() throws IOException {
        RandomArchive random = new RandomArchive(5);
        List<Event> events = new ArrayList<>(random.events(100));
        events.add(TestArchive.event("full", "1987", "Loi : formation, emploi \"salarié\" -CNCRES", "Texte.", "loi"));
        events.add(TestArchive.event("other", "1988", "Congrès des Régions", "Du travail salarié.", "congres"));
        publish(events);
        String[] typed = {
            "f",
            "em",
            "19",
            "mot1",
            "titre mot",
            "l",
            "lo for",
            "formatoin",
            "cnc",
            "conseil nat",
            "mot1 mot2 fo",
            "trav",
            "annees 7",
            "-mot1 for",
            "\"mot1 m",
            "régo",
            "quel mot1 f",
            "annees 198",
            "en 198",
            "mai 199",
            "mot1 annees 198",
            "formation 198",
            "titre 1 mot3 mot4 form"
        };
        int made = 0;
        for (int i = 0; i < 200; i++) {
            String text = typed[random.below(typed.length)];
            String begun = text.substring(0, 1 + random.below(text.length()));
            Filters filters = random.below(4) == 0 ? Filters.NONE : random.filters();
            for (Suggestion suggestion : suggest(begun, filters)) {
                made++;
                assertThat(suggestion.count())
                        .as("%s under %s: %s", begun, filters, suggestion)
                        .isPositive()
                        .isEqualTo(ask(asked(suggestion)).total());
            }
        }
        assertThat(made).isGreaterThan(200);
    }

    @Test
    void a_date_in_a_suggested_text_is_read_as_in_any_question() throws IOException {
        publish(
                TestArchive.event("a", "1985", "Formation", "Texte.", "congres"),
                TestArchive.event("b", "1986-05", "Autre", "La formation des années 80, mai 1987.", "congres"),
                TestArchive.event("c", "1987-05", "Formation", "Texte.", "congres"),
                TestArchive.event("d", "1995", "Formation", "Texte.", "congres"));
        assertThat(suggest("formation annees 8", Filters.NONE))
                .extracting(Suggestion::text, Suggestion::count)
                .contains(tuple("formation années 80", 3L));
        assertThat(suggest("formation mai 198", Filters.NONE))
                .extracting(Suggestion::kind, Suggestion::text, Suggestion::count)
                .contains(tuple("search", "formation mai 1987", total("formation mai 1987", Filters.NONE)));
        assertThat(suggest("annees 8", Filters.NONE))
                .extracting(Suggestion::text)
                .contains("Années 1980")
                .doesNotContain("années 80");
    }

    @Test
    void a_decade_after_words_is_completed_whether_the_archive_writes_it_or_not() throws IOException {
        publish(
                TestArchive.event("a", "1985", "Formation", "Texte.", "congres"),
                TestArchive.event("b", "1995", "Formation", "Texte.", "congres"));
        assertThat(suggest("formation annees 8", Filters.NONE))
                .extracting(Suggestion::kind, Suggestion::text, Suggestion::count)
                .contains(tuple("search", "formation années 80", 1L));
        assertThat(suggest("formation annees 7", Filters.NONE)).isEmpty();
    }

    /** What their boxes would choose, not the events that have both words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lois et congrès de 1990 à 2009               | Loi ou Congrès, de 1990 à 2009     | 3
            congrès, lois                                | Congrès ou Loi                     | 5
            les congrès ou les lois de 1991              | Congrès ou Loi, 1991               | 1
            naissance et loi et congrès                  | Naissance ou Loi ou Congrès        | 6
            travail salarié et région                    | Emploi ou Régions                  | 2
            travail-salarié et région                    | Emploi ou Régions                  | 2
            lois et congrès 1990-2009                    | Loi ou Congrès, de 1990 à 2009     | 3
            """)
    void values_of_a_facet_that_are_typed_together_are_a_choice(String typed, String text, long count)
            throws IOException {
        publishChoices();
        assertThat(suggest(typed, Filters.NONE))
                .extracting(Suggestion::kind, Suggestion::text, Suggestion::count)
                .contains(tuple("search", text, count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lois",
                "lois et emploi",
                "lois et chômage",
                "loi -congrès",
                "loi et congrès -emploi",
                "\"loi\" et \"congrès\"",
                "loi et lois"
            })
    void what_is_anything_else_is_none(String typed) throws IOException {
        publishChoices();
        assertThat(suggest(typed, Filters.NONE)).noneMatch(one -> one.text().contains(" ou "));
    }

    private void publishChoices() throws IOException {
        publish(
                TestArchive.event("a", "1985", "Une loi", "Texte du chômage.", "loi", "emploi"),
                TestArchive.event("b", "1991", "Une autre", "Texte.", "loi"),
                TestArchive.event("c", "1999", "Un congrès", "Texte.", "congres", "regions"),
                TestArchive.event("d", "2009", "Un autre", "Texte.", "congres"),
                TestArchive.event("e", "2010", "Le dernier", "Texte.", "congres"),
                TestArchive.event("f", "2009", "Une naissance", "Texte.", "creation"));
    }

    @Test
    void names_come_before_events_with_their_dates_and_these_before_words() throws IOException {
        publish(
                TestArchive.event("a", "1985", "Emploi du temps", "Un employeur.", "loi", "emploi"),
                TestArchive.event("b", null, "Employé", "Sans date.", "loi", "emploi"));
        List<Suggestion> suggestions = suggest("emp", Filters.NONE);
        assertThat(suggestions)
                .extracting(Suggestion::kind)
                .containsSubsequence("theme", "event", "word")
                .isSortedAccordingTo(Comparator.comparingInt(List.of("theme", "event", "word")::indexOf));
        assertThat(suggestions)
                .filteredOn(suggestion -> suggestion.kind().equals(Suggestion.EVENT))
                .extracting(Suggestion::text, one -> String.valueOf(one.detail()))
                .contains(tuple("Emploi du temps", "1985"), tuple("Employé", "null"));
    }

    @Test
    void what_few_letters_bring_is_that_of_the_version_and_of_the_size() throws IOException {
        publish(TestArchive.event("a", "1985", "Formation", "La forme, un forum.", "congres"));
        assertThat(suggest("fo", Filters.NONE)).hasSizeGreaterThan(1).isEqualTo(suggest("fo", Filters.NONE));
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            assertThat(suggesters.suggestions(searches.on(snapshot), "fo", Filters.NONE, 1))
                    .hasSize(1);
        }
        publish(TestArchive.event("a", "1985", "Forêt", "Texte.", "congres"));
        assertThat(suggest("fo", Filters.NONE)).extracting(Suggestion::text).containsExactly("Forêt");
    }

    @Test
    void what_is_kept_of_a_version_changes_no_suggestion() throws IOException {
        RandomArchive random = new RandomArchive(9);
        List<Event> events = new ArrayList<>(random.events(100));
        events.add(TestArchive.event("full", "1987", "Formation des formateurs", "La forme.", "loi"));
        publish(events);
        String[] typed = {"formatoin", "fromation", "FORMATION", "les form", "titre mot1", "emploi", "cncres", "1987"};
        for (int i = 0; i < 200; i++) {
            String text = typed[random.below(typed.length)];
            String begun = text.substring(0, 1 + random.below(text.length()));
            Filters filters = random.below(2) == 0 ? Filters.NONE : random.filters();
            assertThat(suggest(begun, filters))
                    .as("%s under %s", begun, filters)
                    .isEqualTo(suggest(new Suggesters(), begun, filters));
        }
    }

    private List<Suggestion> suggest(Suggesters fresh, String typed, Filters filters) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return fresh.suggestions(searches.on(snapshot), typed, filters, 20);
        }
    }

    /** The question that a suggestion stands for. */
    private static Question asked(Suggestion suggestion) {
        return question(suggestion.question(), suggestion.filters());
    }
}

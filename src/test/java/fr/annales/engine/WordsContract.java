package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import fr.annales.search.DidYouMean;
import fr.annales.search.Question;
import fr.annales.search.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a question find what was meant, by the steps of the ladder. */
public abstract class WordsContract extends EngineContract {
    protected WordsContract(Maker maker) {
        super(maker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed                       | finds          | because
            chômage                       | a              | as written
            CHOMAGE                       | a              | case and accents never matter
            chômages                      | a              | plural
            loi                           | b c            | singular; b by its type alone
            lois                          | b c            | plural of a short word
            l'œuvre                       | c              | elided article and ligature
            l’oeuvre                      | c              | any apostrophe
            proxim services               | d              | a name with an inner apostrophe
            proxim'services               | d              | likewise
            AI                            | b              | an acronym that is a stop word
            les AI                        | b              | capitals tell
            "création des associations"   | b              | a phrase
            "associations création"       |                | a phrase has an order
            association -création         | e              | an exclusion
            association -"création des"   | e              | an excluded phrase
            -loi                          | a d e          | nothing but an exclusion
            association marseille         | e              | of two words both
            chomaje                       | a              | a slip
            proximservices                | d              | a blank too few
            marseil                       | e              | the beginning of a word
            \u00e9te\u0301                | a              | NFD
            1987                          | b              | figures
            zzz                           |                | nothing
            """, ignoreLeadingAndTrailingWhitespace = true)
    void finds_what_was_meant(String typed, @Nullable String found, String because) throws IOException {
        publish(
                TestArchive.event("a", "1980/1984", "Le chômage", "L’été des chômeurs.", "creation"),
                TestArchive.event("b", "1987-01-27", "Création des associations (AI)", "En 1987.", "loi"),
                TestArchive.event("c", "1991", "Mise en œuvre de la loi", "Reconnue.", "creation"),
                TestArchive.event("d", "1992", "Proxim’Services", "Rien de plus.", "creation"),
                TestArchive.event("e", "2011", "Congrès de Marseille", "Les associations se réunissent.", "congres"));
        Set<String> expected = found == null ? Set.of() : Set.of(found.split(" "));
        assertThat(ids(ask(typed))).as(because).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> spaces() {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> Character.isSpaceChar(c) || Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .toList();
    }

    /** French typography asks for narrow and fixed spaces, which by the rules of Unicode are no ends of words. */
    @Test
    void every_space_of_unicode_parts_words_in_texts_and_in_questions() throws IOException {
        List<Event> events = new ArrayList<>();
        for (String space : spaces())
            events.add(TestArchive.event(
                    "e%04x".formatted((int) space.charAt(0)),
                    "1990",
                    "Congrès_: «_La grève_»".replace("_", space),
                    "Louis_XVI, 30_km_!".replace("_", space),
                    "creation"));
        publish(events);
        for (String space : spaces())
            for (String typed :
                    List.of("congrès_!", "«_La_grève_»", "\"_la_grève_\"", "Louis_XVI", "30_km", "-_rien_grève_?"))
                assertThat(ask(typed.replace("_", space)).total())
                        .as("%s with U+%04x", typed, (int) space.charAt(0))
                        .isEqualTo(events.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "salarié"           | one many
            "salariés"          | many one
            "salarié" formation | one many
            « loi locale »      | one many
            « lois locales »    | many one
            """)
    void a_phrase_that_is_written_as_typed_stands_before_its_inflections(String typed, String found)
            throws IOException {
        publish(
                TestArchive.event("many", "1990", "Salariés, salariés", "Des lois locales. Formation.", "creation"),
                TestArchive.event(
                        "one", "1991", "Autre titre", "Un salarié, et une loi locale. Formation.", "creation"));
        assertThat(String.join(" ", ids(ask(typed)))).isEqualTo(found);
    }

    @Test
    void of_more_than_two_words_half_are_enough_but_all_stand_first() throws IOException {
        publish(
                TestArchive.event(
                        "most", "1990", "Formation des salariés", "Formation, formation, salariés.", "creation"),
                TestArchive.event("every", "1991", "Un bilan", "La formation des salariés en région.", "creation"),
                TestArchive.event("one", "1992", "Paysage", "Une région.", "creation"));
        Result result = ask("formation salariés région");
        assertThat(ids(result)).containsExactly("every", "most");
        assertThat(result.match()).isEqualTo(Step.ALL);
    }

    /** Each event has one of two words that are as rare as the other; of equals the earlier would be first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quelle lanterne, quel Bilan ?  | Une lanterne. | Un bilan.
            quelle lanterne, quel zorbe ?  | Une lanterne. | Un zorbe.
            Où vont les formations ?       | Ils vont.     | Des formations.
            """)
    void a_name_weighs_more_and_a_verb_less_than_another_word(String typed, String less, String more)
            throws IOException {
        publish(
                TestArchive.event("less", "1990", "Premier", less, "creation"),
                TestArchive.event("more", "1991", "Second", more, "creation"));
        assertThat(ids(ask(typed))).containsExactly("more", "less");
    }

    /** Since one of its words is found nearly always, it would be the wrong one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quand la lanterme a-t-elle brillé ? | FORGIVEN | lamp
            Quand la lanterne a-t-elle brillé ? | ALL      | lamp
            Quand le zorbe a-t-il brillé ?      | MOST     | sun
            """)
    void the_words_of_a_whole_question_may_have_slips(String typed, Step step, String first) throws IOException {
        publish(
                TestArchive.event("lamp", "1990", "Lanterne", "Une lanterne qui brillait.", "creation"),
                TestArchive.event("sun", "1989", "Soleil", "Il brille.", "creation"));
        Result result = ask(typed);
        assertThat(ids(result)).containsExactlyInAnyOrder("lamp", "sun").startsWith(first);
        assertThat(result.match()).isEqualTo(step);
    }

    @Test
    void of_more_than_two_words_one_of_the_title_weighs_two() throws IOException {
        publish(
                TestArchive.event("title", "1990", "Formation", "Autre chose.", "creation"),
                TestArchive.event("text", "1991", "Autre chose", "La formation.", "creation"),
                TestArchive.event("two", "1992", "Autre chose", "La région des salariés.", "creation"));
        assertThat(ids(ask("formation salariés région"))).containsExactlyInAnyOrder("title", "two");
        assertThat(ask("formation région").match()).isEqualTo(Step.SOME);
    }

    @ParameterizedTest
    @CsvSource({
        "Quand la formation des salariés a-t-elle ouvert ?, a b",
        "formation salariés ouvert,                         a",
        "comment la formation des salariés a ouvert,        a b"
    })
    void of_a_whole_question_any_word_is_enough(String typed, String found) throws IOException {
        publish(
                TestArchive.event("a", "1990", "Bilan", "Formation des salariés.", "creation"),
                TestArchive.event("b", "1991", "Bilan", "Pour les salariés.", "creation"));
        assertThat(String.join(" ", ids(ask(typed)))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CNCRES              | short long
            conseil national    | short long apart
            conseils nationaux  | short long apart
            "conseil national"  | long
            rtes                |
            travail salarié     | label alt
            emploi              | label alt
            emploi congrès      | alt
            """)
    void expressions_of_one_meaning_find_each_other(String typed, @Nullable String found) throws IOException {
        publish(
                TestArchive.event("short", "1990", "Bilan", "Le CNCRES.", "creation"),
                TestArchive.event("long", "1991", "Bilan", "Le conseil national.", "creation"),
                TestArchive.event("apart", "1992", "Bilan", "Un conseil tout national.", "creation"),
                TestArchive.event("label", "1993", "Bilan", "De l’emploi.", "creation"),
                TestArchive.event("alt", "1994", "Bilan", "Un travail salarié.", "congres"));
        Set<String> expected = found == null ? Set.of() : Set.of(found.split(" ", -1));
        assertThat(Set.copyOf(ids(ask(typed)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "formation salariés,          ALL",
        "formation salariés congrès,  MOST",
        "form,                        PREFIX",
        "salarriés,                   FORGIVEN",
        "salarriés marseille,         SOME",
    })
    void says_which_step_of_the_ladder_answered(String typed, Step step) throws IOException {
        publish(TestArchive.event("a", "1990", "Formation", "La formation des salariés.", "creation"));
        Result result = ask(typed);
        assertThat(ids(result)).containsExactly("a");
        assertThat(result.match()).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"formation, ALL", "formation salariés congrès, MOST", "formatio, PREFIX", "formatiom, FORGIVEN"})
    void the_step_is_fixed_on_the_whole_archive_before_any_filter(String typed, Step step) throws IOException {
        publish(
                TestArchive.event("exact", "1990", "Formation", "Des salariés.", "creation"),
                TestArchive.event("other", "2000", "Formatage", "Une formalité.", "creation"));
        Filters later = new Filters(Map.of(), TimeFilter.year(2001), false);
        Result result = ask(question(typed, later));
        assertThat(result.total()).isZero();
        assertThat(result.match()).isEqualTo(step);
    }

    @Test
    void numbers_and_acronyms_are_never_forgiven() throws IOException {
        publish(TestArchive.event("a", "1990", "Loi de 19871", "Le CNCRES.", "loi"));
        assertThat(ids(ask("19872"))).isEmpty();
        assertThat(ids(ask("CNCRE5"))).isEmpty();
        assertThat(ids(ask("RTES"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Saint-Denis         | St Denis
            St-Étienne          | saint étienne
            Ste Marie           | Sainte-Marie
            François Ier        | François 1er
            Le premier congrès  | 1er congrès
            La 1ère loi         | première loi
            Le 2e congrès       | deuxième congrès
            Le deuxième congrès | 2ème congrès
            Le 12ème congrès    | 12e congrès
            Des 10 000 voix     | 10000 voix
            Des 10000 voix      | 10\u202f000 voix
            Des 10.000 voix     | 10 000
            La VIIIe loi        | 8e loi
            La huitième loi     | VIIIème loi
            Le XXe congrès      | 20e congrès
            Louis XIV           | Louis 14
            Napoléon Ier        | napoléon 1
            La Fayette          | Lafayette
            Lafayette           | La Fayette
            LA FAYETTE          | lafayette
            Fayette             | Lafayette
            De Gaulle           | degaulle
            Loi n° 87-39        | loi no 87-39
            Loi numéro 87-39    | loi n° 87-39
            Loi no 87-39        | "loi n° 87-39"
            """)
    void one_thing_is_found_however_it_is_written(String text, String typed) throws IOException {
        publish(
                TestArchive.event("a", "1990", "Un titre", text, "creation"),
                TestArchive.event("b", "1991", "Un autre", "Tout autre chose : 10 fois 000, 12 et 17.", "creation"));
        assertThat(ids(ask(typed))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adaptée", "fondation", "conges", "XVII", "XVIIe", "la 12e", "marins"})
    void a_word_of_the_language_is_no_slip_of_another_one(String typed) throws IOException {
        publish(TestArchive.event(
                "a", "1990", "Loi adoptée", "Formation du congrès, Louis XVI, XVIe, 11e, matins.", "loi"));
        assertThat(ask(typed).didYouMean()).isNull();
        assertThat(ids(ask(typed))).isEmpty();
    }

    @Test
    void slips_are_forgiven_by_length_and_never_on_the_first_letter() throws IOException {
        publish(TestArchive.event("a", "1990", "Formation", "Une loi, le CNCREZ.", "creation"));
        assertThat(ids(ask("formattiom"))).containsExactly("a");
        assertThat(ids(ask("vormation"))).isEmpty();
        assertThat(ids(ask("lai"))).isEmpty();
        assertThat(ids(ask("CNCRES"))).isEmpty();
        assertThat(ids(ask("f"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed                        | meant
            chomaje                        | <mark>chômage</mark>
            Chomaje, puis -rien            | <mark>chômage</mark>, puis -rien
            congrès de marseile            | congrès de <mark>Marseille</mark>
            phonétike & grafe              | <mark>phonétique</mark> & <mark>graphe</mark>
            proximservices                 | <mark>Proxim Services</mark>
            pouvoir dagir                  | pouvoir <mark>agir</mark>
            chomaje Paris chomaje          | <mark>chômage</mark> Paris <mark>chômage</mark>
            bilan du chomaje à Lille       | bilan du <mark>chômage</mark> à Lille
            chômage                        |
            chôm                           |
            zzzzzz                         |
            chomaje zzzzzz                 | <mark>chômage</mark> zzzzzz
            """)
    void says_what_may_be_meant_only_where_it_finds_something(String typed, @Nullable String meant) throws IOException {
        publish(
                TestArchive.event("a", "1990", "Chômage", "Le chômage, un bilan à Paris.", "creation"),
                TestArchive.event(
                        "b", "1991", "Proxim’Services", "Le pouvoir d’agir, le congrès de Marseille.", "creation"),
                TestArchive.event("c", "1992", "Vphonétique", "Une étude phonétique et son graphe.", "creation"));
        DidYouMean didYouMean = ask(typed).didYouMean();
        String marked = didYouMean == null
                ? null
                : marked(didYouMean.text(), 0, didYouMean.text().length(), didYouMean.changed());
        assertThat(marked).isEqualTo(meant);
        if (didYouMean != null) assertThat(ask(didYouMean.text()).hits()).isNotEmpty();
    }

    @Test
    void says_nothing_that_the_filters_would_not_let_through() throws IOException {
        publish(TestArchive.event("a", "1990", "Chômage", "Le chômage.", "creation"));
        Filters later = new Filters(Map.of(), TimeFilter.year(2001), false);
        assertThat(ask(question("chomaje", later)).didYouMean()).isNull();
    }

    @Test
    void exclusions_never_soften_what_is_sought() throws IOException {
        publish(
                TestArchive.event("a", "1990", "La loi", "Texte.", "creation"),
                TestArchive.event("b", "1991", "Pays de la Loire", "Texte.", "creation"));
        assertThat(ids(ask("loi -loi"))).isEmpty();
    }

    @Test
    void a_word_typed_twice_asks_no_more() throws IOException {
        publish(
                TestArchive.event("a", "1990", "Emploi", "Texte.", "creation"),
                TestArchive.event("b", "1991", "Emploi et formation", "Texte.", "creation"));
        assertThat(ids(ask("emploi formation emplois"))).isEqualTo(ids(ask("emploi formation")));
    }

    @Test
    void a_phrase_does_not_reach_from_one_label_into_the_next() throws IOException {
        publish(TestArchive.event("a", "1990", "Titre", "Texte.", "loi", "emploi", "regions"));
        assertThat(ids(ask("loi emploi"))).containsExactly("a");
        assertThat(ids(ask("\"loi emploi\""))).isEmpty();
        assertThat(ids(ask("\"salarié régions\""))).isEmpty();
    }

    @Test
    void a_word_of_the_title_counts_for_more_than_one_of_the_text() throws IOException {
        publish(
                TestArchive.event("text", "1990", "Une autre chose", "Le chômage.", "creation"),
                TestArchive.event("title", "1991", "Le chômage", "Une autre chose.", "creation"));
        assertThat(ids(ask("chômage"))).containsExactly("title", "text");
    }

    @Test
    void words_side_by_side_in_the_title_count_for_more_than_in_the_text() throws IOException {
        String apart = "National, dans un grand port, congrès";
        String together = "Dans un grand port, congrès national";
        publish(
                TestArchive.event("text", "1990", apart, together, "creation"),
                TestArchive.event("title", "1991", together, apart, "creation"));
        assertThat(ids(ask("congrès national"))).containsExactly("title", "text");
    }

    @Test
    void a_question_as_long_as_it_may_be_is_answered_whatever_its_words() throws IOException {
        String words =
                IntStream.range(0, 85).mapToObj(i -> "mo" + letters(i) + "a").collect(Collectors.joining(" "));
        String near = IntStream.range(0, 85)
                .mapToObj(i -> "mo" + letters(i))
                .flatMap(stem ->
                        Stream.of("b", "c", "d", "e", "f", "g", "h", "i").map(last -> stem + last))
                .collect(Collectors.joining(" "));
        publish(TestArchive.event("a", "1990", "Titre", near, "creation"));
        assertThat(ids(ask(words))).containsExactly("a");
        String ideographs = IntStream.range(0, Question.LONGEST_TEXT)
                .mapToObj(i -> Character.toString(0x4E00 + i))
                .collect(Collectors.joining());
        assertThat(ids(ask(ideographs))).isEmpty();
        assertThat(ids(ask("z".repeat(Question.LONGEST_TEXT)))).isEmpty();
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 10) + (char) ('a' + number % 10);
    }
}

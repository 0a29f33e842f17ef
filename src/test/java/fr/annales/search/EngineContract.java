package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What any engine keeps, whatever it is made of. An engine passes by extending this. */
public abstract class EngineContract {
    private static final Archive ARCHIVE = TestArchive.ARCHIVE;

    @TempDir
    Path folder;

    private Engine engine;
    private Publisher publisher;

    /** An engine without a version, and what publishes to it, both in a folder. */
    protected abstract Engine engine(Path folder);

    protected abstract Publisher publisher(Path folder);

    /** Makes the engine take up what was published last. */
    protected abstract void refresh(Engine engine) throws IOException;

    @BeforeEach
    void open() {
        engine = engine(folder.resolve("index"));
        publisher = publisher(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void publish(Event... events) throws IOException {
        publish(List.of(events));
    }

    private void publish(List<Event> events) throws IOException {
        publisher.publish(ARCHIVE, TestArchive.files(events), sink -> {
            for (Event event : events) sink.accept(event);
        });
        refresh(engine);
    }

    private Result ask(Question question) {
        try (Snapshot snapshot = engine.snapshot()) {
            return new Search(snapshot).search(question);
        }
    }

    private Result ask(String text) {
        return ask(question(text, Filters.NONE));
    }

    private static Question question(String text, Filters filters) {
        return new Question(text, filters, Sort.RELEVANCE, 1, 100, Facets.names(ARCHIVE));
    }

    private long total(String text, Filters filters) {
        return ask(new Question(text, filters, Sort.DATE, 1, 0, Set.of())).total();
    }

    private static List<String> ids(Result result) {
        return result.hits().stream().map(hit -> hit.event().id()).toList();
    }

    // ---- Words

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

    @Test
    void of_more_than_two_words_half_are_enough_but_all_stand_first() throws IOException {
        publish(
                TestArchive.event(
                        "most", "1990", "Formation des salariés", "Formation, formation, salariés.", "creation"),
                TestArchive.event("every", "1991", "Un bilan", "La formation des salariés en région.", "creation"),
                TestArchive.event("one", "1992", "Région", "Une région.", "creation"));
        Result result = ask("formation salariés région");
        assertThat(ids(result)).containsExactly("every", "most");
        assertThat(result.match()).isEqualTo(Step.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "formation salariés,          ALL",
        "formation salariés congrès,  MOST",
        "form,                        PREFIX",
        "salariez,                    FORGIVEN",
        "salariez marseille,          SOME",
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

    @Test
    void slips_are_forgiven_by_length_and_never_on_the_first_letter() throws IOException {
        publish(TestArchive.event("a", "1990", "Formation", "Une loi, le CNCREZ.", "creation"));
        assertThat(ids(ask("formattiom"))).containsExactly("a");
        assertThat(ids(ask("vormation"))).isEmpty();
        assertThat(ids(ask("lai"))).isEmpty();
        assertThat(ids(ask("CNCRES"))).isEmpty();
        assertThat(ids(ask("f"))).isEmpty();
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

    // ---- Marks

    @Test
    void marks_exactly_what_matched() throws IOException {
        publish(TestArchive.event("a", "1990", "L’insertion & l’emploi", "Insertions <b>diverses</b>.", "creation"));
        Hit hit = ask("insertion").hits().getFirst();
        assertThat(TestArchive.present(hit.title()).html()).isEqualTo("L’<mark>insertion</mark> &amp; l’emploi");
        assertThat(TestArchive.present(hit.text()).html())
                .isEqualTo("<mark>Insertions</mark> &lt;b&gt;diverses&lt;/b&gt;.");
    }

    @Test
    void marks_the_words_that_were_taken_for_a_slip() throws IOException {
        publish(TestArchive.event("a", "1990", "Le chômage", "Sans mot.", "creation"));
        assertThat(TestArchive.present(ask("chomaje").hits().getFirst().title()).html())
                .isEqualTo("Le <mark>chômage</mark>");
    }

    @Test
    void shows_the_best_passage_of_a_long_text_from_word_to_word() throws IOException {
        String filler = "Un paragraphe sans rapport aucun. ".repeat(40);
        publish(TestArchive.event("a", "1990", "Titre", filler + "Voici le chômage ici. " + filler, "creation"));
        Highlight passage = TestArchive.present(ask("chômage").hits().getFirst().text());
        assertThat(passage.html()).contains("<mark>chômage</mark>").hasSizeLessThan(400);
        assertThat(passage.start()).isPositive();
        String text = filler + "Voici le chômage ici. " + filler;
        assertThat(text.charAt(passage.start() - 1)).isEqualTo(' ');
        assertThat(text.charAt(passage.end())).isEqualTo(' ');
    }

    @Test
    void shows_the_passage_with_most_matches_of_the_longest_text() throws IOException {
        String text =
                "mot ".repeat(200_000) + "autre ".repeat(20) + "mot et chose, mot et chose. " + "rien ".repeat(100);
        publish(TestArchive.event("a", "1990", "Titre", text, "creation"));
        assertThat(TestArchive.present(ask("mot").hits().getFirst().text()).ranges())
                .hasSizeGreaterThan(70);
        assertThat(TestArchive.present(ask("chose").hits().getFirst().text()).ranges())
                .hasSize(2);
    }

    @Test
    void marks_nothing_where_no_words_were_asked() throws IOException {
        publish(TestArchive.event("a", "1990", "Titre", "Texte.", "creation"));
        Hit hit = ask("").hits().getFirst();
        assertThat(hit.title()).isNull();
        assertThat(hit.score()).isNull();
    }

    // ---- Order and pages

    @Test
    void orders_by_date_with_undated_events_last_both_ways() throws IOException {
        List<Event> inOrder = TestArchive.inOrderOfDate();
        List<Event> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(7));
        publish(shuffled);
        List<String> ids = inOrder.stream().map(Event::id).toList();
        assertThat(ids(ask(sorted(Sort.DATE, 1, 100)))).isEqualTo(ids);
        List<String> reversed = new ArrayList<>(ids.subList(0, ids.size() - 2).reversed());
        reversed.addAll(ids.subList(ids.size() - 2, ids.size()).reversed());
        assertThat(ids(ask(sorted(Sort.DATE_DESCENDING, 1, 100)))).isEqualTo(reversed);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() throws IOException {
        publish(IntStream.range(0, 25)
                .mapToObj(i -> TestArchive.event("e" + i, "19" + (60 + i), "Titre", "Texte.", "creation"))
                .toList());
        List<String> whole = ids(ask(sorted(Sort.DATE, 1, 100)));
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 4; page++) paged.addAll(ids(ask(sorted(Sort.DATE, page, 7))));
        assertThat(paged).isEqualTo(whole);
        assertThat(ids(ask(sorted(Sort.DATE, 5, 7)))).isEmpty();
        assertThat(ask(sorted(Sort.DATE, 5, 7)).total()).isEqualTo(25);
        assertThat(ask(sorted(Sort.DATE, 1, 0)).total()).isEqualTo(25);
    }

    private static Question sorted(Sort sort, int page, int size) {
        return new Question("", Filters.NONE, sort, page, size, Set.of());
    }

    // ---- Filters and counts

    @Test
    void an_event_passes_when_its_span_overlaps() throws IOException {
        RandomArchive random = new RandomArchive(11);
        List<Event> events = random.events(200);
        publish(events);
        for (int i = 0; i < 200; i++) {
            LocalDate from = random.day();
            LocalDate to = from.plusDays(random.below(4000));
            TimeFilter time = new TimeFilter(new TreeSet<>(), new TreeSet<>(), from, to);
            long expected = events.stream()
                    .filter(event -> RandomArchive.overlaps(event, from, to, events))
                    .count();
            assertThat(total("", new Filters(Map.of(), time, false)))
                    .as("%s to %s", from, to)
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_count_of_a_value_is_the_total_of_choosing_it() throws IOException {
        RandomArchive random = new RandomArchive(42);
        publish(random.events(300));
        for (int i = 0; i < 60; i++) {
            Filters filters = random.filters();
            String text = random.words();
            Result result = ask(question(text, filters));
            for (Facet facet : result.facets()) {
                for (Facet.Value value : facet.values()) {
                    Filters replaced = chosen(facet.name(), value.value(), filters);
                    assertThat((long) value.count())
                            .as("%s=%s under %s for “%s”", facet.name(), value.value(), filters, text)
                            .isEqualTo(total(text, replaced));
                }
            }
            assertNothingIsMissing(result, text, filters, random);
        }
    }

    /** A value that is not listed would find nothing. */
    private void assertNothingIsMissing(Result result, String text, Filters filters, RandomArchive random) {
        for (String id : List.of("loi", "congres", "creation"))
            if (!isListed(id, facet(Vocabulary.TYPE, result)))
                assertThat(total(text, filters.with(Vocabulary.TYPE, id))).isZero();
        for (int i = 0; i < 5; i++) {
            int year = random.day().getYear();
            if (!isListed(Integer.toString(year), facet(Facets.YEAR, result)))
                assertThat(total(text, filters.with(TimeFilter.year(year))))
                        .as("%d", year)
                        .isZero();
        }
    }

    private static boolean isListed(String value, Facet facet) {
        return facet.values().stream().anyMatch(listed -> listed.value().equals(value));
    }

    private static Filters chosen(String facet, String value, Filters filters) {
        return switch (facet) {
            case Facets.YEAR -> filters.with(TimeFilter.year(Integer.parseInt(value)));
            case Facets.DECADE -> filters.with(TimeFilter.decade(Integer.parseInt(value)));
            default -> filters.with(facet, value);
        };
    }

    @Test
    void an_interval_counts_in_each_of_its_years_and_begins_once() throws IOException {
        publish(
                TestArchive.event("a", "1980/1984", "Titre", "Texte.", "creation"),
                TestArchive.event("b", null, "Titre", "Texte.", "creation"));
        Facet years = facet(Facets.YEAR, ask(""));
        assertThat(years.values())
                .extracting(Facet.Value::value, Facet.Value::count, Facet.Value::begins)
                .containsExactly(
                        tuple("1980", 1, 1),
                        tuple("1981", 1, 0),
                        tuple("1982", 1, 0),
                        tuple("1983", 1, 0),
                        tuple("1984", 1, 0));
        assertThat(years.undated()).isEqualTo(1);
        assertThat(facet(Facets.DECADE, ask("")).values())
                .extracting(Facet.Value::label, Facet.Value::count)
                .containsExactly(tuple("Années 1980", 1));
    }

    @Test
    void years_are_listed_within_a_thousand_and_decades_beyond() throws IOException {
        publish(
                TestArchive.event("a", "-0043", "Titre", "Texte.", "creation"),
                TestArchive.event("b", "1990", "Titre", "Texte.", "creation"));
        assertThat(facet(Facets.YEAR, ask("")).values()).isEmpty();
        assertThat(facet(Facets.DECADE, ask("")).values())
                .extracting(Facet.Value::value, Facet.Value::label)
                .containsExactly(tuple("-50", "De 51 av. J.-C. à 42 av. J.-C."), tuple("1990", "Années 1990"));
    }

    @Test
    void selected_values_stay_listed_at_zero_and_other_zeros_are_left_out() throws IOException {
        publish(TestArchive.event("a", "1990", "Formation", "Texte.", "creation", "emploi"));
        Filters filters = new Filters(Map.of(Vocabulary.TYPE, Set.of("loi")), TimeFilter.year(2001), false);
        Result result = ask(question("formation", filters));
        assertThat(facet(Vocabulary.TYPE, result).values())
                .extracting(Facet.Value::value, Facet.Value::count, Facet.Value::selected)
                .containsExactly(tuple("loi", 0, true));
        assertThat(facet(Facets.YEAR, result).values())
                .extracting(Facet.Value::value, Facet.Value::selected)
                .containsExactly(tuple("2001", true));
    }

    @Test
    void concepts_stand_by_count_then_label() throws IOException {
        publish(
                TestArchive.event("a", "1990", "A", "Texte.", "loi", "emploi", "regions"),
                TestArchive.event("b", "1991", "B", "Texte.", "loi", "emploi"),
                TestArchive.event("c", "1992", "C", "Texte.", "congres", "echelon"));
        assertThat(facet(Vocabulary.THEME, ask("")).values())
                .extracting(Facet.Value::label)
                .containsExactly("Emploi", "Échelon", "Régions");
        assertThat(facet(Vocabulary.THEME, ask("")).distinct()).isEqualTo(3);
    }

    @Test
    void only_the_facets_asked_for_are_counted() throws IOException {
        publish(TestArchive.event("a", "1990", "A", "Texte.", "loi"));
        Question question = new Question("", Filters.NONE, Sort.DATE, 1, 0, Set.of(Facets.YEAR, Vocabulary.TYPE));
        assertThat(ask(question).facets()).extracting(Facet::name).containsExactly(Facets.YEAR, Vocabulary.TYPE);
    }

    private static Facet facet(String name, Result result) {
        return result.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    // ---- Events

    @Test
    void an_event_comes_back_as_it_was_published() throws IOException {
        Event event = TestArchive.full();
        publish(event);
        try (Snapshot snapshot = engine.snapshot()) {
            assertThat(snapshot.event(event.id())).contains(event);
            assertThat(snapshot.event("former-id")).contains(event);
            assertThat(snapshot.event("unknown")).isEmpty();
            assertThat(snapshot.archive()).isEqualTo(ARCHIVE);
        }
    }

    @Test
    void neighbours_are_the_events_before_and_after_in_time() throws IOException {
        List<Event> inOrder = TestArchive.inOrderOfDate();
        publish(inOrder.reversed());
        List<Event> dated = inOrder.subList(0, inOrder.size() - 2);
        try (Snapshot snapshot = engine.snapshot()) {
            for (int i = 0; i < dated.size(); i++) {
                Event previous = i == 0 ? null : dated.get(i - 1);
                Event next = i == dated.size() - 1 ? null : dated.get(i + 1);
                assertThat(snapshot.neighbours(dated.get(i))).isEqualTo(new Neighbours(previous, next));
            }
            assertThat(snapshot.neighbours(inOrder.getLast())).isEqualTo(Neighbours.NONE);
        }
    }

    // ---- Suggestions

    @ParameterizedTest
    @CsvSource({
        "for,       word,   formation",
        "empl,      theme,  Emploi",
        "198,       decade, Années 1980",
        "1985,      year,   1985",
        "cncr,      acronym, CNCRES",
        "'les for', event,  Les formations",
        "chom,      word,   chômage",
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

    @Test
    void the_count_of_a_suggestion_is_the_total_of_its_search_and_never_0() throws IOException {
        RandomArchive random = new RandomArchive(5);
        publish(random.events(100));
        for (String typed : List.of("f", "em", "19", "mot1", "titre mot", "l")) {
            Filters filters = random.filters();
            for (Suggestion suggestion : suggest(typed, filters)) {
                assertThat(suggestion.count())
                        .isPositive()
                        .isEqualTo(ask(asked(suggestion)).total());
            }
        }
    }

    private List<Suggestion> suggest(String typed, Filters filters) {
        try (Snapshot snapshot = engine.snapshot()) {
            return new Suggester(snapshot, typed, filters).suggestions(20);
        }
    }

    /** The question that the parameters of a suggestion stand for. */
    private static Question asked(Suggestion suggestion) {
        Map<String, List<String>> parameters = suggestion.parameters();
        TimeFilter time = new TimeFilter(
                numbers(parameters, Facets.YEAR),
                numbers(parameters, Facets.DECADE),
                day(parameters, SearchParameters.FROM),
                day(parameters, SearchParameters.TO));
        Map<String, Set<String>> concepts = Map.of(
                Vocabulary.TYPE, Set.copyOf(parameters.getOrDefault(Vocabulary.TYPE, List.of())),
                Vocabulary.THEME, Set.copyOf(parameters.getOrDefault(Vocabulary.THEME, List.of())));
        String text = String.join("", parameters.getOrDefault(SearchParameters.TEXT, List.of()));
        return question(text, new Filters(concepts, time, parameters.containsKey(SearchParameters.UNDATED)));
    }

    private static SortedSet<Integer> numbers(Map<String, List<String>> parameters, String name) {
        SortedSet<Integer> numbers = new TreeSet<>();
        parameters.getOrDefault(name, List.of()).forEach(value -> numbers.add(Integer.valueOf(value)));
        return numbers;
    }

    private static @Nullable LocalDate day(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : LocalDate.parse(values.getFirst());
    }

    // ---- Versions

    @Test
    void an_engine_without_a_version_says_so() {
        assertThatThrownBy(() -> engine.snapshot()).isInstanceOf(Unavailable.class);
    }

    @Test
    void an_empty_archive_answers_with_nothing() throws IOException {
        publish();
        Result result = ask("chômage");
        assertThat(result.total()).isZero();
        assertThat(result.hits()).isEmpty();
        assertThat(suggest("ch", Filters.NONE)).isEmpty();
        try (Snapshot snapshot = engine.snapshot()) {
            assertThat(new Search(snapshot).summary().events()).isZero();
        }
    }

    @Test
    void a_snapshot_holds_its_version_whatever_is_published_meanwhile() throws IOException {
        publish(TestArchive.event("old", "1990", "Ancien", "Texte.", "loi"));
        try (Snapshot held = engine.snapshot()) {
            publish(TestArchive.event("new", "1991", "Nouveau", "Texte.", "loi"));
            assertThat(held.event("old")).isPresent();
            assertThat(held.event("new")).isEmpty();
            try (Snapshot current = engine.snapshot()) {
                assertThat(current.event("new")).isPresent();
                assertThat(current.event("old")).isEmpty();
                assertThat(current.version()).isNotEqualTo(held.version());
            }
        }
    }

    @Test
    void a_build_that_fails_publishes_nothing() throws IOException {
        publish(TestArchive.event("old", "1990", "Ancien", "Texte.", "loi"));
        assertThatThrownBy(() -> publisher.publish(ARCHIVE, List.of(), sink -> {
                    sink.accept(TestArchive.event("new", "1991", "Nouveau", "Texte.", "loi"));
                    throw new IOException("the archive ends here");
                }))
                .hasMessage("the archive ends here");
        refresh(engine);
        assertThat(ids(ask(""))).containsExactly("old");
    }
}

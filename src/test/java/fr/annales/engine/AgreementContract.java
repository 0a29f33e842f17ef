package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.Token;
import fr.annales.search.EventCursor;
import fr.annales.search.Hit;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import fr.annales.suggest.Suggesters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked in an order of date, the answer is the one that the {@link FakeEngine} finds by reading every
 * event. Scores are each engine's own.
 */
public abstract class AgreementContract extends EngineContract {
    /** As typed: words as the archive has them, inflected, cut short and with slips, phrases, exclusions. */
    private static final List<String> TYPED = List.of("""
            formation, formations, fromation, formatoins, form, vormation, mot1, mot2, mot, mto1, titre, titres,
            tirte 1, 7, loi, lois, naisance, regions, régoin, emplio, travail, le, zzz, "travail salarié",
            "mot1 mot2", "formation titre", conseil, national, CNCRES, 1984, en 1984, années 80, avant 1975, depuis 1999, 1990-1995, le 3 mai 1988, en 1850, formationtitre, laformation, fformation, -mot3, -"mot1 formation", -loi""".split(",\\s"));

    private final RandomArchive archive = new RandomArchive(8);
    private final List<Event> events = archive.events(150);
    private final FakeEngine fake = new FakeEngine();
    private final Random random = new Random(9);

    protected AgreementContract(Maker maker) {
        super(maker);
    }

    /** How many percent of the questions are asked. */
    protected int percent() {
        return 100;
    }

    private int of(int questions) {
        return questions * percent() / 100;
    }

    @BeforeEach
    void publishToBoth() throws IOException {
        publish(events);
        fake.publish(ARCHIVE, TestArchive.files(events), sink -> {
            for (Event event : events) sink.accept(event);
        });
        fake.refresh();
    }

    @Test
    void searches_find_mark_and_count_the_same() {
        try (Snapshot expected = fake.snapshot(Deadline.NONE);
                Snapshot actual = engine.snapshot(Deadline.NONE)) {
            for (int i = 0; i < of(500); i++) {
                Sort sort = archive.below(2) == 0 ? Sort.DATE : Sort.DATE_DESCENDING;
                Question question = new Question(
                        typed(), archive.filters(), sort, 1 + archive.below(3), archive.below(40), facets());
                assertThat(found(question, actual)).isEqualTo(found(question, expected));
            }
        }
    }

    private static List<Object> found(Question question, Snapshot snapshot) {
        Result result = new Searches().on(snapshot).search(question);
        return List.of(question, result.match(), result.total(), result.dated(), result.hits(), result.facets());
    }

    private String typed() {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> TYPED.get(random.nextInt(TYPED.size())))
                .collect(Collectors.joining(" "));
    }

    private Set<String> facets() {
        return Facets.names(ARCHIVE).stream().filter(_ -> random.nextInt(4) > 0).collect(Collectors.toSet());
    }

    @Test
    void events_stand_between_the_same_neighbours() {
        try (Snapshot expected = fake.snapshot(Deadline.NONE);
                Snapshot actual = engine.snapshot(Deadline.NONE)) {
            assertThat(actual.span()).isEqualTo(expected.span());
            for (Event event : events) {
                assertThat(actual.event(event.id())).isEqualTo(expected.event(event.id()));
                assertThat(actual.neighbours(event)).isEqualTo(expected.neighbours(event));
            }
        }
    }

    @Test
    void what_is_typed_is_completed_the_same() {
        try (Snapshot expected = fake.snapshot(Deadline.NONE);
                Snapshot actual = engine.snapshot(Deadline.NONE)) {
            for (int i = 0; i < of(300); i++) {
                String typed = typed();
                String begun = typed.substring(0, random.nextInt(typed.length() + 1));
                Filters filters = archive.below(2) == 0 ? Filters.NONE : archive.filters();
                assertThat(new Suggesters().suggestions(new Searches().on(actual), begun, filters, 8))
                        .as("%s under %s", begun, filters)
                        .isEqualTo(new Suggesters().suggestions(new Searches().on(expected), begun, filters, 8));
            }
        }
    }

    @Test
    void words_are_completed_the_same() {
        try (Snapshot expected = fake.snapshot(Deadline.NONE);
                Snapshot actual = engine.snapshot(Deadline.NONE)) {
            for (String beginning : List.of("f", "mo", "mot1", "1", "12", "t", "emp", "fromat", "formaio", "zz"))
                for (int limit : List.of(1, 3, 100))
                    for (boolean forgiving : List.of(false, true))
                        assertThat(actual.complete(forms(beginning, forgiving, limit)))
                                .isEqualTo(expected.complete(forms(beginning, forgiving, limit)));
        }
    }

    private static CompletionRequest forms(String beginning, boolean forgiving, int limit) {
        Token word = French.tokens(beginning).getFirst();
        return new CompletionRequest(List.of(new FormPrefix(word, forgiving, limit)), List.of());
    }

    @Test
    void hits_after_one_are_those_that_come_next() {
        try (Snapshot expected = fake.snapshot(Deadline.NONE);
                Snapshot actual = engine.snapshot(Deadline.NONE)) {
            for (int i = 0; i < of(300); i++) {
                Request request =
                        after(events.get(random.nextInt(events.size())).id());
                assertThat(actual.search(request)).as("%s", request).isEqualTo(expected.search(request));
            }
        }
    }

    @Test
    void all_that_a_search_finds_comes_part_by_part_in_the_order_of_date() {
        try (Snapshot expected = fake.snapshot(Deadline.NONE);
                Snapshot actual = engine.snapshot(Deadline.NONE)) {
            for (int i = 0; i < of(120); i++) {
                Question question = new Question(typed(), archive.filters(), Sort.RELEVANCE, 1, 100, Set.of());
                EventCursor cursor = new Searches().on(actual).cursor(question);
                List<Event> walked = new ArrayList<>();
                cursor.forEachRemaining(walked::add);
                assertThat(walked).as("%s", question).hasSize((int) cursor.total());
                assertThat(walked).isEqualTo(hits(question, expected));
            }
        }
    }

    private static List<Event> hits(Question question, Snapshot snapshot) {
        Question byDate = new Question(question.text(), question.filters(), Sort.DATE, 1, 100, Set.of());
        return Stream.of(byDate, byDate.at(2))
                .flatMap(page -> new Searches().on(snapshot).search(page).hits().stream())
                .map(Hit::event)
                .toList();
    }

    @Test
    void parts_of_any_size_begin_after_any_event() {
        try (Snapshot expected = fake.snapshot(Deadline.NONE);
                Snapshot actual = engine.snapshot(Deadline.NONE)) {
            for (int i = 0; i < of(100); i++) {
                Request any = after(events.get(random.nextInt(events.size())).id(), Sort.DATE);
                Request request = any.inOrderOfDate(any.attempts().getFirst(), any.after(), any.limit());
                assertThat(actual.events(request)).as("%s", request).isEqualTo(expected.events(request));
            }
        }
    }

    private Request after(String id) {
        return after(id, archive.below(2) == 0 ? Sort.DATE : Sort.DATE_DESCENDING);
    }

    private Request after(String id, Sort sort) {
        return new Request(
                List.of(new Attempt(Step.ALL, List.of(), 0)),
                List.of(),
                archive.below(3) == 0 ? archive.filters() : Filters.NONE,
                sort,
                id,
                archive.below(3),
                1 + archive.below(20),
                Set.of(),
                TestArchive.SCORING);
    }
}

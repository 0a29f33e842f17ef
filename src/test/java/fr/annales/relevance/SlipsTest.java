package fr.annales.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ShippedArchive;
import fr.annales.engine.Deadline;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.OracleForm;
import fr.annales.french.Token;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.search.Hit;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the shipped archive a slip finds what was meant, and a right word is left alone. */
class SlipsTest {
    private static final int WORDS = 500;
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_EVENTS = 3;
    private static final int FIRST = 3;

    private static final ShippedArchive SHIPPED = ShippedArchive.read();
    private static LuceneEngine engine;

    private final Random random = new Random(1987);

    @BeforeAll
    static void index(@TempDir Path folder) throws IOException {
        new LucenePublisher(folder).publish(SHIPPED.archive(), List.of(), events -> {
            for (var event : SHIPPED.events()) events.accept(event);
        });
        engine = new LuceneEngine(folder);
        engine.refresh();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Result ask(String typed) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return new Searches()
                    .on(snapshot)
                    .search(new Question(typed, Filters.NONE, Sort.RELEVANCE, 1, FIRST, Set.of()));
        }
    }

    @Test
    void a_word_of_the_language_that_the_archive_lacks_is_corrected_into_no_other() throws IOException {
        List<String> lemmas = new ArrayList<>(
                OracleForm.all().stream().map(OracleForm::lemma).collect(Collectors.toCollection(TreeSet::new)));
        Collections.shuffle(lemmas, random);
        assertThat(lemmas.stream().limit(WORDS))
                .filteredOn(word -> ask(word).didYouMean() != null)
                .isEmpty();
    }

    @Test
    void a_random_slip_that_is_no_word_brings_the_word_into_the_first_three() {
        Map<String, Set<String>> events = new TreeMap<>();
        for (Event event : SHIPPED.events())
            for (String form : forms(event))
                events.computeIfAbsent(form, _ -> new TreeSet<>()).add(event.id());
        int asked = 0;
        int found = 0;
        for (Map.Entry<String, Set<String>> word : events.entrySet()) {
            if (word.getKey().length() < FEWEST_LETTERS || word.getValue().size() > MOST_EVENTS) continue;
            String slipped = slipped(word.getKey());
            if (events.containsKey(slipped) || isWord(slipped)) continue;
            asked++;
            if (ask(slipped).hits().stream().map(Hit::event).map(Event::id).anyMatch(word.getValue()::contains))
                found++;
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(found / (double) asked).isGreaterThanOrEqualTo(0.97);
    }

    private static Set<String> forms(Event event) {
        return French.tokens(event.title() + " " + event.text()).stream()
                .map(Token::form)
                .filter(form -> form.chars().allMatch(Character::isLetter))
                .collect(Collectors.toSet());
    }

    private static boolean isWord(String form) {
        return French.tokens(form).stream().anyMatch(French::hasWord);
    }

    /** One letter too many, missing, another one, or in the place of its neighbour, never the first. */
    private String slipped(String form) {
        int at = 1 + random.nextInt(form.length() - 2);
        char other = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> form.substring(0, at) + other + form.substring(at);
            case 1 -> form.substring(0, at) + form.substring(at + 1);
            case 2 -> form.substring(0, at) + other + form.substring(at + 1);
            default -> form.substring(0, at) + form.charAt(at + 1) + form.charAt(at) + form.substring(at + 2);
        };
    }
}

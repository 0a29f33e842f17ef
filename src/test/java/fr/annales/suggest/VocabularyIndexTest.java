package fr.annales.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Counts;
import fr.annales.engine.TestArchive;
import fr.annales.engine.TitleWord;
import fr.annales.engine.TitleWord.Reach;
import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.search.GenerationCache;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a vocabulary of any size few labels are looked at, and the best are among them. */
class VocabularyIndexTest {
    private static final int THEMES = 10_000;
    private static final int BEST = 8;
    private static final String THEME = Facet.THEME.id();

    /** Short words, of which one is in every label, first or last. */
    private static final List<String> WORDS = List.of(
            "emploi", "emplois", "travail", "insertion", "formation", "jeunes", "ville", "santé", "rural", "aide");

    private final Random random = new Random(20_261_130);
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Concept> themes =
            IntStream.range(0, THEMES).mapToObj(this::theme).toList();
    private final VocabularyIndex index = index(themes);
    private final List<VocabularyIndex.Entry> all = themes.stream()
            .flatMap(theme -> index(List.of(theme)).having(List.of()).stream())
            .filter(entry -> entry.kind().equals(THEME))
            .toList();

    private Concept theme(int number) {
        String id = "theme-" + number;
        counts.put(id, (int) Math.exp(random.nextDouble() * 10));
        String others = random.ints(1 + random.nextInt(4), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
        String label = random.nextInt(4) == 0 ? "Emploi " + others : "Aide " + others + " emploi";
        return new Concept(id, label + " " + Integer.toString(number, Character.MAX_RADIX), List.of(), null, List.of());
    }

    private VocabularyIndex index(List<Concept> themes) {
        return new VocabularyIndex(
                TestArchive.with(List.of(new Vocabulary(Facet.THEME, themes))),
                new Counts(Map.of(THEME, counts), null));
    }

    private static List<TitleWord> words(TypedWords typed, Reach reach) {
        return typed.sought().stream().map(word -> new TitleWord(word, reach)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "emp", "emploi", "aide emp", "emploi jeunes", "aide", "formation emploi v", "emplio"})
    void of_thousands_with_a_word_few_are_looked_at_and_the_best_are_among_them(String text) {
        TypedWords typed = TypedWords.of(text);
        for (Reach reach : new Reach[] {Reach.PREFIX, Reach.FUZZY_PREFIX}) {
            List<TitleWord> words = words(typed, reach);
            List<VocabularyIndex.Entry> looked = index.having(words);
            assertThat(looked).as("%s", reach).hasSizeLessThanOrEqualTo(LabelIndex.MOST_LOOKED_AT);
            assertThat(best(looked, words)).as("%s", reach).isEqualTo(best(all, words));
        }
    }

    @Test
    void a_label_that_is_typed_whole_is_looked_at_though_all_share_its_words_and_have_more_events() {
        List<Concept> same = IntStream.range(0, THEMES)
                .mapToObj(i -> new Concept("theme-" + i, i == 7 ? "Emploi" : "Emploi aidé", List.of(), null, List.of()))
                .toList();
        counts.put("theme-7", 1);
        assertThat(index(same).having(words(TypedWords.of("emploi"), Reach.PREFIX)))
                .anyMatch(entry -> "theme-7".equals(entry.id()));
    }

    private static List<String> best(List<VocabularyIndex.Entry> entries, List<TitleWord> words) {
        record Scored(String label, double score) {}
        return entries.stream()
                .flatMap(entry -> score(entry, words)
                        .map(score -> new Scored(entry.shown().text(), score))
                        .stream())
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparingInt(scored -> scored.label().length())
                        .thenComparing(Scored::label))
                .limit(BEST)
                .map(scored -> scored.label() + " " + scored.score())
                .toList();
    }

    private static Optional<Double> score(VocabularyIndex.Entry entry, List<TitleWord> words) {
        return entry.answer(words).map(answer -> SuggestionScore.ofConcept(answer.match(), entry.events()));
    }

    /** A keystroke asks for the totals of the one before: they must not all be gone because one more was kept. */
    @Test
    void what_is_kept_of_totals_is_never_forgotten_all_at_once() {
        GenerationCache<Integer, Integer> kept = new GenerationCache<>(100);
        for (int i = 0; i < 1_000; i++) {
            kept.put(i, i);
            for (int before = Math.max(0, i - 49); before <= i; before++)
                assertThat(kept.find(before)).isEqualTo(before);
        }
        assertThat(IntStream.range(0, 1_000).filter(i -> kept.find(i) != null).count())
                .isLessThanOrEqualTo(100);
    }
}

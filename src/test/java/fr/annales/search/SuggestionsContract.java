package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}

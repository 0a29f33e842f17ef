package fr.annales.address;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import fr.annales.engine.TestArchive;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.search.FacetListing;
import fr.annales.search.Question;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question and its address say the same, whoever reads it. */
class RoundTripTest {
    private static final int CASES = 5_000;
    private static final int MOST_PARAMETERS = 200;
    private static final List<String> PARTS = List.of(
            "loi",
            "élan",
            "&",
            "=",
            "+",
            "%",
            "#",
            "?",
            "\"",
            "-",
            "«",
            " ",
            "\u202f",
            "œ",
            "\uD83D\uDE80",
            "<b>",
            "été 1998",
            "%C3",
            "a&b=c",
            "/",
            "\\",
            "'");

    private final Random random = new Random(1919);

    @Test
    void a_question_is_read_from_its_address_strictly_and_leniently() {
        for (int i = 0; i < CASES; i++) {
            Question question = question();
            String address = SearchAddress.of(question).at(question.page()).address();
            String query = address.isEmpty() ? "" : address.substring(1);
            assertThat(strictly(query)).as(address).isEqualTo(question);
            LenientQuestion lenient =
                    LenientQuestion.of(QueryString.lenient(query, MOST_PARAMETERS), TestArchive.ARCHIVE);
            assertThat(lenient.faults()).as(address).isEmpty();
            assertThat(lenient.question()).as(address).isEqualTo(question);
        }
    }

    private static Question strictly(String query) {
        Map<String, List<String>> parameters = QueryString.strict(query, MOST_PARAMETERS).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new QuestionReader(TestArchive.ARCHIVE).question(new QueryParameters(parameters, fault -> {
            throw new IllegalArgumentException(fault.toString());
        }));
    }

    private Question question() {
        String text = IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> PARTS.get(random.nextInt(PARTS.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""))
                .strip();
        Sort sort = List.of(Sort.values()).get(random.nextInt(Sort.values().length));
        // Without words there is no relevance: the order of date needs no saying then.
        boolean isUsual = text.isBlank() && sort == Sort.DATE;
        return new Question(
                text,
                filters(),
                isUsual ? Sort.RELEVANCE : sort,
                1 + random.nextInt(3) * random.nextInt(100),
                Question.DEFAULT_SIZE,
                Facets.names(TestArchive.ARCHIVE),
                text.isBlank() || random.nextInt(3) > 0,
                facetValues(),
                false);
    }

    private FacetListing facetValues() {
        FacetListing values =
                random.nextBoolean() ? FacetListing.DEFAULT : new FacetListing(1 + random.nextInt(1_000), "");
        if (random.nextBoolean()) return values;
        String beginning = random.nextBoolean() ? "" : "ré gi";
        return values.opening("theme", new FacetListing(FacetListing.LARGEST, beginning, random.nextBoolean(), null));
    }

    private Filters filters() {
        Map<String, Set<String>> concepts = new LinkedHashMap<>();
        for (Vocabulary vocabulary : TestArchive.ARCHIVE.vocabularies())
            concepts.put(
                    vocabulary.facet().id(),
                    vocabulary.concepts().stream()
                            .filter(_ -> random.nextInt(3) == 0)
                            .map(Concept::id)
                            .collect(Collectors.toSet()));
        TreeSet<Integer> years = new TreeSet<>();
        TreeSet<Integer> decades = new TreeSet<>();
        while (random.nextInt(3) == 0) years.add(random.nextInt(4_000) - 1_000);
        while (random.nextInt(3) == 0) decades.add(Facets.decadeOf(random.nextInt(4_000) - 1_000));
        LocalDate from = random.nextInt(3) > 0 ? null : day();
        LocalDate to = random.nextInt(3) > 0 ? null : from == null ? day() : from.plusDays(random.nextInt(9_000));
        return new Filters(concepts, new TimeFilter(years, decades, from, to), random.nextInt(9) == 0);
    }

    private LocalDate day() {
        return LocalDate.of(random.nextInt(6_000) - 3_000, 1, 1).plusDays(random.nextInt(365));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            utm_source=x&q=loi&from=                | q=loi
            q=loi&type=loi&type=loi&theme=          | q=loi&type=loi
            decade=1990&q=a&decade=1980             | q=a&decade=1980&decade=1990
            from=27/01/1987&q=                      | from=1987-01-27
            from=janvier 1987&to=1987               | from=1987-01-01&to=1987-12-31
            from=05/2008&to=5.2008                  | from=2008-05-01&to=2008-05-31
            q=loi&from=14/07&to=1er mai             | q=loi
            lieu=lille&theme=regions&sort=relevance | lieu=lille&theme=regions
            page=1&sort=date&size=5                 |
            """)
    void the_same_question_has_the_same_address_however_it_was_asked(String sent, String canonical) {
        Question question = LenientQuestion.of(QueryString.lenient(sent, MOST_PARAMETERS), TestArchive.ARCHIVE)
                .question();
        String address = SearchAddress.of(question).at(question.page()).address();
        assertThat(address).isEqualTo(canonical == null ? "" : "?" + canonical);
    }
}

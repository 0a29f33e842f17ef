package fr.annales.dates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read as a date in a question, by a table; and that nothing typed can break the reading. */
class DateReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final DateContext CONTEXT = context(1880);

    private static DateContext context(int firstYear) {
        Period span = new Period(LocalDate.of(firstYear, 1, 1), LocalDate.of(2021, 12, 31));
        return new DateContext(Optional.of(span), Set.of("loi", "lois", "congres")::contains, TODAY);
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_question_is_read_as_the_table_says(String question, String readings) {
        assertThat(told(read(question))).isEqualTo(readings);
    }

    @ParameterizedTest
    @MethodSource("oldTable")
    void a_question_to_an_archive_of_long_ago_is_read_as_the_table_says(String question, String readings) {
        assertThat(told(DateReader.read(question, excluded(question), context(-99))))
                .isEqualTo(readings);
    }

    /** What stands after a minus, as a search excludes it. */
    private static BitSet excluded(String question) {
        BitSet excluded = new BitSet();
        Pattern.compile("(?<!\\S)-\\w+")
                .matcher(question)
                .results()
                .forEach(part -> excluded.set(part.start(), part.end()));
        return excluded;
    }

    static List<Arguments> oldTable() throws IOException {
        return table("/dates/dates-of-long-ago.tsv");
    }

    static List<Arguments> table() throws IOException {
        return table("/dates/dates.tsv");
    }

    private static List<Arguments> table(String resource) throws IOException {
        var stream = requireNonNull(DateReaderTest.class.getResourceAsStream(resource));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .<Arguments>map(cells -> argumentSet(cells[0], cells[0], cells.length == 1 ? "" : cells[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hors 2011                  | sauf 2011
            sauf en mai 1985           | sauf mai 1985
            sauf XXe siècle            | sauf le XXe\u00a0siècle
            sauf Ier siècle av. J.-C.  | sauf le Ier\u00a0siècle av. J.-C.
            sauf décennie 1980         | sauf les années\u00a01980
            sauf 14 juillet 1998       | sauf le 14 juillet 1998
            sauf 1er mai 1998          | sauf le 1er mai 1998
            sauf 15 mars 44 av. J.-C.  | sauf le 15 mars 44 av. J.-C.
            sauf 44 av. J.-C.          | sauf 44 av. J.-C.
            sauf les 3 et 4 mai 1985   | sauf les 3 et 4 mai 1985
            sauf du 3 au 8 mai 1985    | sauf du 3 au 8 mai 1985
            sauf 2005-2010             | sauf de 2005 à 2010
            sauf printemps 1998        | sauf le printemps 1998
            sauf été 1998              | sauf l’été 1998
            sauf automne 1998          | sauf l’automne 1998
            sauf hiver 1954            | sauf l’hiver 1954-1955
            sauf début 1998            | sauf le début de 1998
            sauf milieu du XIXe siècle | sauf le milieu du XIXe\u00a0siècle
            sauf fin 1998              | sauf la fin de 1998
            sauf 1ère moitié des années 90 | sauf la première moitié des années\u00a01990
            sauf 2e moitié du XIXe siècle  | sauf la seconde moitié du XIXe\u00a0siècle
            """)
    void what_is_left_out_is_named_with_its_article(String question, String label) {
        assertThat(read(question)).hasSize(2).allSatisfy(reading -> {
            assertThat(reading.label()).isEqualTo(label);
            assertThat(reading.isOutside()).isTrue();
        });
    }

    /** The rows of the document: expressions, what each reads as, and where that is sought. */
    @Test
    void the_table_of_the_document_is_true() throws IOException {
        Pattern row = Pattern.compile("\\| (`.+`) \\| (.+) \\| (dates|dates and texts) \\|");
        List<MatchResult> rows = Files.readAllLines(Path.of("src/site/markdown/time.md")).stream()
                .flatMap(line -> row.matcher(line).results())
                .toList();
        assertThat(rows).hasSizeGreaterThan(12);
        for (MatchResult told : rows) {
            List<String> expressions = List.of(told.group(1).replace("`", "").split(", ", -1));
            List<String> periods = List.of(told.group(2).split(", ", -1));
            assertThat(expressions).hasSameSizeAs(periods);
            String sign = told.group(3).equals("dates") ? "=" : "~";
            for (int i = 0; i < periods.size(); i++)
                assertThat(told(read(expressions.get(i))))
                        .isEqualTo("%s %s %s", expressions.get(i), sign, periods.get(i));
        }
    }

    static List<DateReading> read(String question) {
        return DateReader.read(question, new BitSet(), CONTEXT);
    }

    static String told(List<DateReading> readings) {
        return readings.stream()
                .map(reading -> "%s %s %s/%s"
                        .formatted(
                                reading.expression(), reading.said() == null ? "=" : "~", reading.from(), reading.to()))
                .collect(Collectors.joining(" ; "));
    }

    @Test
    void whatever_is_typed_is_read_in_order_and_where_it_stands() throws IOException {
        Random random = new Random(6);
        List<String> parts = table().stream()
                .flatMap(row -> List.of(((String) row.get()[0]).split("(?<=[^\\p{L}])|(?=[^\\p{L}])", -1)).stream())
                .toList();
        for (int i = 0; i < 20_000; i++) {
            String question = random.ints(1 + random.nextInt(9), 0, parts.size())
                    .mapToObj(parts::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            int start = -1;
            int end = 0;
            for (DateReading reading : read(question)) {
                boolean isOtherSide = reading.start() == start && reading.end() == end;
                if (!isOtherSide) assertThat(reading.start()).isGreaterThanOrEqualTo(end);
                start = reading.start();
                end = reading.end();
                assertThat(reading.expression()).isEqualTo(question.substring(reading.start(), end));
                assertThat(reading.period().first())
                        .isBeforeOrEqualTo(reading.period().last());
                assertThat(reading.label()).isNotEmpty();
            }
        }
    }
}

package fr.annales.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bound from both sides; lengths count code points, so that an emoji is one. */
class LimitsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "title, 200",
        "text, 1000000",
        "source, 2000",
    })
    void a_text_may_have_so_many_characters_and_no_more(String field, int longest) throws IOException {
        assertThat(mistakes(field, quoted("🎉".repeat(longest)))).isEmpty();
        assertThat(mistakes(field, quoted("🎉".repeat(longest) + "é")))
                .singleElement()
                .asString()
                .contains(field + ": la valeur a " + (longest + 1) + " caractères, il en faut au plus " + longest);
    }

    @Test
    void an_id_may_have_200_characters_and_no_more() throws IOException {
        assertThat(mistakes("id", quoted("a".repeat(200)))).isEmpty();
        assertThat(mistakes("id", quoted("a".repeat(201))))
                .singleElement()
                .asString()
                .endsWith("dépasse 200 caractères ; écrire " + "a".repeat(200));
    }

    @ParameterizedTest
    @CsvSource({"aliases, '\"a%d\"'", "links, '{\"label\": \"%d\", \"url\": \"https://exemple.fr\"}'"})
    void a_list_may_have_100_values_and_no_more(String field, String value) throws IOException {
        assertThat(mistakes(field, list(100, value))).isEmpty();
        assertThat(mistakes(field, list(101, value)))
                .singleElement()
                .asString()
                .contains(field + ": 101 valeurs, il en faut au plus 100");
    }

    @ParameterizedTest
    @CsvSource({"2147483647, true", "-2147483648, true", "2147483648, false", "1.0, false", "1e3, false", "true, false"
    })
    void an_order_is_a_whole_number_of_32_bits(String number, boolean accepted) throws IOException {
        assertThat(mistakes("order", number).isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-99999999999"})
    void a_whole_number_beyond_32_bits_is_told_as_too_large(String number) throws IOException {
        assertThat(mistakes("order", number))
                .singleElement()
                .asString()
                .contains("order: " + number + " est un nombre trop grand ; en écrire un d’au plus neuf chiffres");
    }

    @Test
    void a_line_too_long_is_told_and_never_held_whole() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        InputStream endless =
                new SequenceInputStream(new Filler(200L << 20), new ByteArrayInputStream("\nfin".getBytes(UTF_8)));
        LineReader lines = new LineReader("e.jsonl", endless, "", mistakes::add);
        assertThat(lines.next()).isEqualTo(new LineReader.Line(1, "", false));
        assertThat(lines.next()).isEqualTo(new LineReader.Line(2, "fin", true));
        assertThat(lines.next()).isNull();
        assertThat(mistakes).singleElement().asString().contains("la ligne dépasse 4 Mio");
    }

    @Test
    void a_line_of_4_mebibytes_is_read() throws IOException {
        LineReader lines = new LineReader("e.jsonl", new Filler(LineReader.LONGEST), "", _ -> {});
        assertThat(requireNonNull(lines.next()).text()).hasSize(LineReader.LONGEST);
    }

    /**
     * So that whatever is read from one kind of file is read from a table too, where each line of a row costs memory.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_may_have_100_000_lines_and_no_more(boolean isTable) throws IOException {
        assertThat(mistakesOfLines(100_000, isTable)).isEmpty();
        assertThat(mistakesOfLines(100_001, isTable))
                .singleElement()
                .asString()
                .contains("text: la valeur a 100001 lignes, il en faut au plus 100000 ; en réunir");
    }

    private List<String> mistakesOfLines(int lines, boolean isTable) throws IOException {
        if (!isTable) return mistakes("text", quoted("a" + "\\\\n".repeat(lines - 1)));
        String text = "a" + "\n".repeat(lines - 2) + "\nb";
        return ReadArchive.of(folder, "e.csv", "id;title;text;type\na;Titre;\"" + text + "\";loi\n")
                .mistakes();
    }

    /**
     * Were it read on for longer, every line would be held, and the row below would be taken for the end of the cell.
     */
    @Test
    void a_row_has_at_most_100_001_lines() throws IOException {
        String table = "id;title;text;type\na;\"ouvert;T;loi\n%sb;ou\"vert;T;loi\nc;Titre;T;loi\n";
        assertThat(ReadArchive.of(folder, "e.csv", table.formatted("\n".repeat(200_000)))
                        .mistakes())
                .extracting(mistake -> mistake.substring(0, mistake.indexOf(' ')))
                .containsExactly("e.csv:2:", "e.csv:200003:");
        assertThat(ReadArchive.of(folder, "e.csv", table.formatted("\n".repeat(90_000)))
                        .mistakes())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 100_000})
    void a_row_has_at_most_1_000_cells(int cells) throws IOException {
        String empty = ";".repeat(cells);
        ReadArchive reading = ReadArchive.of(
                folder, "e.csv", "id;title;text;type\na;Titre;T;loi" + empty + "x\n" + empty + "\nc;Titre;T;loi\n");
        assertThat(reading.mistakes())
                .singleElement()
                .asString()
                .contains("e.csv:2: la ligne a plus de 1\u00a0000 cellules");
        assertThat(reading.ids()).containsExactly("c");
    }

    /** Of ids their hashes are kept: every one that is new is taken for new, every one that is not for what it is. */
    @Test
    void each_of_200_000_ids_is_told_from_all_others() {
        EventIds ids = new EventIds();
        for (int i = 0; i < 200_000; i++)
            assertThat(ids.take("id-" + i, "e" + i / 50_000 + ".csv", i)).isEmpty();
        for (int i = 0; i < 200_000; i++)
            assertThat(ids.take("id-" + i, "f.csv", 1)).contains("e" + i / 50_000 + ".csv:" + i);
    }

    private List<String> mistakes(String field, String json) throws IOException {
        String line = ReadArchive.line("a").strip();
        String with = line.contains("\"" + field + "\"")
                ? line.replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": " + json)
                : line.replaceFirst("\\{", "{\"" + field + "\": " + json.replace("\\", "\\\\") + ", ");
        return ReadArchive.of(folder, "e.jsonl", with).mistakes();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String list(int count, String value) {
        return IntStream.range(0, count).mapToObj(value::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    /** So many bytes of the letter a, made as they are read. */
    private static final class Filler extends InputStream {
        private long left;

        Filler(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) return -1;
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}

package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.annales.address.Links;
import fr.annales.archive.ArchiveFolder;
import fr.annales.codec.ArchiveJson;
import fr.annales.codec.CsvCellTest;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.engine.TestArchive;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import fr.annales.exchange.EventWriter;
import fr.annales.exchange.ExportFormat;
import fr.annales.exchange.Publication;
import fr.annales.foreign.ForeignFiles;
import fr.annales.intake.ImportRequest;
import fr.annales.intake.Importer;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out in the archive's own formats comes back in as it was, and goes out again to the same bytes. */
class ExportRoundTripTest {
    /** What texts are made of: what CSV, JSON and spreadsheets have their own mind about. */
    private static final List<String> PIECES = List.of(
            "=", "'", "''=", "+33", "-", "@", "\uff1d", "|", ";", ",", "\"", "<", ">", "\\", "#", "é", "œ", "🎉", "mot",
            "1987", "null", "sep=,", "\u202f", "\u00a0", "’", " ", "/");

    private static final List<String> DATES = List.of(
            "1987-01-27",
            "1987-01",
            "1987",
            "1980/1984",
            "1985~",
            "1985?",
            "1985%",
            "198X",
            "1980/..",
            "../1979",
            "-0044",
            "1987-21",
            "19XX",
            "1987-01-27/1987-02",
            "Y10000",
            "-0044-03-15",
            "0000");

    @TempDir
    Path folder;

    private final Random random = new Random(24);

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    /** One line without blanks around it that shows something. */
    private String line(int pieces) {
        String line = IntStream.rangeClosed(0, random.nextInt(pieces))
                .mapToObj(_ -> piece())
                .collect(Collectors.joining());
        String bare = line.replaceAll("^[\\s\\x{a0}\\x{202f}]+|[\\s\\x{a0}\\x{202f}]+$", "");
        return bare.isEmpty() ? "x" : bare;
    }

    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> line(8);
            case 2 -> " " + line(3) + "\n\n\t- " + line(8) + "\n";
            default -> "- " + line(5) + "\n" + line(5);
        };
    }

    private Event event(int number) throws InvalidDateException {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        for (Vocabulary vocabulary : TestArchive.ARCHIVE.vocabularies())
            concepts.put(
                    vocabulary.facet().id(),
                    vocabulary.concepts().stream()
                            .map(concept -> concept.id())
                            .filter(_ -> random.nextBoolean())
                            .limit(vocabulary.facet().isSingle() ? 1 : 9)
                            .toList());
        String id = "e" + number;
        return new Event(
                id,
                random.nextInt(3) == 0 ? List.of(id + "-avant", id + "-jadis") : List.of(),
                random.nextInt(5) == 0 ? null : EdtfDate.parse(DATES.get(random.nextInt(DATES.size()))),
                random.nextInt(5) - 2,
                line(9),
                text(),
                concepts,
                random.nextBoolean() ? null : line(6),
                Stream.generate(() -> new Link(line(4), "https://example.org/é?a=" + random.nextInt(99)))
                        .limit(random.nextInt(3))
                        .toList());
    }

    private static String written(ExportFormat format, List<Event> events) throws IOException {
        Publication publication =
                new Publication(TestArchive.ARCHIVE, Links.at(""), LocalDate.of(2026, 11, 30), Instant.EPOCH);
        StringWriter out = new StringWriter();
        EventWriter writer = format.writer(publication, out);
        for (Event event : events) writer.write(event);
        writer.end();
        return out.toString();
    }

    private List<Event> read(ExportFormat format, String text) throws IOException {
        Files.writeString(folder.resolve("archive.json"), ArchiveJson.write(TestArchive.ARCHIVE));
        Files.writeString(folder.resolve("evenements." + format.extension()), text);
        List<String> mistakes = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        ArchiveFolder files = new ArchiveFolder(folder);
        Archive archive = files.readArchive(mistake -> mistakes.add(mistake.toString()));
        files.readEvents(archive, events::add, mistake -> mistakes.add(mistake.toString()));
        assertThat(mistakes).isEmpty();
        assertThat(archive).isEqualTo(TestArchive.ARCHIVE);
        return events;
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSON_LINES"})
    void out_and_in_and_out_again_are_the_same_bytes(ExportFormat format) throws Exception {
        List<Event> events = new ArrayList<>(List.of(TestArchive.full()));
        for (int i = 0; i < 600; i++) events.add(event(i));
        String first = written(format, events);
        if (format == ExportFormat.CSV) assertThat(first).doesNotContainPattern(CsvCellTest.FORMULA);
        List<Event> back = read(format, first);
        assertThat(written(format, back)).isEqualTo(first);
        if (format == ExportFormat.JSON_LINES) assertThat(back).isEqualTo(events);
        for (int i = 0; i < events.size(); i++) {
            assertThat(back.get(i).title()).isEqualTo(events.get(i).title());
            assertThat(back.get(i).date()).isEqualTo(events.get(i).date());
            assertThat(back.get(i).concepts()).isEqualTo(events.get(i).concepts());
            assertThat(back.get(i).text().strip())
                    .isEqualTo(events.get(i).text().strip());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSON_LINES"})
    void the_longest_text_of_the_shortest_lines_comes_back(ExportFormat format) throws Exception {
        Event event = TestArchive.event("a", "1987", "Titre", "a\n".repeat(99_999) + "fin", "loi");
        assertThat(read(format, written(format, List.of(event)))).containsExactly(event);
    }

    /** A table for people has addresses side by side in one cell. */
    @Test
    void links_of_a_table_for_people_come_back_one_by_one() throws Exception {
        List<String> addresses = List.of(
                "https://example.org/a,b;c",
                "https://example.org/x?a=1,2;b=(3)",
                "https://fr.wikipedia.org/wiki/Lip_(entreprise)",
                "https://example.org/é",
                "https://example.org");
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++)
            events.add(new Event(
                    "e" + i,
                    List.of(),
                    EdtfDate.parse("1987"),
                    0,
                    "Titre " + i,
                    "Texte.",
                    Map.of("type", List.of("loi")),
                    null,
                    addresses.subList(0, i + 1).reversed().stream()
                            .map(address -> new Link("Une page", address))
                            .toList()));
        Path table = Files.writeString(folder.resolve("tableau.csv"), written(ExportFormat.SPREADSHEET, events));
        Path data = folder.resolve("archive");
        new Importer(ForeignFiles::read, new ImportRequest(List.of(table), data, List.of(), false, false)).run();
        List<Event> back = new ArrayList<>();
        ArchiveFolder files = new ArchiveFolder(data);
        files.readEvents(
                files.readArchive(mistake -> fail(mistake.toString())), back::add, mistake -> fail(mistake.toString()));
        assertThat(back).hasSameSizeAs(events);
        for (int i = 0; i < events.size(); i++)
            assertThat(back.get(i).links().stream().map(Link::url))
                    .containsExactlyElementsOf(
                            events.get(i).links().stream().map(Link::url).toList());
    }

    @Test
    void the_shipped_archive_goes_from_one_format_to_the_other_and_back() throws IOException {
        List<Event> events = new ArrayList<>();
        List<@Nullable Object> mistakes = new ArrayList<>();
        ArchiveFolder files = new ArchiveFolder(Path.of("data"));
        Archive archive = files.readArchive(mistakes::add);
        files.readEvents(archive, events::add, mistakes::add);
        for (String name : List.of("archive.json", "histoire.txt"))
            Files.copy(Path.of("data", name), folder.resolve(name));
        List<Event> back = events;
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON_LINES, ExportFormat.CSV)) {
            StringWriter out = new StringWriter();
            EventWriter writer = format.writer(
                    new Publication(archive, Links.at(""), LocalDate.of(2026, 11, 30), Instant.EPOCH), out);
            for (Event event : back) writer.write(event);
            Path file = Files.writeString(folder.resolve("evenements." + format.extension()), out.toString());
            back = new ArrayList<>();
            ArchiveFolder copy = new ArchiveFolder(folder);
            copy.readEvents(copy.readArchive(mistakes::add), back::add, mistakes::add);
            Files.delete(file);
        }
        assertThat(mistakes).isEmpty();
        assertThat(back).isEqualTo(events);
    }
}

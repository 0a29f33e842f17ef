package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.Mistake;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.WrittenDates;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.french.French;
import fr.annales.french.Token;
import fr.annales.http.Limits;
import fr.annales.http.Readiness;
import fr.annales.http.Server;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.web.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the documents say is true: their commands run, their questions have their answers, their tables are the code's.
 */
class DocumentsTest {
    private static final Path README = Path.of("README.md");
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Path FORMAT = SITE.resolve("archive-format.md");

    private static final Set<String> LUCENE_S_OWN = Set.of("FrenchAnalyzer", "AnalyzingInfixSuggester");

    @TempDir
    Path folder;

    private static List<MatchResult> find(String pattern, Path document) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(document))
                .results()
                .toList();
    }

    @Test
    void the_three_commands_stand_in_the_readme_each_on_a_line_of_its_own() throws IOException {
        assertThat(find("^    (?!http)([a-z].*)$", README))
                .extracting(line -> line.group(1))
                .containsExactly(
                        "mvn", "mvn verify", "java -jar target/annales.jar import chronologie.xlsx --data mon-archive");
        assertThat(Files.readString(Path.of(".ci/run"))).contains("\nmvn verify");
    }

    @Test
    void the_first_question_of_the_readme_has_this_very_answer() throws Exception {
        ArchiveFolder data = new ArchiveFolder(Path.of("data"));
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        new ArchiveIndexer(data, new LucenePublisher(folder), ProgressLine.onTerminal(silent), silent::println).run();
        try (LuceneEngine engine = new LuceneEngine(folder);
                Server server = new Server(engine, () -> new Readiness(true, null), Site.NONE, Limits.DEFAULT, null);
                HttpClient http = HttpClient.newHttpClient()) {
            engine.refresh();
            int port = server.start("127.0.0.1", 0);
            String question =
                    find("^    (http://\\S+/api/\\S+)$", README).getFirst().group(1);
            URI address = URI.create(question.replace(":7070", ":" + port).replace("ô", "%C3%B4"));
            String answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            String told = find("```json\\n((?s:.*?))\\n```", README).getFirst().group(1);
            assertThat(withoutVersion(told)).isEqualTo(withoutVersion(answer));
        }
    }

    /** The version changes with every build. */
    private static JsonNode withoutVersion(String json) {
        ObjectNode answer = (ObjectNode) JsonMapper.builder().build().readTree(json);
        answer.remove("index");
        return answer;
    }

    @Test
    void every_command_in_the_documents_is_one() throws IOException {
        List<String> commands = new ArrayList<>();
        try (var documents = Files.list(SITE)) {
            for (Path document : documents.toList())
                find("^    java -jar target/annales.jar (.+)$", document)
                        .forEach(found -> commands.add(found.group(1)));
        }
        assertThat(commands).isNotEmpty();
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        for (String command : commands)
            assertThat(Main.run((command + " --help").split(" ", -1), silent, silent))
                    .as(command)
                    .isZero();
    }

    private static List<Path> documents() throws IOException {
        try (var documents = Files.list(SITE)) {
            return Stream.concat(Stream.of(README), documents).toList();
        }
    }

    @Test
    void every_link_between_documents_leads_somewhere() throws IOException {
        for (Path document : documents())
            for (MatchResult link : find("\\]\\((?!https?:)([^)#\\s]*)(#[^)]*)?\\)", document)) {
                Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
                assertThat(target).as("in %s", document).exists();
                if (link.group(2) != null)
                    assertThat(anchors(target)).as("in %s", document).contains(link.group(2));
            }
    }

    /** The anchors that its headings make: small letters and figures, hyphens for blanks. */
    private static List<String> anchors(Path document) throws IOException {
        return find("^#+ (.+)$", document).stream()
                .map(heading -> "#"
                        + heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} -]", "")
                                .replace(' ', '-'))
                .toList();
    }

    /** {@code search.Ladder}, and {@code Ladder} alone where it can be nothing else. */
    @Test
    void every_class_in_backticks_exists() throws IOException {
        Set<String> classes = classes();
        for (Path document : documents())
            for (MatchResult told :
                    find("`((?:[a-z]+\\.)?[A-Z][a-z]\\w*[A-Z]\\w*|[a-z]+\\.[A-Z]\\w*)(?:#\\w+)?`", document))
                assertThat(classes.contains(told.group(1)) || LUCENE_S_OWN.contains(told.group(1)))
                        .as("%s in %s", told.group(1), document)
                        .isTrue();
    }

    /** Names of classes of the house and its tests, alone and behind the last part of their package. */
    private static Set<String> classes() throws IOException {
        Set<String> classes = new HashSet<>();
        for (String root : List.of("src/main/java", "src/test/java", "src/browser/java", "src/cluster/java"))
            try (var files = Files.walk(Path.of(root))) {
                files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(file -> {
                    String[] parts =
                            file.substring(0, file.length() - ".java".length()).split("/", -1);
                    classes.add(parts[parts.length - 1]);
                    classes.add(parts[parts.length - 2] + "." + parts[parts.length - 1]);
                });
            }
        return classes;
    }

    /** Of two codes with a sign between them: the same stems, other stems, or a text and the forms of its words. */
    @Test
    void the_examples_of_french_are_what_the_analysis_makes_of_them() throws IOException {
        List<MatchResult> examples = find("`([^`]+)` ([=≠→]) (?=`([^`]+)`)", SITE.resolve("french.md"));
        assertThat(examples).extracting(example -> example.group(2)).contains("=", "≠", "→");
        for (MatchResult example : examples) {
            String one = example.group(1);
            String other = example.group(3);
            switch (example.group(2)) {
                case "=" -> assertThat(areInflections(one, other)).as(one).isTrue();
                case "≠" -> assertThat(areInflections(one, other)).as(one).isFalse();
                default -> assertThat(forms(one)).as(one).isEqualTo(other);
            }
        }
    }

    private static boolean areInflections(String one, String other) {
        List<Token> words = French.tokens(one);
        List<Token> others = French.tokens(other);
        return words.size() == others.size()
                && IntStream.range(0, words.size()).allMatch(i -> words.get(i).isInflectionOf(others.get(i)));
    }

    private static String forms(String text) {
        return French.tokens(text).stream().map(Token::form).collect(Collectors.joining(" "));
    }

    /** Reads the guide's spreadsheet under the shipped vocabulary, and tells the mistakes. */
    private List<String> mistakes(String spreadsheet) throws IOException {
        Files.copy(Path.of("data/archive.json"), folder.resolve("archive.json"));
        Files.copy(Path.of("data/histoire.txt"), folder.resolve("histoire.txt"));
        Files.writeString(folder.resolve("evenements.csv"), spreadsheet);
        List<String> mistakes = new ArrayList<>();
        ArchiveFolder archive = new ArchiveFolder(folder);
        Archive described = archive.readArchive(mistake -> mistakes.add(mistake.toString()));
        archive.readEvents(described, _ -> {}, mistake -> mistakes.add(mistake.toString()));
        return mistakes;
    }

    private static String spreadsheet() throws IOException {
        List<MatchResult> rows = find("^    ([^ ;]+;.*)$", FORMAT);
        assertThat(rows).hasSize(3);
        return String.join("\n", rows.stream().map(row -> row.group(1)).toList());
    }

    @Test
    void the_guide_s_spreadsheet_has_no_mistake() throws IOException {
        assertThat(mistakes(spreadsheet())).isEmpty();
    }

    @Test
    void the_guide_s_own_archive_has_no_mistake() throws IOException {
        List<MatchResult> examples = find("```json\\n((?s:.*?))\\n```", FORMAT);
        Files.writeString(
                folder.resolve("evenements.jsonl"), examples.getFirst().group(1));
        Files.writeString(folder.resolve("archive.json"), examples.getLast().group(1));
        List<Mistake> mistakes = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        ArchiveFolder archive = new ArchiveFolder(folder);
        archive.readEvents(archive.readArchive(mistakes::add), events::add, mistakes::add);
        assertThat(mistakes).isEmpty();
        assertThat(events).hasSize(1);
    }

    @Test
    void the_guide_s_mistakes_are_told_in_these_words() throws IOException {
        String mistaken =
                spreadsheet().replace("2023-11-16/2023-11-17", "hiver 2023").replace(";congres;", ";Congrès;");
        assertThat(find("^    (evenements.csv:.*)$", FORMAT).stream().map(line -> line.group(1)))
                .isEqualTo(mistakes(mistaken))
                .hasSize(2);
    }

    @Test
    void the_guide_names_every_field_of_an_event_and_no_other() throws IOException {
        String table = Files.readString(FORMAT).split("\n## Les ", -1)[1];
        List<String> fields = Pattern.compile("^\\| `([a-z]+)` ", Pattern.MULTILINE)
                .matcher(table)
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(fields).hasSize(10);
        assertThat(mistakes(String.join(";", fields))).isEmpty();
    }

    @Test
    void the_guide_s_dates_mean_what_it_says() throws Exception {
        List<MatchResult> dates = find("^\\| ([^|]+) \\| `([-0-9./Y][^`]*)` \\|$", FORMAT);
        assertThat(dates).hasSizeGreaterThan(20);
        for (MatchResult date : dates)
            assertThat(EdtfDate.parse(date.group(2)).label()).isEqualTo(date.group(1));
    }

    @Test
    void the_guide_s_written_dates_are_read_as_it_says() throws IOException {
        String guide = Files.readString(FORMAT).split("### Comme on les écrit", -1)[1];
        List<MatchResult> rows = Pattern.compile("^\\| (`[^|]+`) \\| ([^|`]+) \\|$", Pattern.MULTILINE)
                .matcher(guide.substring(0, guide.indexOf("\n## ")))
                .results()
                .toList();
        assertThat(rows).hasSizeGreaterThan(12);
        for (MatchResult row : rows) {
            List<String> written = List.of(row.group(1).replace("`", "").split(", ", -1));
            List<String> read = List.of(row.group(2).split(", ", -1));
            for (int i = 0; i < written.size(); i++)
                assertThat(WrittenDates.toEdtf(written.get(i)).orElse("sans date"))
                        .as(written.get(i))
                        .isEqualTo(read.get(read.size() == 1 ? 0 : i));
        }
    }

    /** Of an EDTF string, its first and its last day, and its label. */
    @Test
    void the_table_of_dates_is_what_they_span_and_read_as() throws Exception {
        List<MatchResult> rows =
                find("^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", SITE.resolve("time.md"));
        assertThat(rows).hasSizeGreaterThan(20);
        for (MatchResult row : rows) {
            EdtfDate date = EdtfDate.parse(row.group(1));
            assertThat(List.of(day(date.earliest()), day(date.latest()), date.label()))
                    .as(row.group(1))
                    .containsExactly(row.group(2), row.group(3), row.group(4));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    @Test
    void the_table_of_packages_is_the_plan_that_is_held() throws IOException {
        for (var room : ArchitectureTest.MAY_IMPORT.entrySet()) {
            String row = find("^\\| `" + room.getKey() + "` \\|.*$", SITE.resolve("architecture.md"))
                    .getFirst()
                    .group();
            String imports = row.split("\\|", -1)[3];
            assertThat(Pattern.compile("`([a-z]+)`").matcher(imports).results().map(found -> found.group(1)))
                    .as(row)
                    .containsExactlyInAnyOrderElementsOf(room.getValue());
        }
    }
}

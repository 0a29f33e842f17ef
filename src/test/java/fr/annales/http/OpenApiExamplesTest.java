package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Tombstone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each example of the document is what this server answers, word for word. {@code mvn test -Dtest=OpenApiExamplesTest
 * -Dexamples} writes them anew.
 */
class OpenApiExamplesTest extends ShippedServer {
    private static final Path FILE = Path.of("src/main/resources/fr/annales/http/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What an example says was asked. */
    private static final Pattern ASKED = Pattern.compile("(GET|POST) (/\\S*)(?: avec (\\S+): (.+))?");

    /** What cannot be had by asking. */
    private static final Map<String, Problem> CIRCUMSTANCES = Map.of(
            "Un événement retiré",
                    Problem.removedEvent(new Tombstone(
                            "loi-1980", "Une loi", null, Map.of(), Instant.parse("2026-01-01T00:00:00Z"))),
            "L’index n’est pas prêt", Problem.unavailable(null),
            "La réponse a passé le temps accordé", Problem.tooSlow(),
            "Trop de demandes à la fois, ou le service s’arrête", Problem.ofStatus(503),
            "Trop d’exportations à la fois", Problem.tooManyExports(),
            "Une adresse de plus de 8 Kio", Problem.ofStatus(414),
            "Des en-têtes de plus de 8 Kio", Problem.ofStatus(431));

    @Test
    void every_example_is_a_real_answer() throws IOException {
        JsonNode document = JSON.readTree(Files.readString(FILE));
        JsonNode real = document.deepCopy();
        real.findParents("examples").forEach(parent -> {
            if (parent.get("examples") instanceof ObjectNode examples) examples.forEach(this::answer);
        });
        if (System.getProperty("examples") != null) Files.writeString(FILE, written(real));
        else assertThat(written(document)).isEqualTo(written(real));
    }

    @Test
    void every_answer_with_a_body_has_an_example() throws IOException {
        JsonNode document = JSON.readTree(Files.readString(FILE));
        ((ObjectNode) document.get("paths")).remove("/openapi.json");
        assertThat(document.findValues("content"))
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content)
                        .allSatisfy(form -> assertThat(form.get("examples")).isNotEmpty()));
    }

    private void answer(JsonNode example) {
        ((ObjectNode) example).set("value", value(example.get("summary").asString(), example.path("value")));
    }

    private static JsonNode value(String summary, JsonNode told) {
        Matcher asked = ASKED.matcher(summary);
        if (!asked.matches() && told.isString()) return told;
        if (!asked.matches()) return JSON.valueToTree(CIRCUMSTANCES.get(summary));
        String[] headers = asked.group(3) == null ? new String[0] : new String[] {asked.group(3), asked.group(4)};
        Client.Response sent = client.send(asked.group(1), Client.escaped(asked.group(2)), headers);
        assertThat(sent.status())
                .as("no example is what a slow machine answers: %s", summary)
                .isLessThan(500);
        if (!sent.mediaType().contains("json") || sent.mediaType().endsWith("ndjson"))
            return JSON.valueToTree(sent.body());
        ObjectNode answer = (ObjectNode) sent.json();
        keep("/index/version", answer, told);
        keep("/version", answer, told);
        return answer;
    }

    /** The version changes with every build: the one that is told stays. */
    private static void keep(String version, ObjectNode answer, JsonNode told) {
        if (answer.at(version).isMissingNode() || told.at(version).isMissingNode()) return;
        String parent = version.substring(0, version.lastIndexOf('/'));
        ((ObjectNode) answer.at(parent)).set("version", told.at(version));
    }

    /** The document as it is written: what fits stands in a line. */
    private static String written(JsonNode document) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer().with(printer).writeValueAsString(document) + "\n";
    }
}

package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import fr.annales.address.QuestionReader;
import fr.annales.dates.Certainty;
import fr.annales.dates.Precision;
import fr.annales.engine.Facets;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import fr.annales.exchange.ExportFormat;
import fr.annales.search.Question;
import fr.annales.suggest.Suggesters;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The document describes this server and no other: its routes, parameters, limits, and the values it answers with. */
class OpenApiTest extends TestServer {
    private static OpenApiDocument document;

    @BeforeAll
    static void read() {
        document = new OpenApiDocument(client.get("/openapi.json").json());
    }

    @Test
    void every_reference_leads_somewhere() {
        String text = new String(OpenApi.document(null, TestArchive.ARCHIVE), StandardCharsets.UTF_8);
        List<String> references = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
                .matcher(text)
                .results()
                .map(reference -> reference.group(1))
                .toList();
        assertThat(references)
                .isNotEmpty()
                .noneMatch(pointer -> document.at(pointer).isMissingNode());
        Set<String> components = new TreeSet<>();
        document.at("/components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .propertyNames()
                        .forEach(name -> components.add("/components/" + kind.getKey() + "/" + name)));
        assertThat(new TreeSet<>(references)).as("each is used").isEqualTo(components);
    }

    @Test
    void every_schema_is_one() {
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        document.at("/components/schemas")
                .forEach(schema -> assertThat(rules.validate(schema)).isEmpty());
    }

    @Test
    void every_route_is_described_in_words() {
        assertThat(document.operations()).allSatisfy((path, operation) -> {
            assertThat(operation.get("summary").asString()).as(path).isNotEmpty();
            assertThat(operation.get("description").asString()).isNotEmpty();
            assertThat(operation.get("tags")).hasSize(1);
            assertThat(document.parameters(path)).allSatisfy(parameter -> {
                assertThat(parameter.get("description").asString()).isNotEmpty();
                assertThat(parameter.at("/schema/examples")).isNotEmpty();
            });
        });
        assertThat(document.operations().values().stream().map(operation -> operation.get("operationId")))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void it_has_the_routes_of_the_server() {
        Set<String> routes = new HashSet<>(server.paths());
        routes.remove("/");
        // A protocol of its own, which describes itself.
        routes.remove("/oai");
        assertThat(document.operations().keySet()).isEqualTo(routes);
    }

    @Test
    void it_has_the_parameters_that_are_read() {
        QuestionReader questions = new QuestionReader(TestArchive.ARCHIVE);
        assertThat(names("/api/events")).isEqualTo(questions.searchNames());
        assertThat(names("/api/suggest")).isEqualTo(questions.suggestNames());
        assertThat(names("/api/events.atom")).isEqualTo(questions.feedNames());
        assertThat(names("/api/changes")).containsExactlyInAnyOrder("after", "size");
        for (ExportFormat format : ExportFormat.values())
            assertThat(names(Exports.path(format))).as("%s", format).isEqualTo(questions.exportNames());
        for (String one : List.of("/api/events/{id}", "/api/events/{id}.bib", "/api/events/{id}.ris"))
            assertThat(names(one)).as(one).containsExactly("id");
        for (String path :
                List.of("/api/archive", "/api/catalog.jsonld", "/health/live", "/health/ready", "/openapi.json"))
            assertThat(names(path)).as(path).isEmpty();
    }

    private static Set<String> names(String path) {
        return document.parameters(path).stream()
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void it_has_the_limits_that_are_held() {
        assertThat(schema("/api/events", "q").get("maxLength").asInt()).isEqualTo(Question.LONGEST_TEXT);
        assertThat(bounds("/api/events", "size")).containsExactly(0, Question.DEFAULT_SIZE, Question.LARGEST_SIZE);
        assertThat(bounds("/api/events", "page")).containsExactly(1, 1, Question.DEEPEST);
        assertThat(bounds("/api/suggest", "size")).containsExactly(1, Suggesters.DEFAULT_SIZE, Suggesters.LARGEST_SIZE);
        assertThat(document.at("/components/schemas/SearchResult/properties/hits/maxItems")
                        .asInt())
                .isEqualTo(Question.LARGEST_SIZE);
        assertThat(document.at("/components/schemas/Suggestions/properties/suggestions/maxItems")
                        .asInt())
                .isEqualTo(Suggesters.LARGEST_SIZE);
        assertThat(told("UriTooLong")).contains(Limits.DEFAULT.headBytes() / 1_024 + " Kio");
        assertThat(told("HeadersTooLarge")).contains(Limits.DEFAULT.headBytes() / 1_024 + " Kio");
        assertThat(told("BadRequest")).contains("plus de " + Limits.DEFAULT.parameters() + " paramètres");
    }

    private static JsonNode schema(String path, String parameter) {
        return document.parameter(path, parameter).get("schema");
    }

    private static List<Integer> bounds(String path, String parameter) {
        return Stream.of("minimum", "default", "maximum")
                .map(bound -> schema(path, parameter).get(bound).asInt())
                .toList();
    }

    private static String told(String response) {
        return document.at("/components/responses/" + response + "/description").asString();
    }

    @Test
    void it_has_the_values_that_there_are() {
        assertThat(constants("SearchResult", "match", "oneOf")).isEqualTo(names(Step.values()));
        assertThat(constants("Event", "precision", "oneOf")).isEqualTo(names(Precision.values()));
        assertThat(constants("Event", "certainty", "oneOf")).isEqualTo(names(Certainty.values()));
        assertThat(OpenApiDocument.strings(schema("/api/events", "sort").get("enum")))
                .containsExactlyInAnyOrderElementsOf(QuestionReader.SORTS.keySet());
        Set<String> facets = Facets.names(TestArchive.ARCHIVE);
        assertThat(OpenApiDocument.strings(schema("/api/events", "facets").at("/items/enum")))
                .containsExactlyElementsOf(facets)
                .isEqualTo(
                        OpenApiDocument.strings(schema("/api/events", "facets").get("default")));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> constants(String schema, String member, String keyword) {
        return OpenApiDocument.elements(
                        document.at("/components/schemas/" + schema + "/properties/" + member + "/" + keyword))
                .filter(value -> value.has("const"))
                .map(value -> value.get("const").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void it_has_the_problems_that_there_are() {
        Stream<Problem> ofRoutes = Stream.of(
                Problem.badParameter("", ""),
                Problem.badAddress(""),
                Problem.unknownEvent(""),
                Problem.gone("", ""),
                Problem.notAcceptable(List.of()),
                Problem.unavailable(null),
                Problem.tooLong(),
                Problem.tooManyExports(),
                Problem.tooCostly(),
                Problem.tooSlow());
        Set<String> types = Stream.concat(ofRoutes, IntStream.range(400, 600).mapToObj(Problem::ofStatus))
                .map(Problem::type)
                .filter(type -> !type.contains(":http-"))
                .collect(Collectors.toSet());
        assertThat(constants("Problem", "type", "anyOf")).isEqualTo(types);
    }

    @Test
    void its_server_is_the_public_address() {
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(new String(
                        OpenApi.document("https://example.org/histoire/", TestArchive.ARCHIVE), StandardCharsets.UTF_8))
                .contains("\"servers\":[{\"url\":\"https://example.org/histoire\"}]");
    }
}

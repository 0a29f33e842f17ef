package fr.annales.web;

import fr.annales.web.Description.Answer;
import fr.annales.web.Description.Example;
import fr.annales.web.Description.Parameter;
import fr.annales.web.Description.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a page's description of an OpenAPI document of ours, and of no other: what is not there is a mistake. */
final class DescriptionReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final PrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    /** An example says what was asked: an address, and a header where one matters. */
    private static final Pattern ASKED = Pattern.compile("(GET|POST) (/\\S*)(?: avec (.+))?");

    private final JsonNode document;
    private final String address;

    DescriptionReader(byte[] document, String address) {
        this.document = JSON.readTree(document);
        String server = text(this.document.at("/servers/0"), "url");
        this.address = server.equals("/") ? address : server;
    }

    Description read() {
        JsonNode info = document.get("info");
        SchemaReader schemas = new SchemaReader();
        return new Description(
                text(info, "title"),
                text(info, "version"),
                prose(info),
                members(document.get("paths"))
                        .map(path -> route(path.getKey(), path.getValue().get("get")))
                        .toList(),
                members(document.at("/components/schemas"))
                        .map(schema -> schemas.schema(schema.getKey(), schema.getValue()))
                        .toList(),
                refusals());
    }

    private Route route(String path, JsonNode operation) {
        List<Answer> answers = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        members(operation.get("responses")).forEach(response -> {
            if (response.getValue().has("$ref")) refusals.add(status(response.getKey()));
            else answers(response.getKey(), response.getValue()).forEach(answers::add);
        });
        return new Route(
                path,
                text(operation, "operationId"),
                text(operation, "summary"),
                prose(operation),
                elements(operation.path("parameters")).map(this::parameter).toList(),
                answers,
                refusals);
    }

    private Parameter parameter(JsonNode given) {
        JsonNode parameter = given.has("$ref") ? document.at(text(given, "$ref").substring(1)) : given;
        return new Parameter(
                text(parameter, "name"),
                prose(parameter),
                SchemaWording.ofParameter(parameter),
                elements(parameter.at("/schema/examples"))
                        .map(example -> SchemaWording.example(parameter, example))
                        .toList());
    }

    /** The refusals that routes share, each told once. */
    private List<Answer> refusals() {
        return members(document.get("paths"))
                .flatMap(path -> members(path.getValue().at("/get/responses")))
                .filter(response -> response.getValue().has("$ref"))
                .distinct()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(response -> answers(
                        response.getKey(),
                        document.at(text(response.getValue(), "$ref").substring(1))))
                .toList();
    }

    private Stream<Answer> answers(String status, JsonNode response) {
        JsonNode content = response.path("content");
        if (content.isEmpty()) return Stream.of(new Answer(status(status), prose(response), "", null, List.of()));
        return members(content)
                .map(form -> new Answer(
                        status(status),
                        prose(response),
                        form.getKey(),
                        SchemaReader.name(form.getValue().get("schema")),
                        members(form.getValue().path("examples"))
                                .map(example -> example(example.getValue()))
                                .toList()));
    }

    private static String status(String key) {
        return key.equals("default") ? Answer.OTHERS : key;
    }

    private Example example(JsonNode example) {
        String asked = text(example, "summary");
        JsonNode value = example.get("value");
        String body =
                value.isString() ? value.asString() : JSON.writer().with(PRETTY).writeValueAsString(value);
        Matcher request = ASKED.matcher(asked);
        if (!request.matches()) return new Example(asked, null, null, body);
        boolean isPlain = request.group(1).equals("GET") && request.group(3) == null;
        String method = request.group(1).equals("GET") ? "" : "-X " + request.group(1) + " ";
        String header = request.group(3) == null ? "" : "-H '" + request.group(3) + "' ";
        return new Example(
                asked,
                "curl " + method + header + "'" + address + request.group(2) + "'",
                isPlain ? request.group(2).substring(1) : null,
                body);
    }

    static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
        return object.properties().stream();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String text(JsonNode object, String member) {
        return object.get(member).asString();
    }

    static Prose prose(JsonNode object) {
        return Prose.of(object.path("description").asString(""));
    }
}

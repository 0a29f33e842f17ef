package fr.annales.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The document as tests read it, references followed, and what of an answer is not as it says. */
final class OpenApiDocument {
    /** Made up: nothing is fetched. */
    private static final String ADDRESS = "https://annales.test/openapi.json";

    private final JsonNode root;
    private final SchemaRegistry schemas;

    OpenApiDocument(JsonNode root) {
        this.root = root;
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, root.toString())));
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** The operations, which are all {@code GET}, by path. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        root.get("paths")
                .properties()
                .forEach(path -> operations.put(path.getKey(), path.getValue().get("get")));
        return operations;
    }

    private JsonNode operation(String path) {
        return root.get("paths").get(path).get("get");
    }

    List<JsonNode> parameters(String path) {
        return elements(operation(path).path("parameters")).map(this::resolved).toList();
    }

    JsonNode parameter(String path, String name) {
        return parameters(path).stream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The response of a status, the one by default where the status is not described by itself. */
    JsonNode response(String path, int status) {
        JsonNode responses = operation(path).get("responses");
        String key = Integer.toString(status);
        return resolved(responses.get(responses.has(key) ? key : "default"));
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** What of an answer of a path is not as described; nothing when all is. */
    List<String> faults(String path, Client.Response answer) {
        JsonNode described = response(path, answer.status());
        List<String> faults = new ArrayList<>();
        described
                .path("headers")
                .properties()
                .forEach(header -> faults.addAll(
                        headerFaults(header.getKey(), resolved(header.getValue()), answer.header(header.getKey()))));
        if (!described.has("content")) {
            if (answer.bytes().length > 0) faults.add("a body where none is described");
            return faults;
        }
        JsonNode form = described.get("content").get(answer.mediaType());
        if (form == null) faults.add("a media type that is not described: " + answer.mediaType());
        else if (form.at("/schema/type").asString("").equals("string")) checkText(answer, faults);
        else schema(form.get("schema")).validate(answer.json()).forEach(error -> faults.add(error.toString()));
        return faults;
    }

    private static void checkText(Client.Response answer, List<String> faults) {
        if (answer.body().contains("\uFFFD")) faults.add("a text that is not in UTF-8");
    }

    private List<String> headerFaults(String name, JsonNode header, String value) {
        if (value.isEmpty()) return header.path("required").asBoolean(false) ? List.of("no header " + name) : List.of();
        JsonNode schema = header.get("schema");
        boolean isNumber = "integer".equals(schema.path("type").asString(""));
        JsonNode read = isNumber
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(value))
                : JsonNodeFactory.instance.stringNode(value);
        return schemas.getSchema(schema).validate(read).stream()
                .map(Object::toString)
                .toList();
    }

    /** The pointer to the schema of an answer, which stands among the components. */
    String schemaOf(String path, Client.Response answer) {
        return response(path, answer.status())
                .at("/content/" + answer.mediaType().replace("/", "~1") + "/schema/$ref")
                .asString()
                .substring(1);
    }

    private Schema schema(JsonNode reference) {
        return schemas.getSchema(
                SchemaLocation.of(ADDRESS + reference.get("$ref").asString()));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> strings(JsonNode array) {
        return elements(array).map(JsonNode::asString).toList();
    }
}

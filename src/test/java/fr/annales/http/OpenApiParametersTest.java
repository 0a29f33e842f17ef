package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every parameter that the document describes takes the values that it gives as examples, and refuses nonsense. */
class OpenApiParametersTest extends ShippedServer {
    private static final Map<String, String> NONSENSE = Map.ofEntries(
            Map.entry("q", "a".repeat(513)),
            Map.entry("after", "hier"),
            Map.entry("year", "17XX"),
            Map.entry("decade", "1985"),
            Map.entry("type", "Loi"),
            Map.entry("theme", "inconnu"),
            Map.entry("from", "27/01/1987"),
            Map.entry("to", "1990/1991"),
            Map.entry("undated", "oui"),
            Map.entry("sort", "titre"),
            Map.entry("page", "0"),
            Map.entry("size", "-1"),
            Map.entry("facets", "inconnue"),
            Map.entry("lieu", "Marseille"),
            Map.entry("facetSize", "0"),
            Map.entry("facetPrefix", "a".repeat(65)),
            Map.entry("interpret", "1"),
            Map.entry("explain", "1"));

    private final OpenApiDocument document =
            new OpenApiDocument(client.get("/openapi.json").json());

    /** One parameter of one route. */
    private record Place(String route, JsonNode parameter) {
        String name() {
            return parameter.get("name").asString();
        }

        List<JsonNode> examples() {
            return OpenApiDocument.elements(parameter.at("/schema/examples")).toList();
        }

        /** An address with a value, its elements apart unless they are written in one. */
        String address(JsonNode value) {
            if (parameter.get("in").asString().equals("path")) return route.replace("{id}", value.asString());
            if (!value.isArray()) return route + "?" + name() + "=" + value.asString();
            boolean isApart = parameter.path("explode").asBoolean(true);
            return route + "?" + name() + "="
                    + String.join(isApart ? "&" + name() + "=" : ",", OpenApiDocument.strings(value));
        }
    }

    private Stream<Place> places() {
        return document.operations().keySet().stream()
                .flatMap(route -> document.parameters(route).stream().map(parameter -> new Place(route, parameter)));
    }

    @TestFactory
    Stream<DynamicTest> an_example_of_a_parameter_is_taken() {
        SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31());
        return places().flatMap(place -> place.examples().stream()
                .map(example -> DynamicTest.dynamicTest(place.address(example), () -> {
                    Client.Response answer = client.get(place.address(example));
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    assertThat(document.faults(place.route, answer)).isEmpty();
                    assertThat(schemas.getSchema(place.parameter.get("schema")).validate(example))
                            .isEmpty();
                })));
    }

    @TestFactory
    Stream<DynamicTest> nonsense_is_refused_and_the_parameter_named() {
        return places().filter(place -> !place.route.contains("{" + place.name() + "}"))
                .map(place -> DynamicTest.dynamicTest(place.route + " " + place.name(), () -> {
                    assertThat(NONSENSE).containsKey(place.name());
                    Client.Response answer =
                            client.get(place.route + "?" + place.name() + "=" + NONSENSE.get(place.name()));
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(document.faults(place.route, answer)).isEmpty();
                    assertThat(answer.json().get("parameter").asString()).isEqualTo(place.name());
                }));
    }
}

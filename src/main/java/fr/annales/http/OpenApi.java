package fr.annales.http;

import fr.annales.address.Links;
import fr.annales.address.QuestionReader;
import fr.annales.engine.EngineException;
import fr.annales.engine.Snapshot;
import fr.annales.event.Archive;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.exchange.ExportFormat;
import fr.annales.search.Lazy;
import fr.annales.search.PerVersion;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of this interface, in OpenAPI 3.1: a file, in which the address and the version vary, and what the
 * archive declares is added. The file's schemas are closed, so that tests find what it does not describe; what is
 * served is open, since members may be added later.
 */
public final class OpenApi {
    private static final List<String> CLOSING = List.of("additionalProperties", "unevaluatedProperties");
    private static final List<String> SEARCHES = Stream.concat(
                    Stream.of("/api/events", "/api/events.atom", "/api/suggest"),
                    Stream.of(ExportFormat.values()).map(Exports::path))
            .toList();

    private final AnswerSource answers;
    private final Lazy<byte[]> withoutArchive = new Lazy<>();
    private final PerVersion<byte[]> ofArchive;
    private final Limits limits;

    OpenApi(AnswerSource answers, Limits limits) {
        this.answers = answers;
        this.ofArchive =
                new PerVersion<>(snapshot -> Json.bytes(with(snapshot.archive(), served(answers.publicUrl()))));
        this.limits = limits;
    }

    /**
     * The document of an archive, in UTF-8.
     *
     * @param publicUrl where the service is found, or null: then where the document is
     */
    public static byte[] document(@Nullable String publicUrl, Archive archive) {
        return Json.bytes(with(archive, served(publicUrl)));
    }

    private static ObjectNode served(@Nullable String publicUrl) {
        ObjectNode document = file();
        if (publicUrl != null) ((ObjectNode) document.at("/servers/0")).put("url", Links.root(publicUrl));
        String version = OpenApi.class.getPackage().getImplementationVersion();
        if (version != null) document.withObject("/info").put("version", version);
        open(document);
        return document;
    }

    static ObjectNode file() {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
            return Json.object(file.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lets objects have members that are not described. */
    private static void open(JsonNode node) {
        if (node instanceof ObjectNode object) object.remove(CLOSING);
        node.forEach(OpenApi::open);
    }

    /** Adds the parameters of the facets that an archive declares. */
    private static ObjectNode with(Archive archive, ObjectNode document) {
        for (Vocabulary vocabulary : archive.vocabularies()) {
            Facet facet = vocabulary.facet();
            if (facet.isStandard()) continue;
            for (String path : SEARCHES) {
                ArrayNode parameters =
                        (ArrayNode) document.get("paths").get(path).at("/get/parameters");
                parameters.add(parameter(vocabulary));
                for (JsonNode parameter : parameters)
                    if (QuestionReader.FACETS.equals(parameter.path("name").asString("")))
                        add(facet.id(), parameter.get("schema"));
            }
        }
        return document;
    }

    private static ObjectNode parameter(Vocabulary vocabulary) {
        Facet facet = vocabulary.facet();
        ObjectNode parameter = Json.object();
        parameter.put("name", facet.id()).put("in", "query");
        parameter.put(
                "description",
                "Facette « %s » de cette archive, par l’identifiant d’une valeur dans `/api/archive`. Se répète : l’une ou l’autre."
                        .formatted(facet.pluralLabel()));
        ObjectNode schema = parameter.putObject("schema").put("type", "array");
        schema.putObject("items").put("type", "string");
        ArrayNode examples = schema.putArray("examples");
        vocabulary.concepts().stream()
                .limit(1)
                .forEach(concept -> examples.addArray().add(concept.id()));
        return parameter;
    }

    private static void add(String facet, JsonNode schema) {
        ((ArrayNode) schema.at("/items/enum")).add(facet);
        ((ArrayNode) schema.get("default")).add(facet);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/openapi.json", this::answer);
    }

    private void answer(Context request) {
        Parameters.of(request.queryString(), Set.of(), limits.parameters());
        RouteAnswer.give(request, Json.MEDIA_TYPE, document(request));
    }

    /** There is a description before there is an archive. */
    private byte[] document(Context request) {
        try (Snapshot snapshot = answers.snapshot(request)) {
            return ofArchive.get(snapshot);
        } catch (EngineException _) {
            return withoutArchive.get(() -> Json.bytes(served(answers.publicUrl())));
        }
    }
}

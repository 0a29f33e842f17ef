package fr.annales.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is ours, and writes answers: records as objects, members in their order, absent where null. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(new FacetValueJson()))
            .build();

    static final String MEDIA_TYPE = "application/json";

    private Json() {}

    /** Answers a request in JSON. */
    static void answer(Context request, Object answer) {
        answer(request, answer, MEDIA_TYPE);
    }

    /** Answers a request in a media type that is JSON. */
    static void answer(Context request, Object answer, String mediaType) {
        ByteArrayOutputStream body = RouteAnswer.share(request).body();
        write(answer, body);
        RouteAnswer.give(request, mediaType, body.toByteArray());
    }

    /** Writes an answer, and lets through what the body has to say of its length. */
    private static void write(Object answer, ByteArrayOutputStream body) {
        try {
            MAPPER.writeValue(body, answer);
        } catch (JacksonException failure) {
            if (failure.getCause() instanceof RuntimeException refused) throw refused;
            throw failure;
        }
    }

    /** An answer in UTF-8. */
    static byte[] bytes(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }

    /** An empty object. */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Reads an object of ours. */
    static ObjectNode object(byte[] json) {
        return (ObjectNode) MAPPER.readTree(json);
    }
}

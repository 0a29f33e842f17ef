package fr.annales.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is ours, and writes answers: records as objects, members in their order, absent where null. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static final String MEDIA_TYPE = "application/json";

    private Json() {}

    /** Answers a request in JSON. */
    static void answer(Context request, Object answer) {
        answer(request, answer, MEDIA_TYPE);
    }

    /** Answers a request in a media type that is JSON. */
    static void answer(Context request, Object answer, String mediaType) {
        ResponseBuffer.answer(request, mediaType, bytes(answer));
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

package fr.annales.opensearch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON, which a cluster is asked in and answers in: maps and lists become text, text becomes a tree. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What is not there. */
    static final JsonNode NOTHING = MAPPER.missingNode();

    private Json() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Throws a {@link tools.jackson.core.JacksonException} on what is no JSON. */
    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** The same of bytes, which are UTF-8. */
    static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }
}

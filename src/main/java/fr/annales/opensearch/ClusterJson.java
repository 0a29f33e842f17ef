package fr.annales.opensearch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of requests and answers: maps and lists become text, text becomes a tree. */
final class ClusterJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The node for something missing. */
    static final JsonNode NOTHING = MAPPER.missingNode();

    private ClusterJson() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads JSON. Throws a {@link tools.jackson.core.JacksonException} on anything else. */
    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** Reads JSON in UTF-8. */
    static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }
}

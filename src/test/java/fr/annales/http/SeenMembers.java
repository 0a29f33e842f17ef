package fr.annales.http;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Which members that the document describes have been seen in an answer, by their pointers. */
final class SeenMembers {
    private static final String SCHEMAS = "/components/schemas";

    private final OpenApiDocument document;
    private final Set<String> seen = new TreeSet<>();

    SeenMembers(OpenApiDocument document) {
        this.document = document;
    }

    /** Looks at a value that is as a schema says. */
    void look(String schema, JsonNode value) {
        JsonNode described = document.at(schema);
        if (described.has("$ref")) look(described.get("$ref").asString().substring(1), value);
        for (int i = 0; i < described.path("allOf").size(); i++) look(schema + "/allOf/" + i, value);
        described.path("properties").propertyNames().forEach(name -> {
            if (!value.has(name)) return;
            String member = schema + "/properties/" + name;
            seen.add(member);
            look(member, value.get(name));
        });
        if (described.has("items")) value.forEach(element -> look(schema + "/items", element));
    }

    /** Those that have not been seen yet. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        document.at(SCHEMAS).propertyNames().forEach(name -> addMembers(SCHEMAS + "/" + name, missing));
        missing.removeAll(seen);
        return missing;
    }

    private void addMembers(String schema, Set<String> members) {
        JsonNode described = document.at(schema);
        described.path("properties").propertyNames().forEach(name -> {
            String member = schema + "/properties/" + name;
            members.add(member);
            addMembers(member, members);
        });
        if (described.has("items")) addMembers(schema + "/items", members);
    }
}

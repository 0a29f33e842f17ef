package fr.annales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in French what values a schema allows. */
final class SchemaWording {
    private static final Map<String, String> KINDS = Map.of(
            "string", "texte",
            "integer", "nombre entier",
            "number", "nombre",
            "boolean", "true ou false",
            "object", "objet",
            "array", "liste",
            "null", "null");

    private SchemaWording() {}

    /** The kind of value, its bounds, and what it is when it is absent. */
    static String ofParameter(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        List<String> form = new ArrayList<>();
        form.add(kind(schema.has("items") ? schema.get("items") : schema));
        bounds(schema.has("items") ? schema.get("items") : schema, form);
        if (schema.has("items")) form.add(isRepeated(parameter) ? "se répète" : "séparés par des virgules");
        if (schema.has("default") && !value(schema.get("default")).isEmpty())
            form.add("par défaut " + value(schema.get("default")));
        if (parameter.path("required").asBoolean(false)) form.add("obligatoire");
        return String.join(", ", form);
    }

    private static void bounds(JsonNode schema, List<String> form) {
        if (schema.has("enum")) form.add(value(schema.get("enum")).replace(",", ", "));
        if (schema.has("maxLength")) form.add("au plus " + value(schema.get("maxLength")) + " caractères");
        if (schema.has("minimum") && schema.has("maximum"))
            form.add("de " + value(schema.get("minimum")) + " à " + value(schema.get("maximum")));
        if (schema.has("multipleOf")) form.add("multiple de " + value(schema.get("multipleOf")));
    }

    /** The kind of value, in a word or two. */
    static String kind(JsonNode schema) {
        if (schema.has("$ref")) return "objet";
        if (schema.has("const")) return "toujours " + value(schema.get("const"));
        JsonNode type = schema.path("type");
        if (type.isArray())
            return DescriptionReader.elements(type).map(SchemaWording::word).collect(Collectors.joining(" ou "));
        return word(type) + (schema.has("items") && schema.get("items").has("type") ? of(schema.get("items")) : "");
    }

    private static String of(JsonNode items) {
        return " (" + kind(items) + ")";
    }

    private static String word(JsonNode type) {
        return KINDS.getOrDefault(type.asString(""), "");
    }

    /** A value of a parameter as it stands in an address. */
    static String example(JsonNode parameter, JsonNode value) {
        if (DescriptionReader.text(parameter, "in").equals("path")) return value(value);
        String name = DescriptionReader.text(parameter, "name") + "=";
        if (!value.isArray() || !isRepeated(parameter)) return name + value(value);
        return DescriptionReader.elements(value)
                .map(element -> name + element.asString())
                .collect(Collectors.joining("&"));
    }

    /** Several values of one parameter stand apart, unless it says otherwise. */
    private static boolean isRepeated(JsonNode parameter) {
        return parameter.path("explode").asBoolean(true);
    }

    /** A value, and those of a list in one. */
    static String value(JsonNode value) {
        return value.isArray()
                ? DescriptionReader.elements(value).map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString();
    }
}

package fr.annales.web;

import fr.annales.web.Description.Member;
import fr.annales.web.Description.Schema;
import fr.annales.web.Description.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells the schemas of answers, members of members in one list. */
final class SchemaReader {

    Schema schema(String name, JsonNode schema) {
        JsonNode base = schema.at("/allOf/0");
        return new Schema(
                name,
                DescriptionReader.prose(schema),
                base.isMissingNode() ? null : name(base),
                members("", schema).toList());
    }

    private Stream<Member> members(String prefix, JsonNode schema) {
        Set<String> required = DescriptionReader.elements(schema.path("required"))
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        return DescriptionReader.members(schema.path("properties")).flatMap(property -> {
            String name = prefix + property.getKey();
            JsonNode kind = property.getValue();
            JsonNode element = kind.path("items");
            return Stream.concat(
                    Stream.of(member(name, kind, !required.contains(property.getKey()))),
                    kind.has("items") ? members(name + "[].", element) : members(name + ".", kind));
        });
    }

    private static Member member(String name, JsonNode schema, boolean isOptional) {
        return new Member(
                name,
                DescriptionReader.prose(schema),
                SchemaWording.kind(schema),
                name(schema),
                isOptional,
                values(schema));
    }

    private static List<Value> values(JsonNode schema) {
        return Stream.of("oneOf", "anyOf")
                .flatMap(keyword -> DescriptionReader.elements(schema.path(keyword)))
                .filter(choice -> choice.has("const"))
                .map(choice -> new Value(
                        DescriptionReader.text(choice, "const"),
                        choice.path("title").asString(""),
                        DescriptionReader.prose(choice)))
                .toList();
    }

    /** The name of the schema that is referred to, alone or as the elements of a list; null where none is. */
    static @Nullable String name(JsonNode schema) {
        String reference = schema.path("$ref").asString(schema.at("/items/$ref").asString(""));
        return reference.isEmpty() ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }
}

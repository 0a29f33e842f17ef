package fr.annales.codec;

import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Facet;
import fr.annales.event.PublicSource;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an archive says of itself as JSON, in the form of {@code archive.json}, both ways. */
public final class ArchiveJson {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PUBLIC_SOURCES = "publicSources";

    private ArchiveJson() {}

    /** The archive as one line of JSON, with the texts of its sources. */
    public static String write(Archive archive) {
        ObjectNode root = tree(archive);
        if (!archive.publicSources().isEmpty()) root.set(PUBLIC_SOURCES, texts(archive.publicSources()));
        return JSON.writeValueAsString(root);
    }

    /** The archive as JSON that a person can edit, indented; of its sources only the names. */
    public static String writeIndented(Archive archive) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(archive));
    }

    private static ArrayNode texts(List<PublicSource> sources) {
        ArrayNode texts = JSON.createArrayNode();
        for (PublicSource source : sources)
            texts.addObject().put("name", source.name()).put("text", source.text());
        return texts;
    }

    private static ObjectNode tree(Archive archive) {
        ObjectNode root = JSON.createObjectNode();
        root.put("title", archive.title()).put("language", archive.language());
        put("description", archive.description(), root);
        put("publisher", archive.publisher(), root);
        put("rights", archive.rights(), root);
        put("licence", archive.licence(), root);
        put("contact", archive.contact(), root);
        put("homepage", archive.homepage(), root);
        put("source", archive.source(), root);
        put("url", archive.url(), root);
        put("oaiSet", archive.oaiSet(), root);
        put("adminEmail", archive.adminEmail(), root);
        ArrayNode facets = JSON.createArrayNode();
        for (Vocabulary vocabulary : archive.vocabularies()) {
            Facet facet = vocabulary.facet();
            if (facet.isStandard()) addConcepts(vocabulary, root.putArray(member(facet)));
            else addConcepts(vocabulary, declaration(facet, facets.addObject()).putArray("values"));
        }
        ArrayNode acronyms = root.putArray("acronyms");
        for (Acronym acronym : archive.acronyms()) {
            ObjectNode entry = acronyms.addObject().put("acronym", acronym.acronym());
            putAll("longForms", acronym.longForms(), entry);
            put("source", acronym.source(), entry);
            put("note", acronym.note(), entry);
        }
        putAll(
                PUBLIC_SOURCES,
                archive.publicSources().stream().map(PublicSource::name).toList(),
                root);
        if (!facets.isEmpty()) root.set("facets", facets);
        return root;
    }

    /** The member of {@code archive.json} that holds the concepts of a facet which every archive has. */
    public static String member(Facet facet) {
        return facet.id() + "s";
    }

    private static ObjectNode declaration(Facet facet, ObjectNode entry) {
        entry.put("id", facet.id()).put("field", facet.field());
        entry.put("label", facet.label()).put("pluralLabel", facet.pluralLabel());
        if (facet.role() != Facet.Role.SUBJECT)
            entry.put("role", facet.role().name().toLowerCase(Locale.ROOT));
        return entry;
    }

    private static void addConcepts(Vocabulary vocabulary, ArrayNode concepts) {
        for (Concept concept : vocabulary.concepts()) {
            ObjectNode entry = concepts.addObject().put("id", concept.id()).put("prefLabel", concept.prefLabel());
            putAll("altLabels", concept.altLabels(), entry);
            put("definition", concept.definition(), entry);
            putAll("aliases", concept.aliases(), entry);
        }
    }

    private static void put(String name, @Nullable String value, ObjectNode object) {
        if (value != null) object.put(name, value);
    }

    private static void putAll(String name, List<String> values, ObjectNode object) {
        if (values.isEmpty()) return;
        ArrayNode array = object.putArray(name);
        values.forEach(array::add);
    }

    /**
     * The archive that was written.
     *
     * @throws RuntimeException on what {@link #write} did not write
     */
    public static Archive read(String json) {
        JsonNode root = JSON.readTree(json);
        List<Vocabulary> vocabularies = new ArrayList<>();
        for (Facet facet : List.of(Facet.TYPE, Facet.THEME))
            vocabularies.add(new Vocabulary(facet, all(root.path(member(facet)), ArchiveJson::concept)));
        vocabularies.addAll(all(root.path("facets"), ArchiveJson::declared));
        return new Archive(
                text("title", root),
                text("language", root),
                find("description", root),
                find("publisher", root),
                find("rights", root),
                find("licence", root),
                find("contact", root),
                find("homepage", root),
                find("source", root),
                find("url", root),
                find("oaiSet", root),
                find("adminEmail", root),
                vocabularies,
                all(
                        root.path("acronyms"),
                        entry -> new Acronym(
                                text("acronym", entry),
                                strings("longForms", entry),
                                find("source", entry),
                                find("note", entry))),
                all(root.path(PUBLIC_SOURCES), entry -> new PublicSource(text("name", entry), text("text", entry))));
    }

    private static Vocabulary declared(JsonNode entry) {
        String role = find("role", entry);
        Facet facet = new Facet(
                text("id", entry),
                text("field", entry),
                text("label", entry),
                text("pluralLabel", entry),
                role == null ? Facet.Role.SUBJECT : Facet.Role.valueOf(role.toUpperCase(Locale.ROOT)),
                false);
        return new Vocabulary(facet, all(entry.path("values"), ArchiveJson::concept));
    }

    private static Concept concept(JsonNode entry) {
        return new Concept(
                text("id", entry),
                text("prefLabel", entry),
                strings("altLabels", entry),
                find("definition", entry),
                strings("aliases", entry));
    }

    static <T> List<T> all(JsonNode array, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        array.forEach(entry -> values.add(read.apply(entry)));
        return values;
    }

    private static List<String> strings(String name, JsonNode object) {
        return all(object.path(name), JsonNode::asString);
    }

    private static @Nullable String find(String name, JsonNode object) {
        JsonNode value = object.get(name);
        return value == null ? null : value.asString();
    }

    static String text(String name, JsonNode object) {
        return object.required(name).asString();
    }
}

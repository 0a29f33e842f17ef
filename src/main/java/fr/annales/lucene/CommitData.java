package fr.annales.lucene;

import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.DataFile;
import fr.annales.event.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of itself, as the user data of its one commit: so it appears with the events in one step, and
 * Lucene's checksum covers it.
 *
 * @param schema the {@link Schema#VERSION} it was built with
 * @param lucene the version of Lucene that wrote it
 * @param archive what the archive said of itself
 * @param files what it was built from
 */
record CommitData(String schema, String lucene, Archive archive, List<DataFile> files) {
    static final String SCHEMA = "schema";

    static CommitData ofThisBuild(Archive archive, List<DataFile> files) {
        return new CommitData(Schema.VERSION, Version.LATEST.toString(), archive, files);
    }

    Map<String, String> toMap() {
        Node root = new Node(new HashMap<>(), "");
        root.put(SCHEMA, schema);
        root.put("lucene", lucene);
        root.putAll("file", files, (node, file) -> {
            node.put("name", file.name());
            node.put("size", Long.toString(file.size()));
            node.put("modified", file.modified().toString());
            node.put("sha256", file.sha256());
        });
        root.put("title", archive.title());
        root.put("language", archive.language());
        root.put("description", archive.description());
        root.put("publisher", archive.publisher());
        root.put("rights", archive.rights());
        root.put("contact", archive.contact());
        root.put("homepage", archive.homepage());
        root.put("source", archive.source());
        root.put("url", archive.url());
        root.putAll("vocabulary", archive.vocabularies(), (node, vocabulary) -> {
            node.put("facet", vocabulary.facet());
            node.putAll("concept", vocabulary.concepts(), CommitData::put);
        });
        root.putAll("acronym", archive.acronyms(), (node, acronym) -> {
            node.put("acronym", acronym.acronym());
            node.putStrings("longForm", acronym.longForms());
            node.put("source", acronym.source());
        });
        return root.map;
    }

    private static void put(Node node, Concept concept) {
        node.put("id", concept.id());
        node.put("prefLabel", concept.prefLabel());
        node.putStrings("altLabel", concept.altLabels());
        node.put("definition", concept.definition());
        node.putStrings("alias", concept.aliases());
    }

    /** Throws a RuntimeException on a map that {@link #toMap} did not make. */
    static CommitData of(Map<String, String> map) {
        Node root = new Node(map, "");
        Archive archive = new Archive(
                root.get("title"),
                root.get("language"),
                root.find("description"),
                root.find("publisher"),
                root.find("rights"),
                root.find("contact"),
                root.find("homepage"),
                root.find("source"),
                root.find("url"),
                root.all(
                        "vocabulary",
                        node -> new Vocabulary(node.get("facet"), node.all("concept", CommitData::concept))),
                root.all(
                        "acronym",
                        node -> new Acronym(node.get("acronym"), node.strings("longForm"), node.find("source"))));
        List<DataFile> files = root.all(
                "file",
                node -> new DataFile(
                        node.get("name"),
                        Long.parseLong(node.get("size")),
                        Instant.parse(node.get("modified")),
                        node.get("sha256")));
        return new CommitData(root.get(SCHEMA), root.get("lucene"), archive, files);
    }

    private static Concept concept(Node node) {
        return new Concept(
                node.get("id"),
                node.get("prefLabel"),
                node.strings("altLabel"),
                node.find("definition"),
                node.strings("alias"));
    }

    /** A place in a tree that is written as a flat map: {@code vocabulary.0.concept.3.id}. */
    private record Node(Map<String, String> map, String path) {

        interface Writer<T> {
            void write(Node node, T value);
        }

        void put(String name, @Nullable String value) {
            if (value != null) map.put(path + name, value);
        }

        <T> void putAll(String name, List<T> values, Writer<T> writer) {
            for (int i = 0; i < values.size(); i++) writer.write(child(name, i), values.get(i));
            put(name, Integer.toString(values.size()));
        }

        void putStrings(String name, List<String> values) {
            putAll(name, values, (node, value) -> node.put("", value));
        }

        @Nullable
        String find(String name) {
            return map.get(path + name);
        }

        String get(String name) {
            String value = find(name);
            if (value == null) throw new IllegalStateException("the index does not record " + path + name);
            return value;
        }

        <T> List<T> all(String name, Function<Node, T> reader) {
            List<T> values = new ArrayList<>();
            int size = Integer.parseInt(get(name));
            for (int i = 0; i < size; i++) values.add(reader.apply(child(name, i)));
            return values;
        }

        List<String> strings(String name) {
            return all(name, node -> node.get(""));
        }

        private Node child(String name, int index) {
            return new Node(map, path + name + "." + index + ".");
        }
    }
}

package fr.annales.opensearch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indices of a cluster, as far as a build and a look at all its events need them: every search finds all documents
 * of its index, in the order in which they came.
 */
final class StubIndices {
    /** In one order, so that a lie finds its place. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Pattern EXPECTED = Pattern.compile("if_seq_no=(\\d{1,18})");
    private static final Map<String, Object> DONE = Map.of("acknowledged", true);
    private static final Map<String, Object> SHARDS = Map.of("total", 3, "successful", 3, "failed", 0);

    private final Map<String, Map<String, Document>> indices = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private long sequence;
    private final Map<String, Map<String, Document>> whole = new TreeMap<>();
    private String health = "green";
    private boolean isFull;
    private boolean isWithoutManager;
    private int looksInQueue;
    private boolean isInQueue;
    private int everyOther = 1;
    private @Nullable Instant now;

    private record Document(long sequence, JsonNode source) {}

    /** An answer in JSON. */
    record Reply(int status, String body) {
        static Reply of(int status, Object json) {
            return new Reply(status, MAPPER.writeValueAsString(json));
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        static Reply of(Object json) {
            return of(200, json);
        }
    }

    /** The names of all indices. */
    synchronized Set<String> names() {
        return new TreeSet<>(indices.keySet());
    }

    /** The index that an alias names, or null. */
    synchronized @Nullable String named(String alias) {
        return aliases.get(alias);
    }

    /** What it says of the health of its indices from now on. */
    synchronized void health(String status) {
        health = status;
    }

    /** Whether its disk is full: what is there is read and whole indices are deleted, but nothing is written. */
    synchronized void full(boolean isSo) {
        isFull = isSo;
    }

    /** Whether no manager is elected: then a node tells only what it is asked of itself. */
    synchronized void withoutManager(boolean isSo) {
        isWithoutManager = isSo;
    }

    /** For so many looks, merges and copies wait behind those of others. */
    synchronized void queue(int looks) {
        looksInQueue = looks;
        everyOther = 1;
    }

    /** The same behind others that move at every other look. */
    synchronized void queueBehindFitful(int looks) {
        looksInQueue = looks;
        everyOther = 2;
    }

    /** Has its clock stand at a time. */
    synchronized void time(Instant time) {
        now = time;
    }

    private Reply time() {
        long time = (now == null ? Instant.now() : now).toEpochMilli();
        return Reply.of(Map.of("nodes", Map.of("node", Map.of("timestamp", time))));
    }

    private boolean waitsInQueue() {
        isInQueue = looksInQueue > 0;
        if (isInQueue) looksInQueue--;
        return isInQueue;
    }

    /** Has an index again as it was before it was damaged. */
    synchronized void restore(String index) {
        indices.put(index, whole.get(index));
    }

    /** Loses a document of an index. */
    synchronized void damage(String index) {
        whole.put(index, new LinkedHashMap<>(documents(index)));
        documents(index).remove(documents(index).keySet().iterator().next());
    }

    /** Loses an alias. */
    synchronized void forget(String alias) {
        aliases.remove(alias);
    }

    /** Loses an index, and the aliases with it. */
    synchronized void delete(String index) {
        indices.remove(index);
        aliases.values().remove(index);
    }

    synchronized Reply answer(String request, String body) {
        String method = request.substring(0, request.indexOf(' '));
        String[] address = request.substring(request.indexOf(' ') + 1).split("\\?", 2);
        String query = address.length > 1 ? address[1] : "";
        List<String> path = List.of(address[0].substring(1).split("/", -1));
        boolean isWritten = !method.equals("GET") && !(method.equals("DELETE") && path.size() == 1);
        if (isFull && isWritten && !path.getFirst().equals("_msearch"))
            return Reply.of(429, Map.of("error", Map.of("type", "cluster_block_exception"), "status", 429));
        if (isWithoutManager && Set.of("_alias", "_cluster").contains(path.getFirst()) && !query.contains("local=true"))
            return Reply.of(
                    503, Map.of("error", Map.of("type", "cluster_manager_not_discovered_exception"), "status", 503));
        return switch (path.getFirst()) {
            case "_msearch" -> Reply.of(searched(body));
            case "_alias" -> aliased(path.get(1));
            case "_aliases" -> moved(ClusterJson.read(body));
            case "_nodes" -> time();
            case "_tasks" -> Reply.of(Map.of("completed", !waitsInQueue(), "response", Map.of("_shards", SHARDS)));
            case "_cluster" ->
                path.size() == 2 ? healthOfAll() : healthOf(path.getLast().split(",", -1));
            default -> path.size() == 1 ? whole(method, path.getFirst()) : part(method, path, query, body);
        };
    }

    private Reply healthOf(String[] names) {
        boolean isThere = indices.keySet().containsAll(List.of(names));
        String status = waitsInQueue() ? "yellow" : health;
        return Reply.of(
                isThere ? 200 : 408,
                Map.of(
                        "status",
                        isThere ? status : "red",
                        "discovered_cluster_manager",
                        !isWithoutManager,
                        "initializing_shards",
                        0,
                        "relocating_shards",
                        0));
    }

    private Reply healthOfAll() {
        boolean doOthersMove = isInQueue && looksInQueue % everyOther == 0;
        return Reply.of(Map.of("status", health, "initializing_shards", doOthersMove ? 1 : 0, "relocating_shards", 0));
    }

    private Reply aliased(String alias) {
        String index = aliases.get(alias);
        return index == null
                ? Reply.of(404, Map.of("error", "alias [" + alias + "] missing", "status", 404))
                : Reply.of(Map.of(index, Map.of("aliases", Map.of(alias, Map.of()))));
    }

    /** All of it or nothing. */
    private Reply moved(JsonNode body) {
        Map<String, String> moved = new TreeMap<>(aliases);
        for (JsonNode action : body.path("actions")) {
            JsonNode remove = action.path("remove");
            String from = remove.path("index").asString("");
            if (!remove.isMissingNode() && !moved.remove(remove.path("alias").asString(), from)) return refused();
            JsonNode add = action.path("add");
            String to = add.path("index").asString("");
            if (!add.isMissingNode() && moved.putIfAbsent(add.path("alias").asString(), to) != null) return refused();
        }
        aliases.clear();
        aliases.putAll(moved);
        return Reply.of(DONE);
    }

    private static Reply refused() {
        return Reply.of(400, Map.of("error", Map.of("type", "illegal_argument_exception"), "status", 400));
    }

    private Reply whole(String method, String names) {
        if (method.equals("DELETE")) {
            for (String name : names.split(",", -1)) indices.remove(name);
            return Reply.of(DONE);
        }
        if (indices.putIfAbsent(names, new LinkedHashMap<>()) == null) return Reply.of(DONE);
        return Reply.of(400, Map.of("error", Map.of("type", "resource_already_exists_exception"), "status", 400));
    }

    private Reply part(String method, List<String> path, String query, String body) {
        String index = path.getFirst();
        return switch (path.get(1)) {
            case "_alias" -> Reply.of(all());
            case "_bulk" -> Reply.of(added(index, body));
            case "_forcemerge" -> Reply.of(Map.of("task", "node:1"));
            case "_stats" -> Reply.of(Map.of("_all", Map.of("total", Map.of("store", Map.of("size_in_bytes", 1)))));
            case "_settings" -> Reply.of(DONE);
            case "_refresh" -> Reply.of(Map.of("_shards", Map.of("total", 1, "successful", 1, "failed", 0)));
            default -> document(method, index, path.get(1) + "/" + path.get(2), query, body);
        };
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        indices.keySet().forEach(name -> all.put(name, Map.of("aliases", Map.of())));
        return all;
    }

    private Map<String, Object> added(String index, String body) {
        String[] lines = body.split("\n", -1);
        List<Object> items = new ArrayList<>();
        for (int i = 0; i + 1 < lines.length; i += 2) {
            String id = ClusterJson.read(lines[i]).path("index").path("_id").asString();
            documents(index).put(id, new Document(++sequence, ClusterJson.read(lines[i + 1])));
            items.add(Map.of("index", Map.of("_id", id, "status", 201)));
        }
        return Map.of("took", 1, "errors", false, "items", items);
    }

    private Map<String, Document> documents(String index) {
        return indices.computeIfAbsent(index, _ -> new LinkedHashMap<>());
    }

    private Reply document(String method, String index, String place, String query, String body) {
        String id = place.substring(place.indexOf('/') + 1);
        Document there = documents(index).get(id);
        if (method.equals("GET") || (method.equals("DELETE") && there == null))
            return there == null ? Reply.of(404, Map.of("found", false)) : Reply.of(shown(id, there));
        if (place.startsWith("_create/") ? there != null : isConflict(query, there))
            return Reply.of(409, Map.of("error", Map.of("type", "version_conflict_engine_exception"), "status", 409));
        if (method.equals("DELETE")) documents(index).remove(id);
        else documents(index).put(id, new Document(++sequence, ClusterJson.read(body)));
        return Reply.of(Map.of("_id", id, "result", "done"));
    }

    /** Whether a change is meant for another state than the one that is there. */
    private static boolean isConflict(String query, @Nullable Document there) {
        Matcher expected = EXPECTED.matcher(query);
        return expected.find() && (there == null || there.sequence != Long.parseLong(expected.group(1)));
    }

    private static Map<String, Object> shown(String id, Document document) {
        return Map.of(
                "_id", id, "found", true, "_seq_no", document.sequence, "_primary_term", 1, "_source", document.source);
    }

    private Map<String, Object> searched(String body) {
        String[] lines = body.split("\n", -1);
        List<Object> responses = new ArrayList<>();
        for (int i = 0; i + 1 < lines.length; i += 2) {
            String index = ClusterJson.read(lines[i]).path("index").asString();
            JsonNode search = ClusterJson.read(lines[i + 1]);
            List<JsonNode> found = documents(index).values().stream()
                    .map(Document::source)
                    .filter(source -> !source.has(Schema.DATA) && isAskedFor(source, search))
                    .toList();
            responses.add(response(found, search));
        }
        return Map.of("took", 1, "responses", responses);
    }

    /** Of all that a query may say, only a list of ids. */
    private static boolean isAskedFor(JsonNode source, JsonNode search) {
        JsonNode terms = search.path("query").findValue("terms");
        if (terms == null || !terms.has(Schema.ID)) return true;
        return terms.path(Schema.ID).valueStream().anyMatch(source.path(Schema.ID)::equals);
    }

    private static Map<String, Object> response(List<JsonNode> found, JsonNode search) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("took", 1);
        response.put("timed_out", false);
        response.put("_shards", Map.of("total", 3, "successful", 3, "skipped", 0, "failed", 0));
        List<Object> hits = found.stream()
                .limit(search.path("size").asInt())
                .map(source -> hit(source, search))
                .toList();
        response.put("hits", Map.of("total", Map.of("value", found.size(), "relation", "eq"), "hits", hits));
        Map<String, Object> aggregations = new LinkedHashMap<>();
        search.path("aggs")
                .properties()
                .forEach(entry -> aggregations.put(entry.getKey(), aggregation(found, entry.getValue())));
        response.put("aggregations", aggregations);
        response.put("status", 200);
        return response;
    }

    private static Object hit(JsonNode source, JsonNode search) {
        List<Object> place = new ArrayList<>();
        for (String field : List.of(Schema.EARLIEST, Schema.LATEST, Schema.ORDER, Schema.ID))
            place.add(source.path(field));
        Map<String, Object> hit = new LinkedHashMap<>();
        hit.put("sort", place);
        JsonNode wanted = search.path("_source");
        if (!wanted.isBoolean() || wanted.asBoolean()) hit.put("_source", without(wanted.path("excludes"), source));
        hit.put("fields", Map.of(Schema.BYTES, List.of(source.path(Schema.BYTES))));
        return hit;
    }

    /** Without what it is told to leave out, which is within the event. */
    private static JsonNode without(JsonNode excluded, JsonNode source) {
        JsonNode copy = source.deepCopy();
        for (JsonNode path : excluded)
            ((ObjectNode) copy.path(Schema.EVENT)).remove(path.asString().split("[.]", -1)[1]);
        return copy;
    }

    private static Object aggregation(List<JsonNode> found, JsonNode asked) {
        if (asked.has("sum"))
            return Map.of(
                    "value",
                    found.stream()
                            .mapToDouble(source -> source.path(Schema.CHECKSUM).asDouble())
                            .sum());
        if (asked.has("terms"))
            return terms(found, asked.path("terms").path("field").asString().split("\\.", -1));
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("doc_count", found.size());
        asked.path("aggs")
                .properties()
                .forEach(inner -> counted.put(inner.getKey(), aggregation(found, inner.getValue())));
        return counted;
    }

    private static Object terms(List<JsonNode> found, String[] field) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode source : found) {
            JsonNode values = source;
            for (String name : field) values = values.path(name);
            for (JsonNode value : values) counts.merge(value.asString(), 1, Integer::sum);
        }
        List<Object> buckets = new ArrayList<>();
        counts.forEach((value, count) -> buckets.add(Map.of("key", value, "doc_count", count)));
        return Map.of("doc_count_error_upper_bound", 0, "sum_other_doc_count", 0, "buckets", buckets);
    }
}

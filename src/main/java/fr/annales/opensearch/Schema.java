package fr.annales.opensearch;

import fr.annales.engine.Sort;
import fr.annales.event.Archive;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of the indices of a version, each with its reason. A version has an index of events, sorted by date, and
 * an index of the forms of their words. Words are sent as tokens, with a blank between two words and a bar between two
 * stems of one word: the cluster splits them, and analyses nothing.
 */
final class Schema {
    /**
     * The version of the schema. It is raised with every change after which an old index would answer wrongly, so that
     * such an index is built anew.
     */
    static final String VERSION = "5";

    /** The whole event, only stored, which is all that {@code _source} holds. */
    static final String EVENT = "event";

    static final String ID = "id";
    static final String ALIAS = "alias";

    /** The stems of all words of the event, one value for each of title, text and labels, as in the embedded engine. */
    static final String WORDS = "words";

    static final String TITLE_WORDS = "title_words";

    /** The title as one value, by which events with the same title are recognized. */
    static final String TITLE = "title";

    /** The edge n-grams of the words of the title. */
    static final String TITLE_BEGINNING = "title_beginning";

    /** The forms of all words of an event; in the index of forms, the form. */
    static final String FORM = "form";

    /** The ids of the event's concepts; one field for each facet, with this prefix. */
    static final String CONCEPT = "concept";

    /**
     * The first day of the event, in days since 1970, or {@link #OPEN_BEGINNING}; the next field has the last day, or
     * {@link #OPEN_END}. Both are absent without a date.
     */
    static final String EARLIEST = "earliest";

    static final String LATEST = "latest";
    static final String ORDER = "order";

    /** The years in which the event begins and ends, as {@link YearValue}s. */
    static final String YEARS = "years";

    /**
     * The time at which the event was changed last; the next field has that of its record. Both are in seconds; a
     * change with the version itself has {@link #PENDING}, which is later than all others, since its time is known only
     * when all is built.
     */
    static final String MODIFIED = "modified";

    static final String DATESTAMP = "datestamp";

    /** The {@link Checksum} of the document. The sum over all documents tells whether they are all there. */
    static final String CHECKSUM = "checksum";

    /** The length of the whole event in JSON, in bytes. */
    static final String BYTES = "bytes";

    /** The stems of a form; the next fields have the number of events that have it, and its spellings. */
    static final String STEMS = "stems";

    static final String EVENTS = "events";
    static final String SPELLINGS = "spellings";

    /** What the version says of itself, only stored, in documents of the index of forms. */
    static final String DATA = "version";

    /**
     * The day of an open beginning, before any calendar day; the next is that of an open end. Both are exact as
     * doubles.
     */
    static final long OPEN_BEGINNING = -(1L << 52);

    static final long OPEN_END = 1L << 52;

    static final long PENDING = 1L << 52;

    /** The character between two stems of one word. */
    static final String BETWEEN_STEMS = "|";

    /** The most hits of one answer, which is a page of a sitemap. */
    static final int MOST_HITS = 10_000;

    private static final String ANALYZER = "annales";
    private static final String SIMILARITY = "annales";
    private static final int LONGEST_TOKEN = 1_024;
    private static final int LONGEST_PATTERN = 100_000;
    private static final List<String> ORDER_OF_DATE = List.of(EARLIEST, LATEST, ORDER, ID);
    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword");
    private static final Map<String, Object> KEPT = Map.of("type", "object", "enabled", false);
    private static final Map<String, Object> STEMMED =
            Map.of("type", "text", "analyzer", ANALYZER, "similarity", SIMILARITY);

    private Schema() {}

    static String concepts(String facet) {
        return CONCEPT + "." + facet;
    }

    /** An order of hits as sort fields, without ties. */
    static List<Map<String, Object>> order(Sort sort) {
        String direction = sort == Sort.DATE_DESCENDING ? "desc" : "asc";
        List<Map<String, Object>> byDate = ORDER_OF_DATE.stream()
                .map(field -> Map.<String, Object>of(field, Map.of("order", direction, "missing", "_last")))
                .toList();
        if (sort != Sort.RELEVANCE) return byDate;
        List<Map<String, Object>> byScore = new ArrayList<>();
        byScore.add(Map.of("_score", "desc"));
        byScore.addAll(byDate);
        return byScore;
    }

    /** The settings and mappings of the index of events. */
    static Map<String, Object> events(Archive archive, IndexSettings settings) {
        Map<String, Object> index = common(settings.shards());
        index.put("sort.field", ORDER_OF_DATE);
        index.put("sort.order", List.of("asc", "asc", "asc", "asc"));
        index.put("sort.missing", List.of("_last", "_last", "_last", "_last"));
        index.put(
                "similarity",
                Map.of(
                        SIMILARITY,
                        Map.of(
                                "type",
                                "BM25",
                                "k1",
                                settings.scoring().k1(),
                                "b",
                                settings.scoring().b())));
        index.put("analysis", analysis());
        return index(index, events(archive), List.of(EVENT));
    }

    private static Map<String, Object> analysis() {
        return Map.of(
                "analyzer",
                Map.of(ANALYZER, Map.of("type", "custom", "tokenizer", "words", "filter", List.of("stems"))),
                "tokenizer",
                Map.of("words", Map.of("type", "whitespace", "max_token_length", LONGEST_TOKEN)),
                "filter",
                Map.of(
                        "stems",
                        Map.of(
                                "type",
                                "pattern_capture",
                                "preserve_original",
                                false,
                                "patterns",
                                List.of("([^" + BETWEEN_STEMS + "]+)"))));
    }

    private static Map<String, Object> events(Archive archive) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(EVENT, KEPT);
        fields.put(ID, KEYWORD);
        fields.put(ALIAS, Map.of("type", "keyword", "doc_values", false));
        fields.put(WORDS, STEMMED);
        fields.put(TITLE_WORDS, STEMMED);
        fields.put(TITLE, Map.of("type", "keyword", "index", false));
        fields.put(TITLE_BEGINNING, Map.of("type", "keyword", "doc_values", false));
        fields.put(
                FORM,
                Map.of(
                        "type",
                        "text",
                        "analyzer",
                        ANALYZER,
                        "similarity",
                        SIMILARITY,
                        "index_options",
                        "docs",
                        "norms",
                        false));
        fields.put(EARLIEST, Map.of("type", "long"));
        for (String time : List.of(LATEST, MODIFIED, DATESTAMP)) fields.put(time, Map.of("type", "long"));
        fields.put(ORDER, Map.of("type", "integer"));
        fields.put(YEARS, KEYWORD);
        for (String number : List.of(CHECKSUM, BYTES)) fields.put(number, Map.of("type", "integer", "index", false));
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies())
            facets.put(vocabulary.facet().id(), KEYWORD);
        fields.put(CONCEPT, Map.of("type", "object", "properties", facets));
        return fields;
    }

    /** The settings and mappings of the index of forms, and of what the version says of itself. */
    static Map<String, Object> forms() {
        return index(
                common(1),
                Map.of(
                        DATA, KEPT,
                        FORM, KEYWORD,
                        STEMS, KEYWORD,
                        EVENTS, Map.of("type", "integer"),
                        SPELLINGS, KEPT,
                        CHECKSUM, Map.of("type", "integer", "index", false)),
                List.of(DATA, FORM, EVENTS, SPELLINGS));
    }

    /** The settings of an index while it is built: nobody searches it yet, and after a failure it is built anew. */
    private static Map<String, Object> common(int shards) {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("number_of_shards", shards);
        index.put("number_of_replicas", 0);
        index.put("refresh_interval", "-1");
        index.put("translog.durability", "async");
        index.put("max_result_window", MOST_HITS);
        index.put("max_regex_length", LONGEST_PATTERN);
        // A shard is merged to one segment: there is nothing to search side by side.
        index.put("search.concurrent_segment_search.mode", "none");
        return index;
    }

    private static Map<String, Object> index(
            Map<String, Object> settings, Map<String, Object> fields, List<String> kept) {
        return Map.of(
                "settings",
                Map.of("index", settings),
                "mappings",
                Map.of("dynamic", "strict", "_source", Map.of("includes", kept), "properties", fields));
    }
}

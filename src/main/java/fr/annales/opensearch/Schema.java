package fr.annales.opensearch;

import fr.annales.engine.Sort;
import fr.annales.event.Archive;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every field of the indices of a version, and why it is there. A version has an index of events, sorted by date, and
 * one of the forms of their words. Words are sent as tokens, with a blank between two of them and a bar between the
 * stems of one: the cluster parts them, and analyses nothing.
 */
final class Schema {
    /** Raised with every change after which an old version would answer wrongly: it is rebuilt then. */
    static final String VERSION = "3";

    /** Only kept: the whole event, which is all that {@code _source} holds. */
    static final String EVENT = "event";

    static final String ID = "id";
    static final String ALIAS = "alias";

    /** The stems of all words of the event, a value for each of title, text and labels; see the embedded engine. */
    static final String WORDS = "words";

    static final String TITLE_WORDS = "title_words";

    /** The title as one value, by which events of one title are told to be such. */
    static final String TITLE = "title";

    /** The beginnings of the words of the title. */
    static final String TITLE_BEGINNING = "title_beginning";

    /** All words in whole forms: of an event, or the one of a form. */
    static final String FORM = "form";

    /** The ids of the concepts, a field for each facet behind this prefix. */
    static final String CONCEPT = "concept";

    /** Days since 1970; {@link #OPEN_BEGINNING} and {@link #OPEN_END} for what is open, absent without a date. */
    static final String EARLIEST = "earliest";

    static final String LATEST = "latest";
    static final String ORDER = "order";

    /** The years of the same, and the first once more where it is known that the event begins in it. */
    static final String FIRST_YEAR = "first_year";

    static final String LAST_YEAR = "last_year";
    static final String BEGIN_YEAR = "begin_year";

    /**
     * When it was changed last, and when its record was, in seconds; what changed with the version itself has
     * {@link #PENDING}, which is later than all others, since its time is known when all is built.
     */
    static final String MODIFIED = "modified";

    static final String DATESTAMP = "datestamp";

    /** A number made of the document, of which the sum over all tells whether they are all there. */
    static final String CHECKSUM = "checksum";

    /** How long the whole event is in JSON, as it is kept. */
    static final String BYTES = "bytes";

    /** Of a form: its stems, how many events have it, and other ways to write it. */
    static final String STEMS = "stems";

    static final String EVENTS = "events";
    static final String SPELLINGS = "spellings";

    /** Only kept, in documents beside the forms: what the version says of itself. */
    static final String DATA = "version";

    /** Before and after any calendar, and exact as a double too. */
    static final long OPEN_BEGINNING = -(1L << 52);

    static final long OPEN_END = 1L << 52;

    static final long PENDING = 1L << 52;

    /** Stands between the stems of one word. */
    static final String BETWEEN_STEMS = "|";

    /** A list of ids may be so long: a sitemap has that many. */
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

    /** An order of hits, without ties. */
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

    /** The index of the events of an archive. */
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
        for (String number : List.of(ORDER, FIRST_YEAR, LAST_YEAR, BEGIN_YEAR))
            fields.put(number, Map.of("type", "integer"));
        for (String number : List.of(CHECKSUM, BYTES)) fields.put(number, Map.of("type", "integer", "index", false));
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Vocabulary vocabulary : archive.vocabularies())
            facets.put(vocabulary.facet().id(), KEYWORD);
        fields.put(CONCEPT, Map.of("type", "object", "properties", facets));
        return fields;
    }

    /** The index of the forms of the words of an archive, and of what it says of itself. */
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

    /** As it is built: nobody asks it yet, and what fails is built anew. */
    private static Map<String, Object> common(int shards) {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("number_of_shards", shards);
        index.put("number_of_replicas", 0);
        index.put("refresh_interval", "-1");
        index.put("translog.durability", "async");
        index.put("max_result_window", MOST_HITS);
        index.put("max_regex_length", LONGEST_PATTERN);
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

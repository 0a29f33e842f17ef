package fr.annales.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * A form of the words of an archive, with its counts so far.
 *
 * @param stems the stems of the words that have the form
 * @param events the number of events that have the form
 * @param spellings the number of events by spelling, for spellings that differ from the form
 */
record CountedForm(String form, Set<String> stems, int events, Map<String, Integer> spellings) {

    static CountedForm empty(String form) {
        return new CountedForm(form, Set.of(), 0, Map.of());
    }

    /** This form with the counts of more events. */
    CountedForm plus(CountedForm other) {
        return new CountedForm(form, union(other.stems), events + other.events, sum(other.spellings));
    }

    /** The union of the stems, which mostly is the same set. */
    private Set<String> union(Set<String> others) {
        if (stems.containsAll(others)) return stems;
        Set<String> all = new TreeSet<>(stems);
        all.addAll(others);
        return all;
    }

    private Map<String, Integer> sum(Map<String, Integer> others) {
        if (others.isEmpty()) return spellings;
        Map<String, Integer> all = new TreeMap<>(spellings);
        others.forEach((spelling, count) -> all.merge(spelling, count, Integer::sum));
        return all;
    }

    /** The form as a document of the {@link Schema}, without its checksum. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(Schema.FORM, form);
        json.put(Schema.STEMS, stems);
        json.put(Schema.EVENTS, events);
        json.put(Schema.SPELLINGS, counts(spellings));
        return json;
    }

    /** The counts as pairs, since a spelling may have a full stop, which the name of a member may not. */
    private static List<List<Object>> counts(Map<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .map(spelling -> List.<Object>of(spelling.getKey(), spelling.getValue()))
                .toList();
    }

    static CountedForm of(JsonNode json) {
        return new CountedForm(
                json.required(Schema.FORM).asString(),
                new TreeSet<>(StoredEventJson.strings(json.path(Schema.STEMS))),
                json.required(Schema.EVENTS).asInt(),
                spellings(json));
    }

    /** The spellings of a form in the index. */
    static Map<String, Integer> spellings(JsonNode json) {
        Map<String, Integer> spellings = new TreeMap<>();
        for (JsonNode spelling : json.required(Schema.SPELLINGS))
            spellings.put(spelling.required(0).asString(), spelling.required(1).asInt());
        return spellings;
    }
}

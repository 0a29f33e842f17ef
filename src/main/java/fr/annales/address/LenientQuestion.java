package fr.annales.address;

import fr.annales.dates.WrittenDates;
import fr.annales.event.Archive;
import fr.annales.search.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked of a page, read as it is meant (the strict reading is that of the API): parameters that it does not
 * know and empty ones are nothing, a date may be written as the French do, and what cannot be read is told beside the
 * question.
 *
 * @param faults what was wrong, in the order of reading
 * @param typed the dates as they were typed, by parameter
 */
public record LenientQuestion(Question question, List<Fault> faults, Map<String, String> typed) {
    private static final Set<String> DATES = Set.of(SearchParameters.FROM, SearchParameters.TO);

    /** How many hits a page shows, and which facets it counts, is its own affair. */
    private static final Set<String> NOT_ASKED = Set.of(QuestionReader.SIZE, QuestionReader.FACETS);

    /** What is looked at in a page, beside what is asked. */
    private static final Set<String> OF_PAGES = Set.of(QuestionReader.OPEN_FACET, QuestionReader.FACET_ORDER);

    /**
     * Reads the parameters of an address.
     *
     * @param parameters decoded, in the order of sending
     */
    public static LenientQuestion of(List<Map.Entry<String, String>> parameters, Archive archive) {
        QuestionReader reader = new QuestionReader(archive);
        Set<String> known = reader.searchNames();
        known.removeAll(NOT_ASKED);
        known.addAll(OF_PAGES);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        Map<String, String> typed = new HashMap<>();
        parameters.forEach(parameter -> {
            String name = parameter.getKey();
            String value = parameter.getValue().strip();
            if (value.isEmpty() || !known.contains(name)) return;
            if (DATES.contains(name)) typed.putIfAbsent(name, value);
            sent.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(DATES.contains(name) ? WrittenDates.toEdtf(value).orElse(value) : value);
        });
        if (!sent.containsKey(QuestionReader.OPEN_FACET)) sent.remove(QuestionReader.FACET_PREFIX);
        List<Fault> faults = new ArrayList<>();
        return new LenientQuestion(reader.question(new QueryParameters(sent, faults::add)), faults, typed);
    }
}

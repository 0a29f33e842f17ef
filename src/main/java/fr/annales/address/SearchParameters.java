package fr.annales.address;

import fr.annales.dates.EdtfFormat;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.TimeFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A search as it stands in an address: the names of its parameters, and their values in an order of their own. */
public final class SearchParameters {
    public static final String TEXT = "q";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String UNDATED = "undated";

    private SearchParameters() {}

    /** The parameters of a question and its filters, without those that say nothing. */
    public static Map<String, List<String>> parameters(String text, Filters filters) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) parameters.put(TEXT, List.of(text));
        TimeFilter time = filters.time();
        put(Facets.YEAR, time.years(), parameters);
        put(Facets.DECADE, time.decades(), parameters);
        if (time.from() != null) parameters.put(FROM, List.of(EdtfFormat.day(time.from())));
        if (time.to() != null) parameters.put(TO, List.of(EdtfFormat.day(time.to())));
        new TreeMap<>(filters.concepts()).forEach((facet, ids) -> put(facet, ids, parameters));
        if (filters.undated()) parameters.put(UNDATED, List.of("true"));
        return parameters;
    }

    private static void put(String name, Set<?> values, Map<String, List<String>> parameters) {
        if (!values.isEmpty())
            parameters.put(name, values.stream().map(Object::toString).toList());
    }
}

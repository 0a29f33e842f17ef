package fr.annales.address;

import fr.annales.dates.EdtfFormat;
import fr.annales.engine.Facets;
import fr.annales.engine.Sort;
import fr.annales.search.FacetListing;
import fr.annales.search.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A state of the search page, which an address says whole: the same question has the same address, however it was
 * asked.
 *
 * @param parameters names and values, without those that say nothing
 */
public record SearchAddress(Map<String, List<String>> parameters) {
    private static final List<String> TIME =
            List.of(Facets.YEAR, Facets.DECADE, SearchParameters.FROM, SearchParameters.TO, SearchParameters.UNDATED);

    /** Nothing asked. */
    public static final SearchAddress HOME = new SearchAddress(Map.of());

    /** The state of a question, but for its page. */
    public static SearchAddress of(Question question) {
        SearchAddress words = new SearchAddress(SearchParameters.parameters(question.text(), question.filters()));
        SearchAddress read = isReadAsUsual(question) ? words : words.with(QuestionReader.INTERPRET, "false");
        int values = question.values().most();
        SearchAddress state = values == FacetListing.DEFAULT_MOST
                ? read
                : read.with(QuestionReader.FACET_SIZE, Integer.toString(values));
        FacetListing.Open open = question.values().open();
        if (open != null) state = state.opening(open);
        Sort usual = question.text().isBlank() ? Sort.DATE : Sort.RELEVANCE;
        boolean isUsual = question.sort() == usual || question.sort() == Sort.RELEVANCE;
        return isUsual ? state : state.sorted(question.sort());
    }

    /** Whether dates are read in it, or there is nothing to read. */
    private static boolean isReadAsUsual(Question question) {
        return question.interpret() || question.text().isBlank();
    }

    /** The search for one value of a facet. */
    public static SearchAddress of(String facet, String value) {
        return HOME.with(facet, value);
    }

    /** Whether nothing is asked. */
    public boolean isHome() {
        return parameters.isEmpty();
    }

    /** The same with another value for a parameter, in place of all that it had. */
    public SearchAddress with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return new SearchAddress(changed);
    }

    /** The same with these parameters alone. */
    public SearchAddress only(String... names) {
        Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(List.of(names));
        return new SearchAddress(kept);
    }

    /** The same without a parameter. */
    public SearchAddress without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new SearchAddress(changed);
    }

    /** The same without one value of a parameter. */
    public SearchAddress without(String name, String value) {
        List<String> rest = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        rest.remove(value);
        if (rest.isEmpty()) return without(name);
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, rest);
        return new SearchAddress(changed);
    }

    /** The same with one more value of a parameter. */
    public SearchAddress and(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        values.add(value);
        values.sort(TIME.contains(name) ? Comparator.comparingInt(Integer::parseInt) : Comparator.naturalOrder());
        changed.put(name, List.copyOf(values));
        return new SearchAddress(changed);
    }

    /** The same, looking at one facet more closely. */
    private SearchAddress opening(FacetListing.Open open) {
        SearchAddress state = with(QuestionReader.OPEN_FACET, open.facet());
        String beginning = open.values().beginning();
        if (!beginning.isEmpty()) state = state.with(QuestionReader.FACET_PREFIX, beginning);
        return open.values().byLabel() ? state.with(QuestionReader.FACET_ORDER, QuestionReader.BY_LABEL) : state;
    }

    /** The same without a look at any facet. */
    public SearchAddress closed() {
        return without(QuestionReader.OPEN_FACET)
                .without(QuestionReader.FACET_PREFIX)
                .without(QuestionReader.FACET_ORDER);
    }

    /** What says which events are found, without how they are shown. */
    public SearchAddress found() {
        return closed().without(QuestionReader.SORT).without(QuestionReader.FACET_SIZE);
    }

    /** The same with the values of the open facet in the order of the alphabet, or else of their counts. */
    public SearchAddress byLabel(boolean isByLabel) {
        return isByLabel
                ? with(QuestionReader.FACET_ORDER, QuestionReader.BY_LABEL)
                : without(QuestionReader.FACET_ORDER);
    }

    /** The same in a period, in place of any other selection in time; both years included. */
    public SearchAddress within(int first, int last) {
        return withoutTime()
                .with(SearchParameters.FROM, EdtfFormat.year(first))
                .with(SearchParameters.TO, EdtfFormat.year(last));
    }

    /** The same without any selection in time. */
    public SearchAddress withoutTime() {
        SearchAddress state = this;
        for (String name : TIME) state = state.without(name);
        return state;
    }

    /** The same in another order. */
    public SearchAddress sorted(Sort sort) {
        return QuestionReader.SORTS.entrySet().stream()
                .filter(choice -> choice.getValue() == sort)
                .map(choice -> with(QuestionReader.SORT, choice.getKey()))
                .findFirst()
                .orElse(this);
    }

    /** The same at a page, from 1. */
    public SearchAddress at(int page) {
        return page == 1 ? this : with(QuestionReader.PAGE, Integer.toString(page));
    }

    /** The address from the service: {@code ?q=loi&decade=1980}, or nothing. */
    public String address() {
        if (isHome()) return "";
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter.getKey(), value)))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** What a form sends along with its own fields: all parameters but these. */
    public List<Map.Entry<String, String>> besides(String... fields) {
        List<String> own = List.of(fields);
        return parameters.entrySet().stream()
                .filter(parameter -> !own.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> Map.entry(parameter.getKey(), value)))
                .toList();
    }

    private static String pair(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}

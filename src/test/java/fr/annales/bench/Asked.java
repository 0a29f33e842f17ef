package fr.annales.bench;

import fr.annales.address.SearchParameters;
import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Facet;
import fr.annales.search.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question, whoever it is put to.
 *
 * @param text what is typed; empty to browse
 * @param type the id of the selected type, or null
 * @param theme the id of the selected theme, or null
 * @param decade the selected decade, or null
 * @param page from 1
 */
record Asked(
        Kind kind,
        String text,
        @Nullable String type,
        @Nullable String theme,
        @Nullable Integer decade,
        int page) {

    /** The hits of a page: as many as search engines give unasked. */
    static final int SIZE = 10;

    static Asked words(Kind kind, String text) {
        return new Asked(kind, text, null, null, null, 1);
    }

    Filters filters() {
        TimeFilter time = decade == null ? TimeFilter.NONE : TimeFilter.decade(decade);
        return new Filters(Map.of(Facet.TYPE.id(), selected(type), Facet.THEME.id(), selected(theme)), time, false);
    }

    private static Set<String> selected(@Nullable String id) {
        return id == null ? Set.of() : Set.of(id);
    }

    /** The question with the facets of this name counted. */
    Question question(Set<String> facets) {
        return new Question(text, filters(), Sort.RELEVANCE, page, SIZE, facets);
    }

    /** Where the API answers it, with all its facets. */
    String path() {
        return at(kind.isSearch() ? "/api/events?page=" + page + "&size=" + SIZE : "/api/suggest?size=8");
    }

    /** Where people read its answer, twice as many hits and a histogram. */
    String pagePath() {
        return at("/?page=" + page);
    }

    private String at(String route) {
        return route
                + SearchParameters.parameters(text, filters()).entrySet().stream()
                        .map(parameter -> "&" + parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue().getFirst(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }
}

package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.address.SearchParameters;
import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import fr.annales.search.Nearest;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Search;
import fr.annales.search.WithoutExclusions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a search that finds nothing shows: why, where that is known, and where to go from there.
 *
 * @param elsewhere how many events there are without any filter; 0 without one
 * @param withoutExclusions the search without its exclusions, where these leave nothing
 * @param everything what the archive has
 */
record NothingFound(long elsewhere, @Nullable Way withoutExclusions, FacetLinks everything) {

    /** A search that finds something. */
    record Way(String label, String address, String counted) {
        private static Way of(Nearest.Time time) {
            SearchAddress address = new SearchAddress(SearchParameters.parameters(time.text(), time.filters()));
            return new Way(time.label(), address.address(), FrenchTypography.events(time.count()));
        }
    }

    static NothingFound of(Result result, SearchAddress state, boolean isFiltered, Search search) {
        Question question = result.question();
        return new NothingFound(
                isFiltered ? search.search(question.unfiltered()).total() : 0,
                withoutExclusions(result.withoutExclusions(), state),
                FacetLinks.of(
                                search.search(new Question("", Filters.NONE, Sort.DATE, 1, 0, question.facets())),
                                SearchAddress.HOME)
                        .alone());
    }

    private static @Nullable Way withoutExclusions(@Nullable WithoutExclusions withoutExclusions, SearchAddress state) {
        if (withoutExclusions == null) return null;
        String address =
                state.with(SearchParameters.TEXT, withoutExclusions.text()).address();
        return new Way(withoutExclusions.text(), address, FrenchTypography.events(withoutExclusions.total()));
    }

    /** The times nearest to one that has nothing, in order. */
    static List<Way> nearest(@Nullable Nearest nearest) {
        if (nearest == null) return List.of();
        return Stream.of(nearest.before(), nearest.after())
                .flatMap(Stream::ofNullable)
                .map(Way::of)
                .toList();
    }

    /** How many events there are without any filter. */
    String found() {
        return FrenchTypography.events(elsewhere);
    }
}

package fr.annales.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.annales.address.Links;
import fr.annales.dates.DateReading;
import fr.annales.search.DidYouMean;
import fr.annales.search.Hit;
import fr.annales.search.Result;
import fr.annales.search.WithoutExclusions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a search. */
record SearchJson(
        QueryJson query,
        long total,
        int page,
        int size,
        String match,
        List<HitJson> hits,
        Map<String, FacetJson> facets,
        @Nullable DidYouMeanJson didYouMean,
        @Nullable NearestJson nearest,
        @Nullable WithoutExclusionsJson withoutExclusions,
        IndexJson index) {

    /**
     * The question as it was understood.
     *
     * @param q as typed
     * @param text what is left to search when dates have been read in it
     * @param interpretation the dates that were read in it
     */
    record QueryJson(String q, String text, List<ReadingJson> interpretation) {
        static QueryJson of(Result result) {
            return new QueryJson(
                    result.question().text(),
                    result.text(),
                    result.dates().stream()
                            .map(date -> ReadingJson.of(date, result.dated()))
                            .toList());
        }
    }

    /** A date that was read in the question. */
    record ReadingJson(String expression, int start, int end, String from, String to, String label, boolean applied) {
        static ReadingJson of(DateReading date, boolean applied) {
            return new ReadingJson(
                    date.expression(), date.start(), date.end(), date.from(), date.to(), date.label(), applied);
        }
    }

    /** A question that may be meant instead. */
    record DidYouMeanJson(String q, String html) {

        static @Nullable DidYouMeanJson of(@Nullable DidYouMean meant) {
            return meant == null
                    ? null
                    : new DidYouMeanJson(meant.text(), MarkedHtml.html(meant.text(), meant.changed()));
        }
    }

    /** The question without what it excludes, where that is all there is. */
    record WithoutExclusionsJson(String q, long total) {

        static @Nullable WithoutExclusionsJson of(@Nullable WithoutExclusions withoutExclusions) {
            return withoutExclusions == null
                    ? null
                    : new WithoutExclusionsJson(withoutExclusions.text(), withoutExclusions.total());
        }
    }

    /**
     * An event that answers. The score is null in an order of date, and so always present.
     *
     * @param truncated true where the text is cut, else absent
     */
    record HitJson(
            @JsonUnwrapped EventJson event,

            @Nullable Boolean truncated,

            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS)
            Float score,

            @Nullable HighlightsJson highlights,
            @Nullable List<ReasonJson> explanation) {

        static HitJson of(Hit hit, Result result, Links links) {
            return new HitJson(
                    EventJson.of(hit.event(), result.archive(), links),
                    hit.isTruncated() ? true : null,
                    hit.score(),
                    HighlightsJson.of(hit),
                    result.question().explain() ? ReasonJson.of(hit.reasons()) : null);
        }
    }

    static SearchJson of(Result result, Links links) {
        return new SearchJson(
                QueryJson.of(result),
                result.total(),
                result.question().page(),
                result.question().size(),
                result.match().name().toLowerCase(Locale.ROOT),
                result.hits().stream()
                        .map(hit -> HitJson.of(hit, result, links))
                        .toList(),
                FacetJson.of(result.facets()),
                DidYouMeanJson.of(result.didYouMean()),
                NearestJson.of(result.nearest()),
                WithoutExclusionsJson.of(result.withoutExclusions()),
                new IndexJson(result.version()));
    }
}

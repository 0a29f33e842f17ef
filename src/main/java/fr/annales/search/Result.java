package fr.annales.search;

import fr.annales.dates.DateReading;
import fr.annales.engine.Step;
import fr.annales.event.Archive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param question the question
 * @param text the part of its text that was sought as words
 * @param dates the dates that were read in it
 * @param dated whether the dates were taken as times, and not as words
 * @param match the step of the ladder that answered; {@link Step#ALL} when no words were asked
 * @param total how many events answer, exactly, on all pages
 * @param hits the hits of the page
 * @param facets the facets asked for
 * @param didYouMean a question that may have been meant instead, or null
 * @param withoutExclusions what the question would find without its exclusions, where it finds nothing and that is
 *     something; else null
 * @param nearest the nearest times with hits, where the question finds nothing in the time that it asks for; else null
 * @param archive the archive that answered
 * @param version the version that answered
 */
public record Result(
        Question question,
        String text,
        List<DateReading> dates,
        boolean dated,
        Step match,
        long total,
        List<Hit> hits,
        List<FacetResult> facets,
        @Nullable DidYouMean didYouMean,
        @Nullable WithoutExclusions withoutExclusions,
        @Nullable Nearest nearest,
        Archive archive,
        String version) {

    public Result {
        dates = List.copyOf(dates);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** The number of hits without a date; 0 where years were not counted. */
    public int undated() {
        return FacetResult.undated(facets);
    }

    /** The values of a facet by its name; none where it was not asked for. */
    public List<FacetResult.Value> values(String facet) {
        return FacetResult.values(facet, facets);
    }
}

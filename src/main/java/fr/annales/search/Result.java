package fr.annales.search;

import fr.annales.dates.DateReading;
import fr.annales.engine.Step;
import fr.annales.event.Archive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question finds.
 *
 * @param question what was asked
 * @param text what of it was sought as words
 * @param dates those that were read in it
 * @param dated whether these were taken as times, and not as words
 * @param match the step of the ladder that answered; {@link Step#ALL} when no words were asked
 * @param total how many events answer, exactly, on all pages
 * @param hits those of the page
 * @param facets those asked for
 * @param didYouMean what may be meant instead, or null when nothing else is likely
 * @param withoutExclusions what it would find but for its exclusions, where that is something and it finds nothing, or null
 * @param nearest when there is something, where it finds nothing in the time that it asks for, or null
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

    /** How many events that answer have no date; 0 where years were not counted. */
    public int undated() {
        return FacetResult.undated(facets);
    }

    /** The values of a facet by its name; none where it was not asked for. */
    public List<FacetResult.Value> values(String facet) {
        return FacetResult.values(facet, facets);
    }
}

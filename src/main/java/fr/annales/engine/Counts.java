package fr.annales.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the facets asked for. By the law of counts, the count of a value is the total of the same request with
 * the whole selection of its facet replaced by that value.
 *
 * @param concepts the counts of concepts by facet, then by id; zeros may be absent
 * @param time the counts of years and decades, or null when not asked for
 */
public record Counts(
        Map<String, Map<String, Integer>> concepts,
        @Nullable TimeCounts time) {}

package fr.annales.engine;

import java.util.List;
import java.util.Map;

/**
 * What an engine answers to a request.
 *
 * @param attempt the attempt that answered
 * @param everyWord whether some event of the whole archive, before any filter, meets every clause of the attempt; true
 *     where the attempt needs every clause
 * @param total how many events pass, exactly
 * @param hits the hits asked for, in order; the list reads each event when it is got, as long as the snapshot is open,
 *     so that nobody need hold all of them in memory
 * @param counts the counts of the facets asked for
 * @param forgiven the expressions of the archive that a mistyped word was taken for, by the form of that word
 */
public record Answer(
        Attempt attempt,
        boolean everyWord,
        long total,
        List<ScoredEvent> hits,
        Counts counts,
        Map<String, List<List<IndexedForm>>> forgiven) {

    public Answer {
        forgiven = Map.copyOf(forgiven);
    }
}

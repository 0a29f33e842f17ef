package fr.annales.engine;

import java.util.List;
import java.util.Map;

/**
 * What an engine answers to a request.
 *
 * @param attempt the attempt that answered
 * @param everyWord whether some event of the archive, before any filter, has all that the attempt wants; true where it
 *     needs every word
 * @param total how many events pass, exactly
 * @param hits the events asked for, in order; each is read when it is got, while the snapshot is open, so that whoever
 *     needs a part of each need not hold all of them
 * @param counts of the facets asked for
 * @param forgiven the expressions of the archive that a word with a slip was taken for, by that word's form
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

package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.ForgivenWords;
import fr.annales.engine.NearWord;
import fr.annales.engine.Scoring;
import java.util.Collection;
import java.util.List;

/**
 * Looks up the words with a slip of a request: those of some attempts together, by searches that can be sent beside
 * others.
 */
final class ForgivenSearches {
    private final NearSearches near;
    private final ForgivenWords words;
    private List<NearWord> asked = List.of();

    ForgivenSearches(FormSearches forms, Scoring scoring) {
        this.near = new NearSearches(forms);
        this.words = new ForgivenWords(scoring);
    }

    /** What is known of the words so far. */
    ForgivenWords words() {
        return words;
    }

    /** What is to be searched to know those of some attempts; nothing where all are known. */
    List<SearchBody> of(Collection<Attempt> attempts) {
        asked = words.notLookedUp(attempts);
        return asked.isEmpty() ? List.of() : near.searches(asked);
    }

    /** Takes the answers to these. */
    void take(List<SearchReply> replies) {
        if (!asked.isEmpty()) words.take(asked, near.read(asked, replies));
        asked = List.of();
    }
}

package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.ForgivenWords;
import fr.annales.engine.NearWord;
import fr.annales.engine.Scoring;
import java.util.Collection;
import java.util.List;

/**
 * Looks up the fuzzy words of a request, those of some attempts together, by searches that can be sent in one round
 * trip with others.
 */
final class ForgivenSearches {
    private final NearSearches near;
    private final ForgivenWords words;
    private List<NearWord> asked = List.of();

    ForgivenSearches(FormSearches forms, Scoring scoring) {
        this.near = new NearSearches(forms);
        this.words = new ForgivenWords(scoring);
    }

    /** The expansions known so far. */
    ForgivenWords words() {
        return words;
    }

    /** The searches that look up the words of some attempts; none where all are known. */
    List<SearchBody> searches(Collection<Attempt> attempts) {
        asked = words.notLookedUp(attempts);
        return asked.isEmpty() ? List.of() : near.searches(asked);
    }

    /** Takes the replies to these searches. */
    void take(List<SearchReply> replies) {
        if (!asked.isEmpty()) words.take(asked, near.read(asked, replies));
        asked = List.of();
    }
}

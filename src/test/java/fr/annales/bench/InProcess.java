package fr.annales.bench;

import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.Snapshot;
import fr.annales.search.Searches;
import fr.annales.suggest.Suggesters;
import java.util.Set;

/**
 * Annales without HTTP: the question is read, the answer has its hits, marks and facet lists.
 *
 * @param facets those counted
 */
record InProcess(String name, Engine engine, Set<String> facets) implements Contender {

    @Override
    public Client client() {
        return this::ask;
    }

    private long ask(Asked asked) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return asked.kind().isSearch()
                    ? new Searches().on(snapshot).search(asked.question(facets)).total()
                    : new Suggesters()
                            .suggestions(
                                    new Searches().on(snapshot), asked.text(), asked.filters(), Suggesters.DEFAULT_SIZE)
                            .size();
        }
    }
}

package fr.annales.bench;

import fr.annales.search.Deadline;
import fr.annales.search.Engine;
import fr.annales.search.Search;
import fr.annales.search.Snapshot;
import fr.annales.search.Suggester;
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
                    ? new Search(snapshot).search(asked.question(facets)).total()
                    : new Suggester(snapshot, asked.text(), asked.filters())
                            .suggestions(Suggester.DEFAULT_SIZE)
                            .size();
        }
    }
}

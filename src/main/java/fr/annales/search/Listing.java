package fr.annales.search;

import fr.annales.engine.Answer;
import fr.annales.engine.Request;
import fr.annales.engine.ScoredEvent;
import fr.annales.engine.Sort;
import fr.annales.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that a question finds, without highlights, read in parts: in the order of date from any event on (keyset
 * paging), or around one hit in the question's own order. Each method makes one call to the engine.
 */
public final class Listing {
    private final Search search;
    private final Request request;

    private Listing(Search search, Request request) {
        this.search = search;
        this.request = request;
    }

    /** What a question finds on the version of a search; its page and its facets do not matter. */
    public static Listing of(Question question, Search search) {
        return new Listing(search, search.reader().request(question));
    }

    /**
     * The place of a hit among all hits.
     *
     * @param rank from 1
     * @param previous the hit before, or null for the first
     * @param next the hit after, or null for the last
     */
    public record Place(
            int rank,
            long total,
            @Nullable Hit previous,
            @Nullable Hit next) {}

    /**
     * The events that follow an event in the order of date, those without a date last.
     *
     * @param after the id of an event of this version, whether the question finds it or not; null for the first
     */
    public List<Hit> following(@Nullable String after, int limit) {
        return hits(answer(Sort.DATE, after, 0, limit));
    }

    /**
     * The events that precede an event in the order of date, the nearest first; before one without a date, only others
     * without a date.
     */
    public List<Hit> preceding(String before, int limit) {
        return hits(answer(Sort.DATE_DESCENDING, before, 0, limit));
    }

    /** The first events in the question's own order. */
    public List<Event> first(int limit) {
        return hits(answer(request.sort(), null, 0, limit)).stream()
                .map(Hit::event)
                .toList();
    }

    /** The place of an event at the rank that it once had; null where it has another rank now. */
    public @Nullable Place place(String id, int rank) {
        if (rank < 1 || rank > Question.DEEPEST) return null;
        int before = rank == 1 ? 0 : 1;
        Answer answer = answer(request.sort(), null, rank - 1 - before, before + 2);
        List<Hit> around = hits(answer);
        if (around.size() <= before || !around.get(before).event().id().equals(id)) return null;
        return new Place(
                rank,
                answer.total(),
                before == 0 ? null : around.getFirst(),
                around.size() > before + 1 ? around.getLast() : null);
    }

    private Answer answer(Sort order, @Nullable String after, int offset, int limit) {
        return search.snapshot().search(request.at(order, after, offset, limit));
    }

    private List<Hit> hits(Answer answer) {
        List<Hit> hits = new ArrayList<>();
        for (ScoredEvent found : answer.hits()) {
            search.snapshot().deadline().check();
            hits.add(Hit.of(found.event(), null, null, null));
        }
        return hits;
    }
}

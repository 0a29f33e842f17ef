package fr.annales.opensearch;

import fr.annales.dates.Period;
import fr.annales.engine.Answer;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Changes;
import fr.annales.engine.CompletionRequest;
import fr.annales.engine.Completions;
import fr.annales.engine.Deadline;
import fr.annales.engine.Explanation;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import fr.annales.engine.Neighbours;
import fr.annales.engine.Request;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of one version in a cluster. It holds no context there: a version is never written again, and stays for
 * two hours after another took its place. An export that takes longer may find it gone, and then fails as if the
 * cluster did not answer. No shorter limit is set for exports, since it would also end those whose version still
 * serves.
 */
final class OpenSearchSnapshot implements Snapshot {
    private final Version version;
    private final Deadline deadline;
    private final RequestSearch search;
    private final EventLookup events;
    private final FormSuggester suggester;
    private final Runnable closing;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    /**
     * A snapshot of a version.
     *
     * @param closing run once, when this is closed
     */
    OpenSearchSnapshot(Version version, ClusterSearcher searcher, Runnable closing) {
        this.version = version;
        this.deadline = searcher.deadline();
        this.events = new EventLookup(version, searcher);
        this.search = new RequestSearch(version, searcher, new SearchAfter(events));
        this.suggester = new FormSuggester(version, searcher);
        this.closing = closing;
    }

    @Override
    public String version() {
        return version.name();
    }

    @Override
    public Archive archive() {
        return version.data().archive();
    }

    @Override
    public List<DataFile> files() {
        return version.data().files();
    }

    @Override
    public Instant published() {
        return version.data().publication().time();
    }

    @Override
    public List<Tombstone> removed() {
        return version.data().publication().removed();
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public Optional<Period> span() {
        return version.data().years().span();
    }

    @Override
    public Answer search(Request request) {
        return ClusterSearcher.reading(() -> search.answer(request));
    }

    @Override
    public List<Event> events(Request request) {
        if (request.sort() != Sort.DATE)
            throw new IllegalArgumentException("events come in the order of date, not by " + request.sort());
        return ClusterSearcher.reading(() -> search.events(request));
    }

    @Override
    public List<Long> totals(List<Request> requests) {
        return ClusterSearcher.reading(() -> search.totals(requests));
    }

    @Override
    public List<Explanation> explain(Request request, List<String> ids) {
        return ClusterSearcher.reading(() -> search.explain(request, ids));
    }

    @Override
    public Changes changes(ChangeRequest request) {
        return ClusterSearcher.reading(() -> search.changes(request));
    }

    @Override
    public Optional<RevisedEvent> revised(String id) {
        return ClusterSearcher.reading(() -> events.revised(id));
    }

    @Override
    public List<Instant> modified(List<String> ids) {
        return ClusterSearcher.reading(() -> events.modified(ids));
    }

    @Override
    public Neighbours neighbours(Event event) {
        return ClusterSearcher.reading(() -> events.neighbours(event));
    }

    @Override
    public List<String> ids(@Nullable String after, int limit) {
        return ClusterSearcher.reading(() -> events.ids(after, limit));
    }

    @Override
    public List<List<List<IndexedForm>>> near(List<NearWord> words) {
        return words.isEmpty() ? List.of() : ClusterSearcher.reading(() -> suggester.near(words));
    }

    @Override
    public Completions complete(CompletionRequest request) {
        return ClusterSearcher.reading(() -> suggester.complete(request));
    }

    @Override
    public void close() {
        if (!isClosed.getAndSet(true)) closing.run();
    }
}

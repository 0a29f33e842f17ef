package fr.annales.lucene;

import fr.annales.dates.Period;
import fr.annales.engine.Answer;
import fr.annales.engine.Attempt;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Changes;
import fr.annales.engine.CompletionRequest;
import fr.annales.engine.Completions;
import fr.annales.engine.Deadline;
import fr.annales.engine.Explanation;
import fr.annales.engine.FormPrefix;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import fr.annales.engine.Neighbours;
import fr.annales.engine.Request;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TitleQuery;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A snapshot of one version of an index, which stays open until this is closed. */
final class LuceneSnapshot implements Snapshot {
    private final OpenVersion version;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final Deadline deadline;
    private @Nullable ListedEvents listed;

    /** Takes over a reference to the version's reader. */
    LuceneSnapshot(OpenVersion version, Deadline deadline) {
        this.version = version;
        this.deadline = deadline;
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
        return version.published();
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
        return version.times().years().span();
    }

    @Override
    public Answer search(Request request) {
        return version.reading(
                () -> RequestSearch.scored(request, version, deadline).answer());
    }

    @Override
    public List<Event> events(Request request) {
        if (request.sort() != Sort.DATE)
            throw new IllegalArgumentException("events come in the order of date, not by " + request.sort());
        return version.reading(() -> {
            // Every document comes after -1.
            int after = request.after() == null ? -1 : ids().required(request.after());
            int[] documents = listed(request).after(after, request.limit());
            return new LazyEvents<>(
                    documents.length,
                    version,
                    deadline,
                    (index, stored) -> StoredEvent.of(stored.document(documents[index])));
        });
    }

    /** The events of a request, kept for the next part: its fuzzy words may have taken long to look up. */
    private ListedEvents listed(Request request) throws IOException {
        ListedEvents last = listed;
        if (last != null && last.isOf(request)) return last;
        ListedEvents made = ListedEvents.of(request, version, deadline);
        listed = made;
        return made;
    }

    @Override
    public List<Long> totals(List<Request> requests) {
        return version.reading(() -> {
            List<Long> totals = new ArrayList<>();
            for (Request request : requests)
                totals.add(RequestSearch.unscored(request, version, deadline).total());
            return totals;
        });
    }

    @Override
    public List<Explanation> explain(Request request, List<String> ids) {
        return version.reading(() -> {
            RequestSearch search = RequestSearch.scored(request, version, deadline);
            Attempt attempt = request.attempts().getFirst();
            List<Integer> documents = new ArrayList<>();
            for (String id : ids) documents.add(ids().required(id));
            return new Explainer(search.queries(), search.searcher(), ids, documents)
                    .explain(attempt, search.hasEveryWord(attempt), request);
        });
    }

    @Override
    public Optional<RevisedEvent> revised(String id) {
        return version.reading(() -> {
            int document = ids().document(id);
            return document < 0 ? Optional.empty() : Optional.of(StoredEvent.revised(stored(document), published()));
        });
    }

    @Override
    public Changes changes(ChangeRequest request) {
        return version.reading(
                () -> RequestSearch.unscored(request.among(), version, deadline).changes(request));
    }

    @Override
    public Neighbours neighbours(Event event) {
        return version.reading(() -> {
            int document = ids().document(event.id());
            if (document < 0 || event.date() == null) return Neighbours.NONE;
            return new Neighbours(dated(document - 1), dated(document + 1));
        });
    }

    private @Nullable Event dated(int document) throws IOException {
        if (document < 0 || document >= version.segment().size()) return null;
        Event event = StoredEvent.of(stored(document));
        return event.date() == null ? null : event;
    }

    private Document stored(int document) throws IOException {
        return version.reader().storedFields().document(document);
    }

    @Override
    public List<String> ids(@Nullable String after, int limit) {
        return version.reading(() -> ids().after(after, limit));
    }

    @Override
    public List<Instant> modified(List<String> ids) {
        return version.reading(() -> ids().modified(ids).stream()
                .map(seconds -> seconds == Schema.PENDING ? published() : Instant.ofEpochSecond(seconds))
                .toList());
    }

    private IdTerms ids() {
        return new IdTerms(version.segment(), deadline);
    }

    @Override
    public List<List<List<IndexedForm>>> near(List<NearWord> words) {
        return version.reading(() -> {
            Map<NearWord, List<List<IndexedForm>>> near = new FuzzyForms(version.segment(), deadline).expand(words);
            return words.stream()
                    .map(word -> near.getOrDefault(word, List.of()))
                    .toList();
        });
    }

    @Override
    public Completions complete(CompletionRequest request) {
        return version.reading(() -> {
            FuzzyPrefixTerms near = new FuzzyPrefixTerms(deadline);
            FormTerms terms = new FormTerms(version.segment(), deadline);
            TitleQueries queries = new TitleQueries(version.segment(), near, deadline);
            List<Completions.Forms> forms = new ArrayList<>();
            for (FormPrefix prefix : request.forms()) forms.add(terms.beginning(prefix, near));
            List<List<Completions.Title>> titles = new ArrayList<>();
            for (TitleQuery query : request.titles()) titles.add(titles(query, queries));
            return new Completions(forms, titles);
        });
    }

    private List<Completions.Title> titles(TitleQuery titles, TitleQueries queries) throws IOException {
        Query query = queries.query(titles);
        if (query instanceof MatchNoDocsQuery) return List.of();
        return TimedSearcher.unscored(version.segment(), deadline)
                .search(
                        new DrillDown(titles.filters(), List.of(), version).all(query),
                        new TitleCollector.Manager(titles.limit(), deadline));
    }

    @Override
    public void close() {
        if (isClosed.getAndSet(true)) return;
        version.reading(() -> {
            version.reader().decRef();
            return version;
        });
    }
}

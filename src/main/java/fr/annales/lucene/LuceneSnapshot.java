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
import fr.annales.engine.ScoredEvent;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TitleQuery;
import fr.annales.engine.Unreachable;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** Answers from one version, which stays open until this is closed. */
final class LuceneSnapshot implements Snapshot {
    private final OpenVersion version;
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
        return version.years().span();
    }

    /** What a disk does not give is told as what any engine may fail with; of a mapped file it is an Error. */
    private <T> T reading(IOSupplier<T> reading) {
        try {
            return reading.get();
        } catch (IOException | UncheckedIOException | InternalError failure) {
            version.suspect().set(true);
            throw new Unreachable(failure);
        }
    }

    @Override
    public Answer search(Request request) {
        return reading(() -> {
            RequestSearch search = RequestSearch.scored(request, version, deadline);
            for (Attempt attempt : request.attempts()) {
                AttemptQuery wanted = search.queries().wanted(attempt);
                DrillSideways counting = new DrillSideways(
                        attempt, wanted, search.narrowing(), request, after(request), version, search.searcher());
                if (counting.hits().totalHits.value() > 0
                        || attempt.equals(request.attempts().getLast())
                        || search.answersBeyond(wanted)) return answer(attempt, counting, search);
            }
            throw new IllegalStateException("the last attempt answers");
        });
    }

    /** The place in the order after which hits begin, as Lucene takes it: the values that the order compares. */
    private @Nullable FieldDoc after(Request request) throws IOException {
        if (request.after() == null) return null;
        return Schema.place(
                ids().required(request.after()), request.sort() == Sort.DATE_DESCENDING, version.segment());
    }

    @Override
    public List<Event> events(Request request) {
        if (request.sort() != Sort.DATE)
            throw new IllegalArgumentException("events come in the order of date, not by " + request.sort());
        return reading(() -> {
            // In the order of documents, all stand after -1.
            int after = request.after() == null ? -1 : ids().required(request.after());
            return events(listed(request).after(after, request.limit()));
        });
    }

    /** The next part of a list is of the same query, whose words may have taken a look at the whole archive to find. */
    private ListedEvents listed(Request request) throws IOException {
        ListedEvents last = listed;
        if (last != null && last.isOf(request)) return last;
        ListedEvents made = ListedEvents.of(request, version, deadline);
        listed = made;
        return made;
    }

    private List<Event> events(int[] documents) throws IOException {
        StoredFields stored = version.reader().storedFields();
        return new AbstractList<>() {
            @Override
            public Event get(int index) {
                deadline.check();
                return reading(() -> StoredEvent.of(stored.document(documents[index])));
            }

            @Override
            public int size() {
                return documents.length;
            }
        };
    }

    @Override
    public List<Long> totals(List<Request> requests) {
        return reading(() -> {
            List<Long> totals = new ArrayList<>();
            for (Request request : requests) totals.add((long) total(request));
            return totals;
        });
    }

    private int total(Request request) throws IOException {
        RequestSearch search = RequestSearch.unscored(request, version, deadline);
        for (Attempt attempt : request.attempts()) {
            AttemptQuery wanted = search.queries().wanted(attempt);
            int total = search.searcher().count(search.passing(wanted));
            if (total > 0 || search.answersBeyond(wanted)) return total;
        }
        return 0;
    }

    private Answer answer(Attempt attempt, DrillSideways counting, RequestSearch search) throws IOException {
        Request request = search.request();
        QueryBuilder queries = search.queries();
        TopDocs hits = counting.hits();
        boolean everyWord = search.hasEveryWord(attempt);
        if (request.isScored() && hits.scoreDocs.length > 0)
            hits = search.searcher()
                    .rescore(hits, request.scoring().rescored(), closeness(attempt, everyWord, queries));
        return new Answer(
                attempt,
                everyWord,
                hits.totalHits.value(),
                found(hits, request),
                counting.counts(),
                queries.forgiven());
    }

    private static Query closeness(Attempt attempt, boolean everyWord, QueryBuilder queries) throws IOException {
        BooleanQuery.Builder closeness = new BooleanQuery.Builder();
        for (ScoredPart part : queries.closeness(attempt, everyWord)) closeness.add(part.query(), Occur.SHOULD);
        return closeness.build();
    }

    @Override
    public List<Explanation> explain(Request request, List<String> ids) {
        return reading(() -> {
            RequestSearch search = RequestSearch.scored(request, version, deadline);
            Attempt attempt = request.attempts().getFirst();
            List<Integer> documents = new ArrayList<>();
            for (String id : ids) documents.add(ids().required(id));
            return new Explainer(search.queries(), search.searcher(), ids, documents)
                    .of(attempt, search.hasEveryWord(attempt), request);
        });
    }

    /**
     * The hits of the page that is asked for, each of which is read when it is got: a text may be long. They are read from
     * one place, since to open another for each would cost as much as to read it.
     */
    private List<ScoredEvent> found(TopDocs hits, Request request) throws IOException {
        StoredFields stored = version.reader().storedFields();
        int end = Math.min(request.offset() + request.limit(), hits.scoreDocs.length);
        int start = Math.min(request.offset(), end);
        return new AbstractList<>() {
            @Override
            public ScoredEvent get(int index) {
                return found(hits.scoreDocs[start + index], request.sort(), stored);
            }

            @Override
            public int size() {
                return end - start;
            }
        };
    }

    private ScoredEvent found(ScoreDoc hit, Sort sort, StoredFields stored) {
        deadline.check();
        return reading(() ->
                new ScoredEvent(StoredEvent.of(stored.document(hit.doc)), sort == Sort.RELEVANCE ? hit.score : null));
    }

    @Override
    public Optional<RevisedEvent> revised(String id) {
        return reading(() -> {
            int document = ids().document(id);
            return document < 0 ? Optional.empty() : Optional.of(revised(document));
        });
    }

    @Override
    public Changes changes(ChangeRequest request) {
        return reading(() -> {
            RequestSearch search = RequestSearch.unscored(request.among(), version, deadline);
            ChangeQuery changes = new ChangeQuery(request, published());
            for (Attempt attempt : request.among().attempts()) {
                AttemptQuery wanted = search.queries().wanted(attempt);
                TopDocs found =
                        search.searcher().search(changes.of(search.passing(wanted)), changes.inOrder(version.segment()));
                if (found.totalHits.value() > 0 || search.exists(wanted.events())) return changes(found, request);
            }
            return new Changes(0, List.of());
        });
    }

    private Changes changes(TopDocs found, ChangeRequest request) {
        int size = Math.min(request.limit(), found.scoreDocs.length);
        return new Changes(found.totalHits.value(), new AbstractList<>() {
            @Override
            public RevisedEvent get(int index) {
                deadline.check();
                RevisedEvent event = reading(() -> revised(found.scoreDocs[Objects.checkIndex(index, size)].doc));
                return request.withTexts() ? event : event.withoutText();
            }

            @Override
            public int size() {
                return size;
            }
        });
    }

    private RevisedEvent revised(int document) throws IOException {
        return StoredEvent.revised(version.reader().storedFields().document(document), published());
    }

    @Override
    public Neighbours neighbours(Event event) {
        return reading(() -> {
            int document = ids().document(event.id());
            if (document < 0 || event.date() == null) return Neighbours.NONE;
            return new Neighbours(dated(document - 1), dated(document + 1));
        });
    }

    private @Nullable Event dated(int document) throws IOException {
        if (document < 0 || document >= version.segment().size()) return null;
        Event event = read(document);
        return event.date() == null ? null : event;
    }

    @Override
    public List<String> ids(@Nullable String after, int limit) {
        return reading(() -> ids().after(after, limit));
    }

    @Override
    public List<Instant> modified(List<String> ids) {
        return reading(() -> ids().modified(ids).stream()
                .map(seconds -> seconds == Schema.PENDING ? published() : Instant.ofEpochSecond(seconds))
                .toList());
    }

    private Event read(int document) throws IOException {
        return StoredEvent.of(version.reader().storedFields().document(document));
    }

    private IdTerms ids() {
        return new IdTerms(version.segment(), deadline);
    }

    @Override
    public List<List<List<IndexedForm>>> near(List<NearWord> words) {
        return reading(() -> new FuzzyForms(version.segment(), deadline).of(words));
    }

    @Override
    public Completions complete(CompletionRequest request) {
        return reading(() -> {
            FormTerms terms = new FormTerms(version.segment(), deadline);
            List<Completions.Forms> forms = new ArrayList<>();
            for (FormPrefix prefix : request.forms()) forms.add(terms.beginning(prefix));
            List<List<Completions.Title>> titles = new ArrayList<>();
            for (TitleQuery query : request.titles()) titles.add(titles(query));
            return new Completions(forms, titles);
        });
    }

    private List<Completions.Title> titles(TitleQuery titles) throws IOException {
        Query query = new TitleQueries(version.segment(), deadline).of(titles);
        return TimedSearcher.unscored(version.segment(), deadline)
                .search(
                        new DrillDown(titles.filters(), List.of(), version).all(query),
                        new TitleCollector.Manager(titles.limit(), deadline));
    }

    @Override
    public void close() {
        reading(() -> {
            version.reader().decRef();
            return version;
        });
    }
}

package fr.annales.lucene;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.french.Token;
import fr.annales.search.Answer;
import fr.annales.search.Attempt;
import fr.annales.search.Completion;
import fr.annales.search.Deadline;
import fr.annales.search.Filters;
import fr.annales.search.Found;
import fr.annales.search.Lexicon;
import fr.annales.search.Neighbours;
import fr.annales.search.Period;
import fr.annales.search.Request;
import fr.annales.search.Snapshot;
import fr.annales.search.Sort;
import fr.annales.search.Titles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** Answers from one version, which stays open until this is closed. */
final class LuceneSnapshot implements Snapshot {
    private final OpenVersion version;
    private final TimedSearcher searcher;

    /** Takes over a reference to the version's reader. */
    LuceneSnapshot(OpenVersion version, Deadline deadline) {
        this.version = version;
        this.searcher = new TimedSearcher(version.reader(), deadline);
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
    public Lexicon lexicon() {
        return version.lexicon();
    }

    @Override
    public Deadline deadline() {
        return searcher.deadline();
    }

    @Override
    public Optional<Period> span() {
        return version.years().span();
    }

    @Override
    public Answer search(Request request) {
        try {
            Queries queries = new Queries(version.reader(), version.years(), deadline());
            Narrowing narrowing = new Narrowing(request.filters(), queries.excluded(request.excluded()), version);
            for (Attempt attempt : request.attempts()) {
                Wanted wanted = queries.wanted(attempt);
                Counting counting = new Counting(wanted, narrowing, request, version, searcher);
                if (counting.hits().totalHits.value() > 0
                        || attempt.equals(request.attempts().getLast())
                        || (isNarrowed(request) && exists(wanted.events())))
                    return answer(attempt, counting, request, queries);
            }
            throw new IllegalArgumentException("a request without an attempt");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public long total(Request request) {
        try {
            Queries queries = new Queries(version.reader(), version.years(), deadline());
            Narrowing narrowing = new Narrowing(request.filters(), queries.excluded(request.excluded()), version);
            for (Attempt attempt : request.attempts()) {
                Wanted wanted = queries.wanted(attempt);
                int total = searcher.count(narrowing.all(wanted.events()));
                if (total > 0 || (isNarrowed(request) && exists(wanted.events()))) return total;
            }
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Answer answer(Attempt attempt, Counting counting, Request request, Queries queries) throws IOException {
        TopDocs hits = counting.hits();
        boolean everyWord = attempt.needsEvery() || exists(queries.everyWord(attempt));
        if (request.isScored() && hits.scoreDocs.length > 1)
            hits = searcher.rescore(hits, Counting.RESCORED, queries.closeness(attempt, everyWord));
        return new Answer(
                attempt,
                everyWord,
                hits.totalHits.value(),
                found(hits, request),
                counting.counts(),
                queries.forgiven());
    }

    /** Whether the whole archive may have more hits than the request lets through. */
    private static boolean isNarrowed(Request request) {
        return !request.excluded().isEmpty() || !request.filters().equals(Filters.NONE);
    }

    /** Whether the whole archive has a hit; stops at the first. */
    private boolean exists(Query query) throws IOException {
        return searcher.search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length
                > 0;
    }

    private List<Found> found(TopDocs hits, Request request) throws IOException {
        if (request.limit() == 0 || request.offset() >= hits.scoreDocs.length) return List.of();
        int end = Math.min(request.offset() + request.limit(), hits.scoreDocs.length);
        StoredFields stored = version.reader().storedFields();
        List<Found> found = new ArrayList<>();
        for (ScoreDoc hit : Arrays.asList(hits.scoreDocs).subList(request.offset(), end)) {
            deadline().check();
            Float score = request.sort() == Sort.RELEVANCE ? hit.score : null;
            found.add(new Found(StoredEvent.of(stored.document(hit.doc)), score));
        }
        return found;
    }

    @Override
    public Optional<Event> event(String id) {
        try {
            int document = document(id);
            return document < 0 ? Optional.empty() : Optional.of(read(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Neighbours neighbours(Event event) {
        try {
            int document = document(event.id());
            if (document < 0 || event.date() == null) return Neighbours.NONE;
            return new Neighbours(dated(document - 1), dated(document + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable Event dated(int document) throws IOException {
        if (document < 0 || document >= version.reader().maxDoc()) return null;
        Event event = read(document);
        return event.date() == null ? null : event;
    }

    @Override
    public List<String> ids(int offset, int limit) {
        try {
            return Ids.of(version.reader(), offset, limit, deadline());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Event read(int document) throws IOException {
        return StoredEvent.of(version.reader().storedFields().document(document));
    }

    /** The number of the document of an id, or of a former id, or -1. */
    private int document(String id) throws IOException {
        for (String field : List.of(Schema.ID, Schema.ALIAS)) {
            TopDocs found = searcher.search(new TermQuery(new Term(field, id)), new TopScoreDocCollectorManager(1, 1));
            if (found.scoreDocs.length > 0) return found.scoreDocs[0].doc;
        }
        return -1;
    }

    @Override
    public List<List<Token>> near(Token word, int slips) {
        try {
            return new Queries(version.reader(), version.years(), deadline()).near(word, slips);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<Completion> completions(String beginning, boolean forgiving, int limit) {
        return version.completions().of(beginning, forgiving, limit, deadline());
    }

    @Override
    public List<Titles.Title> titles(Titles titles) {
        try {
            Query query = new TitleQueries(version.reader(), deadline()).of(titles);
            return searcher.search(
                    new Narrowing(titles.filters(), List.of(), version).all(query),
                    new FirstTitles.Manager(titles.limit(), deadline()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            version.reader().decRef();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package fr.annales.opensearch;

import fr.annales.dates.Period;
import fr.annales.engine.Answer;
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
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Answers from one version in a cluster. It holds nothing there: a version is never written again, and stays for two
 * hours after another took its place. An export that goes on for longer may find it gone, and then fails as where the
 * cluster is silent; it has no shorter time of its own, which would end those too whose version still serves.
 */
final class OpenSearchSnapshot implements Snapshot {
    private final Version version;
    private final ClusterSearcher searcher;
    private final EventSearches events;
    private final FormSearches forms;
    private final Runnable closing;

    /** Where the last page ended, so that the next need not look it up. */
    private @Nullable EventPlace last;

    /**
     * Answers from a version.
     *
     * @param closing is run once, when this is closed
     */
    OpenSearchSnapshot(Version version, ClusterSearcher searcher, Runnable closing) {
        this.closing = closing;
        this.version = version;
        this.searcher = searcher;
        this.events = new EventSearches(version.events());
        this.forms = new FormSearches(version.forms());
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
    public Deadline deadline() {
        return searcher.deadline();
    }

    @Override
    public Optional<Period> span() {
        return Optional.ofNullable(version.data().known());
    }

    private AttemptQueries queries(Request request) {
        return new AttemptQueries(
                new TimeQueries(version.data()), request.scoring(), new ForgivenSearches(forms, request.scoring()));
    }

    @Override
    public List<Event> events(Request request) {
        if (request.sort() != Sort.DATE)
            throw new IllegalArgumentException("events come in the order of date, not by " + request.sort());
        return ClusterSearcher.reading(() -> {
            SearchPlan plan = new SearchPlan(request, place(request), lookedUp(request), version);
            List<JsonNode> hits = searcher.search(plan.part()).hits();
            keepPlace(hits, Sort.DATE);
            return plan.read(hits, searcher, (_, event) -> EventJson.read(event));
        });
    }

    private void keepPlace(List<JsonNode> hits, Sort sort) {
        last = hits.isEmpty() || sort == Sort.RELEVANCE ? null : EventPlace.of(hits.getLast(), sort);
    }

    /** The queries of a request of one attempt, which know what its words with a slip are taken for. */
    private AttemptQueries lookedUp(Request request) {
        AttemptQueries queries = queries(request);
        queries.forgiven().take(searcher.search(queries.forgiven().of(request.attempts())));
        return queries;
    }

    @Override
    public Answer search(Request request) {
        return ClusterSearcher.reading(() -> {
            AttemptQueries queries = queries(request);
            SearchPlan plan = new SearchPlan(request, place(request), queries, version);
            Ladder.Tried tried = new Ladder(searcher).climb(List.of(plan)).getFirst();
            SearchReply found = tried.replies().getFirst();
            return new Answer(
                    tried.attempt(),
                    plan.hasEveryWord(tried.attempt(), tried.replies()),
                    found.total(),
                    hits(plan.hits(found), plan, request.sort()),
                    plan.counts(found),
                    queries.forgiven().words().expressions());
        });
    }

    private List<ScoredEvent> hits(List<JsonNode> hits, SearchPlan plan, Sort sort) {
        keepPlace(hits, sort);
        return plan.read(hits, searcher, (hit, event) -> new ScoredEvent(EventJson.read(event), score(hit, sort)));
    }

    private static @Nullable Float score(JsonNode hit, Sort sort) {
        return sort == Sort.RELEVANCE ? (Float) hit.required("sort").required(0).floatValue() : null;
    }

    /** The place in the order after which hits begin. */
    private @Nullable List<Object> place(Request request) {
        String after = request.after();
        if (after == null) return null;
        if (last != null && last.id().equals(after) && last.sort() == request.sort()) return last.values();
        Event event =
                event(after).orElseThrow(() -> new IllegalArgumentException("no event of this version: " + after));
        return EventPlace.of(event, request.sort()).values();
    }

    @Override
    public List<Long> totals(List<Request> requests) {
        return ClusterSearcher.reading(() -> {
            List<TotalPlan> plans = requests.stream()
                    .map(request -> TotalPlan.of(request, queries(request), version))
                    .toList();
            return new Ladder(searcher)
                    .climb(plans).stream()
                            .map(tried -> tried.replies().getFirst().total())
                            .toList();
        });
    }

    @Override
    public List<Explanation> explain(Request request, List<String> ids) {
        return ClusterSearcher.reading(() -> {
            AttemptQueries queries = lookedUp(request);
            Explainer explainer = new Explainer(queries, request.attempts().getFirst());
            return explainer.read(ids, searcher.explained(explainer.search(version.events(), ids)));
        });
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
    public Optional<RevisedEvent> revised(String id) {
        return ClusterSearcher.reading(() -> searcher.search(events.byId(id)).hits().stream()
                .findFirst()
                .map(hit -> EventSearches.revised(hit, published())));
    }

    @Override
    public Changes changes(ChangeRequest request) {
        return ClusterSearcher.reading(() -> {
            Request among = request.among();
            ChangePlan plan = new ChangePlan(request, TotalPlan.of(among, queries(among), version), published());
            Ladder.Tried tried = new Ladder(searcher).climb(List.of(plan)).getFirst();
            return plan.read(tried.replies().getFirst(), searcher);
        });
    }

    @Override
    public List<Instant> modified(List<String> ids) {
        return ClusterSearcher.reading(() -> {
            Map<String, Instant> times = new HashMap<>();
            for (int from = 0; from < ids.size(); from += Schema.MOST_HITS) {
                List<String> some = ids.subList(from, Math.min(from + Schema.MOST_HITS, ids.size()));
                for (JsonNode hit : searcher.search(events.modified(some)).hits()) {
                    JsonNode values = hit.required("sort");
                    long seconds = values.required(1).asLong();
                    times.put(values.required(0).asString(), EventJson.time(seconds, published()));
                }
            }
            return ids.stream().map(id -> present(id, times)).toList();
        });
    }

    private static Instant present(String id, Map<String, Instant> times) {
        Instant time = times.get(id);
        if (time == null) throw new IllegalArgumentException("no event of this version: " + id);
        return time;
    }

    @Override
    public Neighbours neighbours(Event event) {
        return ClusterSearcher.reading(() -> {
            List<SearchReply> replies = searcher.search(
                    List.of(events.exists(event.id()), events.next(event, true), events.next(event, false)));
            if (event.date() == null || !replies.getFirst().hasAny()) return Neighbours.NONE;
            return new Neighbours(EventSearches.first(replies.get(1)), EventSearches.first(replies.get(2)));
        });
    }

    /** As many as one answer may have, or fewer only at the end. */
    @Override
    public List<String> ids(@Nullable String after, int limit) {
        return ClusterSearcher.reading(() -> {
            List<String> ids = new ArrayList<>();
            String next = after;
            while (ids.size() < limit) {
                int most = Math.min(limit - ids.size(), Schema.MOST_HITS);
                List<String> some = EventSearches.ids(searcher.search(events.ids(next, most)));
                ids.addAll(some);
                if (some.size() < most) break;
                next = some.getLast();
            }
            return ids;
        });
    }

    @Override
    public List<List<List<IndexedForm>>> near(List<NearWord> words) {
        if (words.isEmpty()) return List.of();
        return ClusterSearcher.reading(() -> {
            NearSearches near = new NearSearches(forms);
            Map<NearWord, List<List<IndexedForm>>> found = near.read(words, searcher.search(near.searches(words)));
            return words.stream()
                    .map(word -> found.getOrDefault(word, List.of()))
                    .toList();
        });
    }

    @Override
    public Completions complete(CompletionRequest request) {
        return ClusterSearcher.reading(() -> {
            List<SearchBody> searches = new ArrayList<>();
            List<FormPrefix> prefixes = request.forms();
            searches.add(forms.stems(prefixes.stream().map(FormPrefix::typed).toList()));
            prefixes.forEach(prefix -> searches.add(forms.beginning(prefix)));
            TitleSearches titles = new TitleSearches(version);
            request.titles().forEach(title -> searches.add(titles.of(title)));
            return completions(prefixes, searcher.search(searches));
        });
    }

    private static Completions completions(List<FormPrefix> prefixes, List<SearchReply> replies) {
        Set<String> stems = prefixes.isEmpty() ? new HashSet<>() : FormSearches.stems(replies.getFirst());
        List<Completions.Forms> completed = new ArrayList<>();
        for (int i = 0; i < prefixes.size(); i++)
            completed.add(FormSearches.completions(prefixes.get(i), stems, replies.get(i + 1)));
        return new Completions(
                completed,
                replies.stream()
                        .skip(prefixes.size() + 1L)
                        .map(TitleSearches::read)
                        .toList());
    }

    @Override
    public void close() {
        closing.run();
    }
}

package fr.annales.search;

import fr.annales.engine.Answer;
import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Changes;
import fr.annales.engine.Clause;
import fr.annales.engine.Explanation;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers questions on one snapshot, by the policy of matching and highlighting, whatever the engine. */
public final class Search {
    private final Snapshot snapshot;
    private final VersionMeaning meaning;
    private final QueryReader reader;
    private final SearchListener listener;

    Search(Snapshot snapshot, VersionMeaning meaning, Clock clock, SearchListener listener) {
        this.snapshot = snapshot;
        this.meaning = meaning;
        this.reader = new QueryReader(snapshot, meaning, LocalDate.now(clock));
        this.listener = listener;
    }

    /** The snapshot that answers. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The archive that answers. */
    public Archive archive() {
        return snapshot.archive();
    }

    /** The reader of texts and questions on this version. */
    public QueryReader reader() {
        return reader;
    }

    /** The day of this search. */
    public LocalDate today() {
        return reader.today();
    }

    /** Answers a question. */
    public Result search(Question question) {
        QueryInterpretation interpretation = reader.interpretation(question);
        Request request = reader.request(interpretation, question);
        Answer answer = snapshot.search(request);
        Step step = step(answer);
        EmptyAnswer empty = new EmptyAnswer(snapshot, question, interpretation, request);
        WithoutExclusions withoutExclusions = answer.total() == 0 ? empty.withoutExclusions(reader.slips()) : null;
        DidYouMean meant = withoutExclusions == null
                ? new SpellChecker(this).didYouMean(interpretation.words(answer.attempt()), step, answer, question)
                : null;
        boolean isEmpty = answer.total() == 0 && withoutExclusions == null && meant == null;
        boolean isOfItsTime = interpretation.dates().isEmpty() || interpretation.isDated(answer.attempt());
        tell(question, interpretation.words(answer.attempt()), step, answer, meant != null);
        Nearest selected = isEmpty ? empty.nearestToSelection() : null;
        boolean mayBeNear = withoutExclusions == null && (isEmpty || !isOfItsTime);
        return new Result(
                question,
                interpretation.text(answer.attempt()),
                interpretation.dates(),
                interpretation.isDated(answer.attempt()),
                step,
                answer.total(),
                hits(question, interpretation, request, answer),
                FacetLists.of(answer.counts(), meaning, question),
                meant,
                withoutExclusions,
                selected == null && mayBeNear ? empty.nearestToDates(reader.slips()) : selected,
                snapshot.archive(),
                snapshot.version());
    }

    /**
     * Tells the listener. A question whose filters are changed or whose pages are turned tells its unmatched words
     * once.
     */
    private void tell(Question question, ParsedQuery words, Step step, Answer answer, boolean isMeantOtherwise) {
        if (!words.any()) return;
        listener.answered(step);
        boolean isFirst = question.page() == 1 && question.filters().equals(Filters.NONE);
        if (step == Step.ALL || isMeantOtherwise || !isFirst || !listener.wantsUnmatched()) return;
        List<String> unmatched = UnmatchedWords.of(snapshot, words, answer);
        if (!unmatched.isEmpty()) listener.unmatched(unmatched);
    }

    /**
     * A cursor over all events that a question finds, in the order of date.
     *
     * @throws fr.annales.engine.DeadlineExceededException after the deadline, which holds for the steps of the cursor
     *     too
     */
    public EventCursor cursor(Question question) {
        Request request = reader.request(question.unpaged());
        Answer answer = snapshot.search(request);
        return new EventCursor(snapshot, request, answer.attempt(), answer.total());
    }

    /** The hits with their highlights, and with their reasons where these were asked for and something was sought. */
    private List<Hit> hits(Question question, QueryInterpretation interpretation, Request request, Answer answer) {
        List<Hit> hits = Highlighter.hits(answer, snapshot.deadline());
        if (!question.explain() || hits.isEmpty() || answer.attempt().wanted().isEmpty()) return hits;
        List<String> ids = hits.stream().map(hit -> hit.event().id()).toList();
        List<Explanation> explanations = snapshot.explain(request.only(answer.attempt()), ids);
        Reasons reasons = new Reasons(answer, interpretation.dates(), snapshot.archive(), snapshot.deadline());
        return IntStream.range(0, hits.size())
                .mapToObj(i -> {
                    Hit hit = hits.get(i);
                    Event whole = answer.hits().get(i).event();
                    return hit.because(reasons.explain(whole, explanations.get(i), hit.score() != null));
                })
                .toList();
    }

    /** The totals of some searches, in one call to the engine. */
    public List<Long> totals(List<TotalQuery> searches) {
        return new TotalCounter(this).count(searches);
    }

    /** The events that the text and the filters of a question find, from the newest change. */
    Changes newest(Question question, ChangeRequest.@Nullable Place after) {
        Request among = reader.among(question.text(), question.filters(), question.interpret());
        return snapshot.changes(new ChangeRequest(among, ChangeOrder.NEWEST, null, null, after, question.size()));
    }

    /** The tombstone of an event that was removed; empty for an id that never was, or whose event is still there. */
    public Optional<Tombstone> tombstone(String id) {
        for (Tombstone gone : snapshot.removed()) if (gone.id().equals(id)) return Optional.of(gone);
        return Optional.empty();
    }

    private static Step step(Answer answer) {
        Step step = answer.attempt().step();
        if (step != Step.ALL) return step;
        if (hasSlip(answer)) return Step.FORGIVEN;
        return answer.everyWord() ? Step.ALL : Step.MOST;
    }

    /** Whether a word of the attempt that answered was found by others only, which are near. */
    private static boolean hasSlip(Answer answer) {
        return answer.attempt().wanted().stream()
                .filter(Clause.Fuzzy.class::isInstance)
                .flatMap(fuzzy -> fuzzy.words().stream())
                .anyMatch(word ->
                        !answer.forgiven().getOrDefault(word.form(), List.of()).isEmpty());
    }

    /** The summary of the whole archive, for which the engine is asked once for each version. */
    public Summary summary() {
        return meaning.summary(this::count);
    }

    private Summary count() {
        Archive archive = snapshot.archive();
        Question everything =
                new Question("", Filters.NONE, Sort.DATE, 1, 0, Facets.names(archive), true, FacetListing.ALL, false);
        Answer whole = snapshot.search(reader.request(everything));
        return new Summary(
                archive,
                snapshot.version(),
                whole.total(),
                snapshot.span().orElse(null),
                FacetLists.of(whole.counts(), meaning, everything),
                whole.counts());
    }
}

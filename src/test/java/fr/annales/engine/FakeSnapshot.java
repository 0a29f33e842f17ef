package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Tombstone;
import fr.annales.french.FuzzyPrefix;
import fr.annales.french.Label;
import fr.annales.french.LabelWord;
import fr.annales.french.NearWords;
import fr.annales.french.SurfaceForms;
import fr.annales.french.Token;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a version by looking at each of its events, and at the deadline before each.
 *
 * @param calls counts what would be a round trip
 */
record FakeSnapshot(FakeVersion held, Deadline deadline, AtomicInteger calls) implements Snapshot {

    @Override
    public String version() {
        return held.name();
    }

    @Override
    public Archive archive() {
        return held.archive();
    }

    @Override
    public List<DataFile> files() {
        return held.files();
    }

    @Override
    public Optional<Period> span() {
        return Optional.ofNullable(held.span());
    }

    Stream<FakeEvent> events() {
        deadline.check();
        return held.events().stream().peek(_ -> deadline.check());
    }

    @Override
    public Answer search(Request request) {
        calls.incrementAndGet();
        return answer(request);
    }

    private Answer answer(Request request) {
        FakeQuestion question = new FakeQuestion(this);
        FakeAttempt tried = request.attempts().stream()
                .map(question::read)
                .filter(attempt -> events().anyMatch(attempt::matches))
                .findFirst()
                .orElseGet(() -> question.read(request.attempts().getLast()));
        List<FakeAttempt.Sought> excluded =
                request.excluded().stream().map(question::read).toList();
        List<FakeEvent> matching = events().filter(tried::matches)
                .filter(event -> excluded.stream().noneMatch(clause -> clause.isIn(event)))
                .toList();
        List<FakeEvent> passing = matching.stream()
                .filter(event -> event.passes(request.filters()))
                .toList();
        return new Answer(
                tried.attempt(),
                tried.attempt().needsEvery() || events().anyMatch(tried::isWholeIn),
                passing.size(),
                after(request, found(passing, request.sort(), tried), tried)
                        .skip(request.offset())
                        .limit(request.limit())
                        .toList(),
                FakeCounts.of(matching, request, archive()),
                question.forgiven());
    }

    @Override
    public List<Explanation> explain(Request request, List<String> ids) {
        calls.incrementAndGet();
        FakeAttempt tried = new FakeQuestion(this).read(request.attempts().getFirst());
        Map<String, FakeEvent> byId =
                events().collect(Collectors.toMap(event -> event.event().id(), event -> event));
        return ids.stream().map(id -> tried.explain(present(id, byId))).toList();
    }

    private static FakeEvent present(String id, Map<String, FakeEvent> byId) {
        FakeEvent event = byId.get(id);
        if (event == null) throw new IllegalArgumentException("no event of this version: " + id);
        return event;
    }

    /** Hits that come after an event, whether or not that is a hit. */
    private Stream<ScoredEvent> after(Request request, Stream<ScoredEvent> hits, FakeAttempt tried) {
        if (request.after() == null) return hits;
        Set<String> later = found(events().toList(), request.sort(), tried)
                .map(event -> event.event().id())
                .dropWhile(id -> !id.equals(request.after()))
                .skip(1)
                .collect(Collectors.toSet());
        return hits.filter(hit -> later.contains(hit.event().id()));
    }

    /** Events that stand in the order of date, in another order. */
    private static Stream<ScoredEvent> found(List<FakeEvent> inOrder, Sort sort, FakeAttempt tried) {
        return switch (sort) {
            case DATE -> inOrder.stream().map(event -> new ScoredEvent(event.event(), null));
            case DATE_DESCENDING ->
                inOrder.reversed().stream()
                        .sorted(Comparator.comparing(event -> event.span() == null))
                        .map(event -> new ScoredEvent(event.event(), null));
            case RELEVANCE ->
                inOrder.stream()
                        .sorted(Comparator.comparingDouble(event -> -tried.score(event)))
                        .map(event -> new ScoredEvent(event.event(), tried.score(event)));
        };
    }

    @Override
    public Instant published() {
        return held.publication().time();
    }

    @Override
    public List<Tombstone> removed() {
        return held.publication().removed();
    }

    @Override
    public Changes changes(ChangeRequest request) {
        calls.incrementAndGet();
        ChangeOrder order = request.order();
        Comparator<RevisedEvent> byTime = Comparator.comparing(event -> order.time(event.revision()));
        Comparator<RevisedEvent> inOrder = (order.isDescending() ? byTime.reversed() : byTime)
                .thenComparing(event -> event.event().id());
        List<RevisedEvent> all = hits(request.among()).stream()
                .map(this::revised)
                .filter(event -> isWithin(request, order.time(event.revision())))
                .sorted(inOrder)
                .toList();
        return new Changes(
                all.size(),
                all.stream()
                        .filter(event -> request.after() == null || isAfter(request.after(), order, event))
                        .limit(request.limit())
                        .map(event -> request.withTexts() ? event : event.withoutText())
                        .toList());
    }

    private static boolean isWithin(ChangeRequest request, Instant time) {
        return (request.from() == null || !time.isBefore(request.from()))
                && (request.until() == null || !time.isAfter(request.until()));
    }

    private static boolean isAfter(ChangeRequest.Place place, ChangeOrder order, RevisedEvent event) {
        int byTime = order.time(event.revision()).compareTo(place.time());
        return byTime == 0
                ? event.event().id().compareTo(place.id()) > 0
                : order.isDescending() ? byTime < 0 : byTime > 0;
    }

    private List<Event> hits(Request request) {
        FakeQuestion question = new FakeQuestion(this);
        List<FakeAttempt.Sought> excluded =
                request.excluded().stream().map(question::read).toList();
        return request.attempts().stream()
                .map(question::read)
                .filter(attempt -> events().anyMatch(attempt::matches))
                .findFirst()
                .stream()
                .flatMap(tried -> events().filter(tried::matches))
                .filter(event -> excluded.stream().noneMatch(clause -> clause.isIn(event)))
                .filter(event -> event.passes(request.filters()))
                .map(FakeEvent::event)
                .toList();
    }

    private RevisedEvent revised(Event event) {
        return new RevisedEvent(event, Objects.requireNonNull(held.revisions().get(event.id())));
    }

    @Override
    public List<Event> events(Request request) {
        if (request.sort() != Sort.DATE) throw new IllegalArgumentException("not in the order of date");
        calls.incrementAndGet();
        return answer(request).hits().stream().map(ScoredEvent::event).toList();
    }

    @Override
    public Optional<RevisedEvent> revised(String id) {
        calls.incrementAndGet();
        return Stream.concat(
                        events().filter(event -> event.event().id().equals(id)),
                        events().filter(event -> event.event().aliases().contains(id)))
                .map(FakeEvent::event)
                .findFirst()
                .map(this::revised);
    }

    @Override
    public List<Event> events(List<String> ids) {
        int before = calls.incrementAndGet();
        List<Event> found = Snapshot.super.events(ids);
        calls.set(before);
        return found;
    }

    @Override
    public Neighbours neighbours(Event event) {
        calls.incrementAndGet();
        List<Event> dated = events().filter(other -> other.span() != null)
                .map(FakeEvent::event)
                .toList();
        int place = dated.indexOf(event);
        return place < 0 ? Neighbours.NONE : new Neighbours(at(place - 1, dated), at(place + 1, dated));
    }

    private static @Nullable Event at(int place, List<Event> events) {
        return place < 0 || place >= events.size() ? null : events.get(place);
    }

    @Override
    public List<String> ids(@Nullable String after, int limit) {
        calls.incrementAndGet();
        return events().map(event -> event.event().id())
                .sorted()
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Instant> modified(List<String> ids) {
        calls.incrementAndGet();
        return ids.stream()
                .map(id -> Objects.requireNonNull(held.revisions().get(id)).modified())
                .toList();
    }

    /** The forms of all words, and how many events have each. */
    private Map<String, Integer> forms() {
        Map<String, Integer> forms = new TreeMap<>();
        events().forEach(event ->
                event.words().map(Token::form).distinct().forEach(form -> forms.merge(form, 1, Integer::sum)));
        return forms;
    }

    boolean has(Token typed) {
        return events().flatMap(FakeEvent::words).anyMatch(typed::isInflectionOf);
    }

    @Override
    public List<List<List<IndexedForm>>> near(List<NearWord> words) {
        calls.incrementAndGet();
        deadline.check();
        return words.stream()
                .map(word -> has(word.typed())
                        ? List.<List<IndexedForm>>of()
                        : near(word.typed(), word.edits()).stream()
                                .limit(word.limit())
                                .toList())
                .toList();
    }

    /** What may be meant by a word that the archive does not have. */
    List<List<IndexedForm>> near(Token typed, int edits) {
        Map<String, Integer> forms = forms();
        NearWords.Typed asked = new NearWords.Typed(typed.form(), edits, Integer.MAX_VALUE);
        return NearWords.of(List.of(asked), new FakeDictionary(forms)).getFirst().stream()
                .map(words ->
                        words.stream().map(word -> indexed(word.form(), forms)).toList())
                .toList();
    }

    private record FakeDictionary(Map<String, Integer> forms) implements NearWords.Dictionary {
        @Override
        public Map<String, Integer> events(Set<String> asked) {
            return forms;
        }

        @Override
        public List<List<String>> within(List<NearWords.Typed> typed) {
            return typed.stream()
                    .map(word -> EditDistance.nearest(word.form(), word.edits(), forms.keySet()))
                    .toList();
        }
    }

    private IndexedForm indexed(String form, Map<String, Integer> forms) {
        return new IndexedForm(form, forms.getOrDefault(form, 0), spellings(form));
    }

    @Override
    public Completions complete(CompletionRequest request) {
        calls.incrementAndGet();
        deadline.check();
        return new Completions(
                request.forms().stream().map(this::forms).toList(),
                request.titles().stream().map(this::titles).toList());
    }

    private Completions.Forms forms(FormPrefix prefix) {
        String beginning = prefix.typed().form();
        Map<String, Integer> forms = forms();
        return new Completions.Forms(
                has(prefix.typed()),
                forms.keySet().stream()
                        .filter(form ->
                                prefix.fuzzy() ? FuzzyPrefix.length(beginning, form) > 0 : form.startsWith(beginning))
                        .map(form -> indexed(form, forms))
                        .sorted(IndexedForm.ORDER)
                        .limit(prefix.limit())
                        .toList());
    }

    private Map<String, Integer> spellings(String form) {
        Map<String, Integer> spellings = new TreeMap<>();
        events().forEach(event -> {
            SurfaceForms written = new SurfaceForms();
            event.values().forEach(written::add);
            written.forEach((other, spelling) -> {
                if (other.equals(form)) spellings.merge(spelling, 1, Integer::sum);
            });
        });
        return spellings;
    }

    private List<Completions.Title> titles(TitleQuery titles) {
        Map<String, String> first = new LinkedHashMap<>();
        events().filter(event -> event.passes(titles.filters()))
                .map(FakeEvent::event)
                .filter(event -> has(Label.of(event.title()), titles))
                .forEach(event -> first.putIfAbsent(event.title(), event.id()));
        return first.entrySet().stream()
                .limit(titles.limit())
                .map(title -> new Completions.Title(title.getValue(), title.getKey()))
                .toList();
    }

    private static boolean has(Label label, TitleQuery titles) {
        boolean first = titles.fromStart();
        for (TitleWord word : titles.words()) {
            boolean onlyFirst = first;
            first = false;
            if (label.words().stream().noneMatch(other -> (other.isFirst() || !onlyFirst) && isReached(other, word)))
                return false;
        }
        return true;
    }

    private static boolean isReached(LabelWord word, TitleWord typed) {
        String form = typed.token().form();
        if (word.form().equals(form) || word.isInflectionOf(typed.token())) return true;
        return switch (typed.reach()) {
            case WHOLE -> false;
            case PREFIX -> word.form().startsWith(form);
            case FUZZY_PREFIX -> FuzzyPrefix.length(form, word.form()) > 0;
        };
    }

    @Override
    public List<Long> totals(List<Request> requests) {
        calls.incrementAndGet();
        return requests.stream().map(request -> answer(request).total()).toList();
    }

    @Override
    public void close() {
        // Whoever lets go of a list need not say so.
    }
}

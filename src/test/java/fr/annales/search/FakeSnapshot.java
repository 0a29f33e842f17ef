package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.french.Token;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers from a version by looking at each of its events, and at the deadline before each. */
record FakeSnapshot(FakeVersion held, Deadline deadline) implements Snapshot {

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
    public Lexicon lexicon() {
        return held.lexicon();
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
                found(passing, request.sort(), tried)
                        .skip(request.offset())
                        .limit(request.limit())
                        .toList(),
                FakeCounts.of(matching, request, archive()),
                question.forgiven());
    }

    /** Events that stand in the order of date, in another order. */
    private static Stream<Found> found(List<FakeEvent> inOrder, Sort sort, FakeAttempt tried) {
        return switch (sort) {
            case DATE -> inOrder.stream().map(event -> new Found(event.event(), null));
            case DATE_DESCENDING ->
                inOrder.reversed().stream()
                        .sorted(Comparator.comparing(event -> event.span() == null))
                        .map(event -> new Found(event.event(), null));
            case RELEVANCE ->
                inOrder.stream()
                        .sorted(Comparator.comparingDouble(event -> -tried.score(event)))
                        .map(event -> new Found(event.event(), tried.score(event)));
        };
    }

    @Override
    public Optional<Event> event(String id) {
        return Stream.concat(
                        events().filter(event -> event.event().id().equals(id)),
                        events().filter(event -> event.event().aliases().contains(id)))
                .map(FakeEvent::event)
                .findFirst();
    }

    @Override
    public Neighbours neighbours(Event event) {
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
    public List<String> ids(int offset, int limit) {
        return events().map(event -> event.event().id())
                .sorted()
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** The forms that begin so, and how many events have each. */
    Map<String, Integer> forms(String beginning) {
        Map<String, Integer> forms = new TreeMap<>();
        events().forEach(event -> event.words()
                .map(Token::form)
                .filter(form -> form.startsWith(beginning))
                .distinct()
                .forEach(form -> forms.merge(form, 1, Integer::sum)));
        return forms;
    }

    @Override
    public List<List<Token>> near(Token word, int slips) {
        return new FakeQuestion(this).near(word, slips);
    }

    @Override
    public List<Completion> completions(String beginning, boolean forgiving, int limit) {
        return forms("").entrySet().stream()
                .filter(form -> forgiving
                        ? NearBeginnings.length(beginning, form.getKey()) > 0
                        : form.getKey().startsWith(beginning))
                .map(form -> new Completion(form.getKey(), form.getValue(), spellings(form.getKey())))
                .sorted(Completion.ORDER)
                .limit(limit)
                .toList();
    }

    private Map<String, Integer> spellings(String form) {
        Map<String, Integer> spellings = new TreeMap<>();
        events().forEach(event -> {
            Spellings written = new Spellings();
            event.values().forEach(written::add);
            written.forEach((other, spelling) -> {
                if (other.equals(form)) spellings.merge(spelling, 1, Integer::sum);
            });
        });
        return spellings;
    }

    @Override
    public List<Titles.Title> titles(Titles titles) {
        Map<String, String> first = new LinkedHashMap<>();
        events().filter(event -> event.passes(titles.filters()))
                .map(FakeEvent::event)
                .filter(event -> has(Label.of(event.title()), titles))
                .forEach(event -> first.putIfAbsent(event.title(), event.id()));
        return first.entrySet().stream()
                .limit(titles.limit())
                .map(title -> new Titles.Title(title.getValue(), title.getKey()))
                .toList();
    }

    private static boolean has(Label label, Titles titles) {
        boolean first = titles.fromStart();
        for (TitleWord word : titles.words()) {
            boolean onlyFirst = first;
            first = false;
            if (label.words().stream()
                    .noneMatch(other -> (other.isFirst() || !onlyFirst) && LabelMatch.Pair.of(word, other) != null))
                return false;
        }
        return true;
    }

    @Override
    public long total(Request request) {
        return search(request).total();
    }

    @Override
    public void close() {
        // Whoever lets go of a list need not say so.
    }
}

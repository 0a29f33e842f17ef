package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.french.Matcher;
import fr.annales.french.Token;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers questions on one snapshot: the policy of matching and marking, whatever the engine. */
public final class Search {
    /** Whose calendar counts where a question speaks of today. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Snapshot snapshot;
    private final Clock clock;

    /** Answers by the calendar of today. */
    public Search(Snapshot snapshot) {
        this(snapshot, Clock.system(ZONE));
    }

    /**
     * Answers by some calendar.
     *
     * @param clock tells what day it is, by its own zone
     */
    public Search(Snapshot snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** Finds, counts and marks. */
    public Result search(Question question) {
        Understanding understanding = understanding(question);
        Answer answer = answer(understanding, question);
        Words words = understanding.words(answer.attempt());
        return new Result(
                question,
                understanding.text(answer.attempt()),
                understanding.dates(),
                understanding.isDated(answer.attempt()),
                step(answer),
                answer.total(),
                hits(answer),
                FacetLists.of(answer.counts(), snapshot.lexicon(), question),
                new Spelling(snapshot, this).didYouMean(words, step(answer), question),
                snapshot.archive(),
                snapshot.version());
    }

    private List<Hit> hits(Answer answer) {
        if (!Understanding.hasWords(answer.attempt()))
            return answer.hits().stream()
                    .map(found -> new Hit(found.event(), null, null, null))
                    .toList();
        Matcher matcher = matcher(answer);
        return answer.hits().stream().map(found -> marked(found, matcher)).toList();
    }

    /** How many events answer a question under some filters, on all pages; no facet is counted. */
    long total(String text, Filters filters) {
        Question question = new Question(text, filters, Sort.DATE, 1, 0, Set.of());
        return snapshot.total(request(understanding(question), question));
    }

    /**
     * The same of a text of which some event has every word, its dates taken as times or not; 0 of others, and where it
     * has no words.
     */
    long totalWithEvery(String text, Filters filters) {
        Question question = new Question(text, filters, Sort.DATE, 1, 0, Set.of());
        Understanding understanding = understanding(question);
        if (!understanding.all().any()) return 0;
        Request request = request(understanding, question);
        for (Attempt attempt : request.attempts()) {
            if (attempt.step() != Step.ALL) continue;
            long every = snapshot.total(request.only(attempt.withEvery()));
            if (every == 0) continue;
            boolean answers =
                    attempt.needsEvery() && attempt.equals(request.attempts().getFirst());
            return answers ? every : snapshot.total(request);
        }
        return 0;
    }

    /** A text with its dates spelled out: {@code années 1980} for {@code années 80}. */
    String spelledOut(String text) {
        StringBuilder spelled = new StringBuilder(text);
        for (DateReading date :
                DateReader.read(text, snapshot.span(), LocalDate.now(clock)).reversed())
            spelled.replace(date.start(), date.end(), date.label());
        return spelled.toString();
    }

    private Understanding understanding(Question question) {
        return Understanding.of(question.text(), question.interpret(), snapshot, clock);
    }

    private Answer answer(Understanding understanding, Question question) {
        return snapshot.search(request(understanding, question));
    }

    private Request request(Understanding understanding, Question question) {
        return new Request(
                understanding.attempts(snapshot.lexicon().slips()),
                understanding.all().excluded(),
                question.filters(),
                sort(question, understanding),
                question.offset(),
                question.size(),
                question.facets());
    }

    /** What can be said of the whole archive. */
    public Summary summary() {
        Archive archive = snapshot.archive();
        Result whole =
                search(new Question("", Filters.NONE, Sort.DATE, 1, 0, Facets.names(archive), true, FacetValues.ALL));
        return new Summary(
                archive, snapshot.version(), whole.total(), snapshot.span().orElse(null), whole.facets());
    }

    /** Without words there is no relevance: the order is that of date. */
    private static Sort sort(Question question, Understanding understanding) {
        return question.sort() == Sort.RELEVANCE && !understanding.mayHaveWords() ? Sort.DATE : question.sort();
    }

    private static Step step(Answer answer) {
        Step step = answer.attempt().step();
        return step == Step.ALL && !answer.everyWord() ? Step.MOST : step;
    }

    private Hit marked(Found found, Matcher matcher) {
        snapshot.deadline().check();
        return new Hit(
                found.event(),
                found.score(),
                Highlight.whole(found.event().title(), matcher),
                Highlight.passage(found.event().text(), matcher));
    }

    private static Matcher matcher(Answer answer) {
        Set<String> stems = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        List<List<String>> phrases = new ArrayList<>();
        List<Set<String>> groups = new ArrayList<>();
        for (Clause clause : answer.attempt().wanted()) {
            switch (clause) {
                case Clause.Word(Token token) -> stems.add(token.stem());
                case Clause.Phrase(List<Token> tokens) ->
                    phrases.add(tokens.stream().map(Token::stem).toList());
                case Clause.Either(List<Token> typed, List<List<Token>> others) -> {
                    groups.add(typed.stream().map(Token::stem).collect(Collectors.toSet()));
                    for (List<Token> other : others)
                        phrases.add(other.stream().map(Token::stem).toList());
                }
                case Clause.Beginning(Token token) -> beginnings.add(token.form());
                case Clause.During(var _, List<List<Token>> said) -> {
                    for (List<Token> date : said)
                        phrases.add(date.stream().map(Token::stem).toList());
                }
                case Clause.Forgiven(Token token, int _) -> {
                    stems.add(token.stem());
                    for (List<Token> near : answer.forgiven().getOrDefault(token.form(), List.of())) {
                        if (near.size() == 1) stems.add(near.getFirst().stem());
                        else phrases.add(near.stream().map(Token::stem).toList());
                    }
                }
            }
        }
        return new Matcher(stems, beginnings, phrases, groups);
    }
}

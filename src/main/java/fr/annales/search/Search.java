package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.french.Matcher;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers questions on one snapshot: the policy of matching and marking, whatever the engine. */
public final class Search {
    private final Snapshot snapshot;

    public Search(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Finds, counts and marks. */
    public Result search(Question question) {
        Words words = Words.read(question.text(), snapshot.lexicon().synonyms());
        Answer answer = answer(words, question);
        Matcher matcher = matcher(answer);
        List<Hit> hits = answer.hits().stream()
                .map(found -> words.any() ? marked(found, matcher) : new Hit(found.event(), found.score(), null, null))
                .toList();
        return new Result(
                question,
                step(answer),
                answer.total(),
                hits,
                FacetLists.of(answer.counts(), snapshot.lexicon(), question),
                new Spelling(snapshot).didYouMean(words, step(answer), question),
                snapshot.archive(),
                snapshot.version());
    }

    /** How many events answer a question under some filters, on all pages; no facet is counted. */
    long total(String text, Filters filters) {
        Words words = Words.read(text, snapshot.lexicon().synonyms());
        return answer(words, new Question(text, filters, Sort.DATE, 1, 0, Set.of()))
                .total();
    }

    private Answer answer(Words words, Question question) {
        return snapshot.search(new Request(
                Ladder.of(words, snapshot.lexicon().slips()),
                words.excluded(),
                question.filters(),
                sort(question, words),
                question.offset(),
                question.size(),
                question.facets()));
    }

    /** What can be said of the whole archive. */
    public Summary summary() {
        Archive archive = snapshot.archive();
        Result whole = search(new Question("", Filters.NONE, Sort.DATE, 1, 0, Facets.names(archive)));
        return new Summary(
                archive, snapshot.version(), whole.total(), snapshot.span().orElse(null), whole.facets());
    }

    /** Without words there is no relevance: the order is that of date. */
    private static Sort sort(Question question, Words words) {
        return question.sort() == Sort.RELEVANCE && !words.any() ? Sort.DATE : question.sort();
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

package fr.annales.search;

import fr.annales.engine.Answer;
import fr.annales.engine.Clause;
import fr.annales.engine.Deadline;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.ScoredEvent;
import fr.annales.french.MatchFinder;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the highlights of hits: it gathers for the {@link MatchFinder} what each clause of an attempt matches. */
final class Highlighter {
    private final List<Token> words = new ArrayList<>();
    private final Set<String> beginnings = new HashSet<>();
    private final List<List<Token>> phrases = new ArrayList<>();
    private final List<List<Token>> groups = new ArrayList<>();

    private Highlighter() {}

    /** The hits of an answer, with highlights where the attempt has words to mark. */
    static List<Hit> hits(Answer answer, Deadline deadline) {
        MatchFinder matcher = QueryInterpretation.hasWords(answer.attempt())
                ? matcher(answer.attempt().wanted(), answer)
                : null;
        List<Hit> hits = new ArrayList<>();
        for (ScoredEvent found : answer.hits()) {
            deadline.check();
            hits.add(matcher == null ? Hit.of(found.event(), null, null, null) : marked(found, matcher));
        }
        return List.copyOf(hits);
    }

    private static Hit marked(ScoredEvent found, MatchFinder matcher) {
        return Hit.of(
                found.event(),
                found.score(),
                Snippet.whole(found.event().title(), matcher),
                Snippet.passage(found.event().text(), matcher));
    }

    /** A finder of what some clauses of an answer's attempt match. */
    static MatchFinder matcher(List<Clause> clauses, Answer answer) {
        Highlighter marks = new Highlighter();
        for (Clause clause : clauses) marks.add(clause, answer);
        return new MatchFinder(marks.words, marks.beginnings, marks.phrases, marks.groups);
    }

    private void add(Clause clause, Answer answer) {
        switch (clause) {
            case Clause.Word(Token token) -> words.add(token);
            case Clause.Phrase(List<Token> tokens) -> phrases.add(tokens);
            case Clause.AnyOf(List<Token> typed, List<List<Token>> others) -> {
                groups.add(typed);
                phrases.addAll(others);
            }
            case Clause.Prefix(Token token) -> beginnings.add(token.form());
            case Clause.Date(var _, List<List<Token>> said, boolean _) -> phrases.addAll(said);
            case Clause.Fuzzy(Token token, int _) -> {
                words.add(token);
                answer.forgiven().getOrDefault(token.form(), List.of()).forEach(this::addNear);
            }
        }
    }

    private void addNear(List<IndexedForm> near) {
        List<Token> tokens = IndexedForm.tokens(near);
        if (tokens.size() == 1) words.addAll(tokens);
        else phrases.add(tokens);
    }
}

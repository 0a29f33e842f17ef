package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An attempt that events are held against. */
record FakeAttempt(Attempt attempt, List<Sought> phrases, List<Sought> words) {
    private static final int WITHIN = 1_000;
    private static final int EVERY_WORD = 10_000;
    private static final int EXACT_PHRASE = 100_000;

    /** One thing that is sought. */
    interface Sought {
        boolean isIn(List<Token> value);

        default boolean isIn(FakeEvent event) {
            return event.values().stream().anyMatch(this::isIn);
        }

        default boolean isInTitle(FakeEvent event) {
            return isIn(event.title());
        }

        private int weight(FakeEvent event) {
            return (isIn(event) ? 1 : 0) + (isInTitle(event) ? 1 : 0);
        }

        /** How much it weighs among the others. */
        default int importance() {
            return 2;
        }
    }

    /** A word: a name weighs more, a verb less. */
    record Word(Token token) implements Sought {
        @Override
        public boolean isIn(List<Token> value) {
            return value.stream().anyMatch(token::isInflectionOf);
        }

        @Override
        public int importance() {
            return token.isName() ? 3 : token.isVerb() ? 1 : 2;
        }
    }

    /** A beginning, which tells of a title only as a whole word. */
    record Prefix(Sought beginning, Sought word) implements Sought {
        @Override
        public boolean isIn(List<Token> value) {
            return beginning.isIn(value);
        }

        @Override
        public boolean isInTitle(FakeEvent event) {
            return word.isIn(event.title());
        }
    }

    /** Words that may stand apart, or one of some phrases. */
    record AnyOf(List<Sought> words, List<Sought> phrases) implements Sought {
        @Override
        public boolean isIn(List<Token> value) {
            return words.stream().allMatch(word -> word.isIn(value))
                    || phrases.stream().anyMatch(phrase -> phrase.isIn(value));
        }

        @Override
        public boolean isIn(FakeEvent event) {
            return words.stream().allMatch(word -> word.isIn(event))
                    || phrases.stream().anyMatch(phrase -> phrase.isIn(event));
        }
    }

    /** A time, which the date or the text of an event tells. */
    record Date(List<Period> periods, List<Sought> said, boolean withinFirst) implements Sought {
        @Override
        public boolean isIn(List<Token> value) {
            return said.stream().anyMatch(date -> date.isIn(value));
        }

        @Override
        public boolean isIn(FakeEvent event) {
            Period span = event.span();
            return Sought.super.isIn(event)
                    || (span != null && periods.stream().anyMatch(period -> period.overlaps(span)));
        }
    }

    private static boolean isWithin(FakeEvent event, Date time) {
        Period span = event.span();
        return time.withinFirst()
                && span != null
                && time.periods().stream()
                        .anyMatch(period -> !span.first().isBefore(period.first())
                                && !span.last().isAfter(period.last()));
    }

    private long withinPeriods(FakeEvent event) {
        return phrases.stream()
                .filter(sought -> sought instanceof Date time && isWithin(event, time))
                .count();
    }

    boolean matches(FakeEvent event) {
        return phrases.stream().allMatch(phrase -> phrase.isIn(event))
                && (attempt.needsEvery()
                        ? words.stream().allMatch(word -> word.isIn(event))
                        : words.stream().mapToInt(word -> word.weight(event)).sum() >= attempt.minimum());
    }

    boolean isWholeIn(FakeEvent event) {
        return sought().allMatch(sought -> sought.isIn(event));
    }

    float score(FakeEvent event) {
        return sought().mapToInt(sought -> sought.importance() * sought.weight(event))
                        .sum()
                + (isWholeIn(event) ? EVERY_WORD : 0)
                + WITHIN * withinPeriods(event)
                + EXACT_PHRASE * exactPhrases(event)
                + neighboursInTitle(event).size();
    }

    /** The pairs of words typed side by side that stand so in the title. */
    private List<List<Clause>> neighboursInTitle(FakeEvent event) {
        return attempt.wanted().stream()
                .gather(Gatherers.windowSliding(2))
                .filter(pair -> areNeighbours(pair.getFirst(), pair.getLast(), event.title()))
                .toList();
    }

    private static boolean areNeighbours(Clause before, Clause after, List<Token> title) {
        return before instanceof Clause.Word(Token one)
                && after instanceof Clause.Word(Token other)
                && IntStream.range(1, title.size())
                        .anyMatch(i -> title.get(i - 1).isInflectionOf(one)
                                && title.get(i).isInflectionOf(other));
    }

    private long exactPhrases(FakeEvent event) {
        return attempt.wanted().stream()
                .filter(clause -> isExactPhrase(clause, event))
                .count();
    }

    private static boolean isExactPhrase(Clause clause, FakeEvent event) {
        Set<String> forms = event.words().map(Token::form).collect(Collectors.toSet());
        return clause instanceof Clause.Phrase(List<Token> tokens)
                && tokens.stream().map(Token::form).allMatch(forms::contains);
    }

    /** What the score of an event is made of. */
    Explanation explain(FakeEvent event) {
        List<Explanation.Part> parts = new ArrayList<>();
        Iterator<Sought> needed = phrases.iterator();
        Iterator<Sought> others = words.iterator();
        for (Clause clause : attempt.wanted()) {
            Sought sought = clause.isAlwaysNeeded() ? needed.next() : others.next();
            int within = sought instanceof Date time && isWithin(event, time) ? WITHIN : 0;
            if (sought.isIn(event)) parts.add(part(Explanation.Kind.WORDS, sought.importance() + within, clause));
            if (sought.isInTitle(event)) parts.add(part(Explanation.Kind.TITLE, sought.importance(), clause));
            if (isExactPhrase(clause, event)) parts.add(part(Explanation.Kind.EXACT_PHRASE, EXACT_PHRASE, clause));
        }
        if (isWholeIn(event))
            parts.add(new Explanation.Part(Explanation.Kind.EVERY_WORD, attempt.wanted(), EVERY_WORD));
        for (List<Clause> pair : neighboursInTitle(event))
            parts.add(new Explanation.Part(Explanation.Kind.PROXIMITY, pair, 1));
        return new Explanation(event.event().id(), parts);
    }

    private static Explanation.Part part(Explanation.Kind kind, float score, Clause clause) {
        return new Explanation.Part(kind, List.of(clause), score);
    }

    private Stream<Sought> sought() {
        return Stream.concat(phrases.stream(), words.stream());
    }
}

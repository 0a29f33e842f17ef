package fr.annales.engine;

import fr.annales.dates.Period;
import fr.annales.french.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An attempt that events are held against. */
record FakeAttempt(Attempt attempt, List<Sought> phrases, List<Sought> words) {
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
    }

    /** A beginning, which tells of a title only as a whole word. */
    record Beginning(Sought beginning, Sought word) implements Sought {
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
    record Either(List<Sought> words, List<Sought> phrases) implements Sought {
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
    record During(List<Period> periods, List<Sought> said) implements Sought {
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
        return sought().mapToInt(sought -> sought.weight(event)).sum()
                + (isWholeIn(event) ? EVERY_WORD : 0)
                + EXACT_PHRASE * exactPhrases(event);
    }

    private long exactPhrases(FakeEvent event) {
        Set<String> forms = event.words().map(Token::form).collect(Collectors.toSet());
        return attempt.wanted().stream()
                .filter(clause -> clause instanceof Clause.Phrase(List<Token> tokens)
                        && tokens.stream().map(Token::form).allMatch(forms::contains))
                .count();
    }

    private Stream<Sought> sought() {
        return Stream.concat(phrases.stream(), words.stream());
    }
}

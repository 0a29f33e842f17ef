package fr.annales.search;

import fr.annales.french.Token;
import java.util.List;
import java.util.stream.Stream;

/** An attempt that events are held against. */
record FakeAttempt(Attempt attempt, List<Sought> phrases, List<Sought> words) {
    private static final int IN_THE_TITLE = 3;
    private static final int EVERY_WORD = 10_000;

    /** One thing that is sought. */
    interface Sought {
        boolean isIn(List<Token> value);

        default boolean isIn(FakeEvent event) {
            return event.values().stream().anyMatch(this::isIn);
        }

        private int weight(FakeEvent event) {
            return isIn(event.title()) ? IN_THE_TITLE : isIn(event) ? 1 : 0;
        }
    }

    boolean matches(FakeEvent event) {
        return phrases.stream().allMatch(phrase -> phrase.isIn(event))
                && words.stream().filter(word -> word.isIn(event)).count() >= attempt.minimum();
    }

    boolean isWholeIn(FakeEvent event) {
        return sought().allMatch(sought -> sought.isIn(event));
    }

    float score(FakeEvent event) {
        return sought().mapToInt(sought -> sought.weight(event)).sum() + (isWholeIn(event) ? EVERY_WORD : 0);
    }

    private Stream<Sought> sought() {
        return Stream.concat(phrases.stream(), words.stream());
    }
}

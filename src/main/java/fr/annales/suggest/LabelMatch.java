package fr.annales.suggest;

import fr.annales.engine.TitleWord;
import fr.annales.french.FuzzyPrefix;
import fr.annales.french.Label;
import fr.annales.french.LabelWord;
import fr.annales.french.Range;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A match of a label with typed words.
 *
 * @param pairs the label's best word for each typed one, in the order of typing
 */
record LabelMatch(Label label, List<Pair> pairs) {

    /**
     * A match of a word of a label with a typed word.
     *
     * @param quality greater is better: as typed, inflected, longer, with a slip; one word before words written
     *     together
     * @param letters the number of its letters that stand for what was typed
     */
    record Pair(LabelWord word, int quality, int letters) {
        private static final int AS_TYPED = 8;
        private static final int INFLECTED = 6;
        private static final int GONE_ON = 4;
        private static final int SLIPPED = 2;

        static @Nullable Pair of(TitleWord typed, LabelWord word) {
            Token token = typed.token();
            String form = word.form();
            int alone = word.isAlone() ? 1 : 0;
            if (form.equals(token.form())) return new Pair(word, AS_TYPED + alone, form.length());
            if (word.isInflectionOf(token)) return new Pair(word, INFLECTED + alone, form.length());
            if (typed.reach() == TitleWord.Reach.WHOLE) return null;
            if (form.startsWith(token.form()))
                return new Pair(word, GONE_ON + alone, token.form().length());
            if (typed.reach() == TitleWord.Reach.PREFIX) return null;
            int letters = FuzzyPrefix.length(token.form(), form);
            return letters == 0 ? null : new Pair(word, SLIPPED + alone, letters);
        }

        /** How far it is a whole word, 0 to 1; always 0 for a stop word. */
        double wholeness() {
            if (!word.isContent()) return 0;
            return quality >= AS_TYPED ? 1 : quality >= INFLECTED ? 0.9 : 0;
        }

        boolean isSlipped() {
            return quality < GONE_ON;
        }
    }

    /** The match of a label with all of some words; empty when one of them does not match. */
    static Optional<LabelMatch> of(Label label, List<TitleWord> words) {
        List<Pair> pairs = new ArrayList<>();
        for (TitleWord word : words) {
            Pair best = null;
            for (LabelWord other : label.words()) {
                Pair pair = Pair.of(word, other);
                if (pair != null && (best == null || pair.quality() > best.quality())) best = pair;
            }
            if (best == null) return Optional.empty();
            pairs.add(best);
        }
        return Optional.of(new LabelMatch(label, pairs));
    }

    /** Whether the label begins with the first typed word. */
    boolean isFromStart() {
        return pairs.getFirst().word().isFirst();
    }

    /** The number of typed words that match with a slip only. */
    long slips() {
        return pairs.stream().filter(Pair::isSlipped).count();
    }

    /** The part of the typed words that are whole words of the label, 0 to 1. */
    double wholeness() {
        return pairs.stream().mapToDouble(Pair::wholeness).average().orElse(0);
    }

    /** The part of the label that was typed, 0 to 1, counted in letters without stop words. */
    double coverage() {
        int typed = pairs.stream().mapToInt(Pair::letters).sum();
        return Math.min(1, typed / (double) Math.max(1, label.letters()));
    }

    /** Whether the words of the label are in the order of typing. */
    boolean isInOrder() {
        for (int i = 1; i < pairs.size(); i++) if (start(pairs.get(i)) <= start(pairs.get(i - 1))) return false;
        return true;
    }

    private static int start(Pair pair) {
        return pair.word().parts().getFirst().start();
    }

    /**
     * The ranges of a label that were typed, in order and apart: the matching letters of each word. A match with a slip
     * is marked only for a typed word that has no match without one, and words written together only where no single
     * word matches.
     */
    static List<Range> ranges(Label label, List<TitleWord> words) {
        List<Range> ranges = new ArrayList<>();
        for (TitleWord word : words) {
            List<Pair> pairs = new ArrayList<>();
            for (LabelWord other : label.words()) {
                Pair pair = Pair.of(word, other);
                if (pair != null) pairs.add(pair);
            }
            boolean exact = pairs.stream().anyMatch(pair -> !pair.isSlipped());
            boolean alone = pairs.stream().anyMatch(pair -> pair.word().isAlone() && pair.isSlipped() != exact);
            pairs.stream()
                    .filter(pair -> pair.isSlipped() != exact && pair.word().isAlone() == alone)
                    .map(pair -> pair.word().range(pair.letters()))
                    .forEach(ranges::add);
        }
        return apart(ranges);
    }

    private static List<Range> apart(List<Range> ranges) {
        ranges.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
        List<Range> apart = new ArrayList<>();
        for (Range range : ranges) {
            if (!apart.isEmpty() && range.start() <= apart.getLast().end()) {
                Range last = apart.removeLast();
                apart.add(new Range(last.start(), Math.max(last.end(), range.end())));
            } else apart.add(range);
        }
        return apart;
    }
}

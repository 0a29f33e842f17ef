package fr.annales.suggest;

import fr.annales.engine.TitleWord;
import fr.annales.engine.TitleWord.Reach;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * An index of the labels of one kind by their words. Thousands of labels may share a word, and then only some are
 * looked at: first those that are nothing but what was typed, then those that have all words whole and begin with the
 * first, then the others, each in the order of what is known of them before anything is typed
 * ({@link SuggestionScore#promise}).
 */
final class LabelIndex {
    /** The most labels that are looked at: few enough for each keystroke. */
    static final int MOST_LOOKED_AT = 1_000;

    private static final Comparator<VocabularyIndex.Entry> MOST_PROMISING_FIRST = Comparator.comparingDouble(
                    LabelIndex::promise)
            .reversed()
            .thenComparingInt(entry -> entry.shown().text().length())
            .thenComparing(entry -> entry.shown().text());

    private final List<VocabularyIndex.Entry> entries;
    private final WordPlaces all = new WordPlaces();

    /** The first words of labels, after stop words. */
    private final WordPlaces first = new WordPlaces();

    LabelIndex(List<VocabularyIndex.Entry> entries) {
        this.entries = entries.stream().sorted(MOST_PROMISING_FIRST).toList();
        for (int i = 0; i < this.entries.size(); i++) {
            int place = i;
            this.entries
                    .get(place)
                    .labels()
                    .flatMap(label -> label.words().stream())
                    .forEach(word -> {
                        all.add(word, place);
                        if (word.isFirst()) first.add(word, place);
                    });
        }
    }

    private static double promise(VocabularyIndex.Entry entry) {
        return SuggestionScore.promise(entry.events(), entry.shown().letters());
    }

    /** The entries with a label that may match each of some words, {@link #MOST_LOOKED_AT} at most. */
    List<VocabularyIndex.Entry> having(List<TitleWord> words) {
        BitSet having = each(words);
        if (having.cardinality() <= MOST_LOOKED_AT) return entries(having);
        BitSet whole = each(words.stream()
                .map(word -> new TitleWord(word.token(), Reach.WHOLE))
                .toList());
        BitSet begin = first.having(words.getFirst());
        List<VocabularyIndex.Entry> looked = new ArrayList<>();
        take(noLonger(words, whole), having, looked);
        take(and(whole, begin), having, looked);
        take(whole, having, looked);
        take(begin, having, looked);
        take(having, having, looked);
        return looked;
    }

    private BitSet each(List<TitleWord> words) {
        BitSet each = new BitSet(entries.size());
        each.set(0, entries.size());
        words.forEach(word -> each.and(all.having(word)));
        return each;
    }

    /** The places, of some, whose label has no more letters than some words. */
    private BitSet noLonger(List<TitleWord> words, BitSet places) {
        int letters =
                words.stream().mapToInt(word -> word.token().form().length()).sum();
        BitSet shorter = new BitSet();
        places.stream()
                .filter(place -> entries.get(place).shown().letters() <= letters)
                .forEach(shorter::set);
        return shorter;
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /** Moves entries at the places that are wanted from those left to those looked at, until these are enough. */
    private void take(BitSet wanted, BitSet left, List<VocabularyIndex.Entry> looked) {
        BitSet taken = and(wanted, left);
        for (int place = taken.nextSetBit(0);
                place >= 0 && looked.size() < MOST_LOOKED_AT;
                place = taken.nextSetBit(place + 1)) {
            looked.add(entries.get(place));
            left.clear(place);
        }
    }

    private List<VocabularyIndex.Entry> entries(BitSet places) {
        return places.stream().mapToObj(entries::get).toList();
    }
}

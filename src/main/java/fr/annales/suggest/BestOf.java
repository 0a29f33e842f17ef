package fr.annales.suggest;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Keeps the best of many values, in a bounded priority queue. */
final class BestOf<T> {
    private final int most;
    private final Comparator<T> bestFirst;
    private final PriorityQueue<T> worstFirst;

    BestOf(int most, Comparator<T> bestFirst) {
        this.most = most;
        this.bestFirst = bestFirst;
        this.worstFirst = new PriorityQueue<>(bestFirst.reversed());
    }

    void add(T one) {
        worstFirst.add(one);
        if (worstFirst.size() > most) worstFirst.remove();
    }

    Stream<T> inOrder() {
        return worstFirst.stream().sorted(bestFirst);
    }
}

package fr.annales.lucene;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * Bit-sliced counters: one small counter for each document of a window, which tells when it reaches a minimum. Bits of
 * the same weight of 64 counters are one number, so that 64 documents are counted in a few steps, whichever of them a
 * set has.
 */
final class BitSlicedCounters {
    /** The number of documents of a window: few enough for the processor's first cache. */
    static final int WINDOW = 1 << 13;

    private static final int WORDS = WINDOW / Long.SIZE;

    /** The bits by weight, the lowest first. */
    private final long[][] bits;

    /** The value with which a counter begins, so that it overflows when it reaches the minimum. */
    private final int beginning;

    /**
     * Counters up to a minimum.
     *
     * @param minimum from 1
     */
    BitSlicedCounters(int minimum) {
        int weights = Integer.SIZE - Integer.numberOfLeadingZeros(minimum - 1);
        bits = new long[weights][WORDS];
        beginning = (1 << weights) - minimum;
    }

    /** Begins a new window. */
    void begin() {
        for (int weight = 0; weight < bits.length; weight++)
            Arrays.fill(bits[weight], (beginning >> weight & 1) == 0 ? 0 : ~0);
    }

    /**
     * Counts the documents of a set, and adds the documents that reach the minimum to those that did.
     *
     * @param documents the set, of the window
     * @param reached the documents of all windows that reached the minimum
     * @param from the first document of the window, a multiple of 64
     */
    void count(FixedBitSet documents, FixedBitSet reached, int from) {
        long[] counted = documents.getBits();
        long[] all = reached.getBits();
        int first = from / Long.SIZE;
        int words = Math.min(WORDS, FixedBitSet.bits2words(reached.length()) - first);
        for (int word = 0; word < words; word++) {
            long carry = counted[word];
            for (long[] weight : bits) {
                long before = weight[word];
                weight[word] = before ^ carry;
                carry &= before;
            }
            all[first + word] |= carry;
        }
    }
}

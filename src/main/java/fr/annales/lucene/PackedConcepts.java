package fr.annales.lucene;

import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Packs the concepts that an event has of one vocabulary into one number: their places, from 1, in as many bits each as
 * the last place takes. One number is read and taken apart in a fraction of the time that the values of a field with
 * several of them take, whose beginnings are numbers to be read too.
 */
final class PackedConcepts {
    /** Stands for more concepts than a number has room for; all other numbers are positive, and 0 has none. */
    static final long TOO_MANY = -1;

    private final Vocabulary vocabulary;
    private final Map<String, Integer> places;
    private final int bits;

    PackedConcepts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        places = places(vocabulary);
        bits = bits(places.size());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The places of the concepts of a vocabulary by their ids. */
    static Map<String, Integer> places(Vocabulary vocabulary) {
        Map<String, Integer> places = HashMap.newHashMap(vocabulary.concepts().size());
        vocabulary.concepts().forEach(concept -> places.put(concept.id(), places.size() + 1));
        return places;
    }

    /** The bits of a place in a vocabulary of so many concepts. */
    static int bits(int concepts) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(concepts));
    }

    /**
     * The number of some concepts, each of them once.
     *
     * @param ids of concepts of the vocabulary
     */
    long pack(List<String> ids) {
        // The sign is left to what does not fit.
        if (ids.size() > (Long.SIZE - 1) / bits) return TOO_MANY;
        long packed = 0;
        for (String id : ids) packed = packed << bits | Objects.requireNonNull(places.get(id), id);
        return packed;
    }

    /** The column of such numbers: the ordinals are places in the vocabulary, and 0 counts nothing. */
    static final class Column implements OrdinalColumn {
        private final int values;
        private final int bits;
        private final NumericDocValues packed;
        private final SortedSetDocValues rest;
        private final int[] places;
        private long[] numbers = {};

        /**
         * The concepts of a vocabulary.
         *
         * @param concepts how many it has
         * @param rest the concepts as Lucene sorts them, read where they are too many for a number
         * @param places by the ordinals of the rest
         */
        Column(int concepts, NumericDocValues packed, SortedSetDocValues rest, int[] places) {
            this.values = concepts + 1;
            this.bits = PackedConcepts.bits(concepts);
            this.packed = packed;
            this.rest = rest;
            this.places = places;
        }

        @Override
        public int values() {
            return values;
        }

        @Override
        public int count(int[] documents, int size, int[] counts) throws IOException {
            if (numbers.length < size) numbers = new long[size];
            packed.longValues(size, documents, numbers, 0);
            long mask = (1L << bits) - 1;
            int without = 0;
            for (int i = 0; i < size; i++) {
                long number = numbers[i];
                if (number == 0) without++;
                else if (number == TOO_MANY) countRest(documents[i], counts);
                else for (long left = number; left != 0; left >>>= bits) counts[(int) (left & mask)]++;
            }
            return without;
        }

        private void countRest(int document, int[] counts) throws IOException {
            if (!rest.advanceExact(document)) throw new IllegalStateException("no concepts of document " + document);
            for (int left = rest.docValueCount(); left > 0; left--) counts[places[(int) rest.nextOrd()]]++;
        }
    }
}

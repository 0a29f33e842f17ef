package fr.annales.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ids and former ids of the events read so far, and where they stand: the only thing kept of a whole archive. Of
 * each id its hash of 64 bits is kept, in a table with open addressing, so that five million ids take 256 MB at most, a
 * quarter of what the strings would. That two of so many fall on one hash has a probability of one in a million; the
 * later one would be told as taken.
 */
final class EventIds {
    private static final int FIRST_SLOTS = 1 << 10;

    /** A hash, or 0 where a slot is free. */
    private long[] hashes = new long[FIRST_SLOTS];

    /** The number of the file and the line, in half a value each, of the id in the same slot. */
    private long[] places = new long[FIRST_SLOTS];

    private final List<String> files = new ArrayList<>();
    private int taken;

    /** Takes an id; where it is taken already, answers the place of the first. */
    Optional<String> take(String id, String file, int line) {
        long hash = Hash.of(id);
        int slot = slot(hash, hashes);
        if (hashes[slot] == hash) return Optional.of(place(places[slot]));
        hashes[slot] = hash;
        places[slot] = (long) number(file) << Integer.SIZE | line;
        if (++taken > hashes.length / 4 * 3) grow();
        return Optional.empty();
    }

    private String place(long place) {
        return files.get((int) (place >>> Integer.SIZE)) + ":" + (int) place;
    }

    private int number(String file) {
        if (files.isEmpty() || !files.getLast().equals(file)) files.add(file);
        return files.size() - 1;
    }

    private void grow() {
        long[] before = hashes;
        long[] placesBefore = places;
        hashes = new long[before.length * 2];
        places = new long[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] == 0) continue;
            int slot = slot(before[i], hashes);
            hashes[slot] = before[i];
            places[slot] = placesBefore[i];
        }
    }

    /** The slot of a hash, or the free one where it belongs (linear probing). */
    private static int slot(long hash, long[] hashes) {
        int slot = (int) hash & (hashes.length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash) slot = (slot + 1) & (hashes.length - 1);
        return slot;
    }
}

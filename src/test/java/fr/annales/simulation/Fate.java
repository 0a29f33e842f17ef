package fr.annales.simulation;

import java.util.Random;

/**
 * What becomes of a process: which of its calls of the disk fail, and at which one it ends.
 *
 * @param firstFailing the first call that fails, from 1
 * @param lastFailing the last one
 * @param lastCall the call at which it is killed
 */
public record Fate(int firstFailing, int lastFailing, int lastCall) {
    public static final Fate GOOD = new Fate(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Killed one time in three, hindered one time in five, at any of so many calls. */
    public static Fate any(Random random, int calls) {
        int call = 1 + random.nextInt(calls);
        return switch (random.nextInt(15)) {
            case 0, 1, 2, 3, 4 -> new Fate(Integer.MAX_VALUE, Integer.MAX_VALUE, call);
            case 5, 6 -> new Fate(call, call, Integer.MAX_VALUE);
            case 7 -> new Fate(call, Integer.MAX_VALUE, Integer.MAX_VALUE);
            default -> GOOD;
        };
    }

    /** Whether it is good to the end. */
    public boolean isGood() {
        return equals(GOOD);
    }
}

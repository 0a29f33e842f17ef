package fr.annales.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant where another was typed. */
final class NearestName {
    private static final int LONGEST = 100;

    private NearestName() {}

    /**
     * The name at the fewest slips, at most one for every three letters and three in all; empty when none is so near.
     */
    static Optional<String> to(String typed, Collection<String> names) {
        if (typed.length() > LONGEST) return Optional.empty();
        int allowed = Math.min(3, typed.length() / 3);
        record Candidate(String name, int slips) {}
        return names.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= allowed)
                .map(name -> new Candidate(name, slips(typed, name)))
                .filter(candidate -> candidate.slips() <= allowed)
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Letters added, left out, changed, or swapped with the next. */
    private static int slips(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) slips[i][0] = i;
        for (int j = 0; j <= b.length(); j++) slips[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(slips[i - 1][j - 1] + change, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                slips[i][j] = swapped ? Math.min(best, slips[i - 2][j - 2] + 1) : best;
            }
        }
        return slips[a.length()][b.length()];
    }
}

package fr.annales.engine;

import java.util.Collection;
import java.util.List;

/** The words that someone may have meant who typed another one, found by holding it against each. */
final class EditDistance {
    private EditDistance() {}

    /** The forms with fewest slips. */
    static List<String> nearest(String typed, int slips, Collection<String> forms) {
        for (int most = 1; most <= slips; most++) {
            List<String> near = within(most, typed, forms);
            if (!near.isEmpty()) return near;
        }
        return List.of();
    }

    private static List<String> within(int most, String typed, Collection<String> forms) {
        return forms.stream()
                .filter(form -> form.startsWith(typed.substring(0, 1)))
                .filter(form -> Math.abs(form.length() - typed.length()) <= most && between(form, typed) <= most)
                .toList();
    }

    /** How many letters are one too many, missing, another one, or in the place of their neighbour. */
    private static int between(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int replaced = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                slips[i][j] = Math.min(replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
            }
        }
        return slips[a.length()][b.length()];
    }
}

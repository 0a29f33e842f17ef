package fr.annales.questions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts by day of words, and of salted hashes (prints) of other words. A word is known by its print alone until it
 * came on three days, which chance and one person's own business seldom do; what does not within thirty days is
 * forgotten.
 */
final class WordCounts {
    static final int DAYS_TO_BE_TOLD = 3;
    static final int DAYS_OF_A_PRINT = 30;
    static final int DAYS_OF_A_WORD = 365;
    static final int MOST_PRINTS = 10_000;
    static final int MOST_WORDS = 1_000;

    private final Salt salt;
    private final Map<String, DayCounts> words = new LinkedHashMap<>();
    private final Map<String, DayCounts> prints = new LinkedHashMap<>();

    WordCounts(Salt salt) {
        this.salt = salt;
    }

    Salt salt() {
        return salt;
    }

    Map<String, DayCounts> words() {
        return Collections.unmodifiableMap(words);
    }

    Map<String, DayCounts> prints() {
        return Collections.unmodifiableMap(prints);
    }

    /** A word was asked for on a day. */
    void add(String word, LocalDate day) {
        DayCounts known = words.get(word);
        if (known != null) {
            known.add(day, 1);
            return;
        }
        String print = salt.print(word);
        DayCounts counts = prints.computeIfAbsent(print, _ -> new DayCounts());
        forgetPrint(counts, day);
        counts.add(day, 1);
        if (counts.days() >= DAYS_TO_BE_TOLD) {
            prints.remove(print);
            putWord(word, counts);
        } else if (prints.size() > MOST_PRINTS) makeRoom();
    }

    /** Takes over what was kept; beyond what may be, the rest is left. */
    void putWord(String word, DayCounts counts) {
        words.put(word, counts);
        if (words.size() <= MOST_WORDS) return;
        words.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, DayCounts> entry) ->
                                entry.getValue().last())
                        .thenComparingLong(entry -> entry.getValue().total()))
                .map(Map.Entry::getKey)
                .ifPresent(words::remove);
    }

    /** Takes over what was kept; beyond what may be, the rest is left. */
    void putPrint(String print, DayCounts counts) {
        if (prints.size() < MOST_PRINTS) prints.put(print, counts);
    }

    /** Forgets what is too old on a day. */
    void forget(LocalDate today) {
        prints.values().removeIf(counts -> forgetPrint(counts, today));
        words.values().removeIf(counts -> counts.forgetBefore(today.minusDays(DAYS_OF_A_WORD - 1)));
    }

    private static boolean forgetPrint(DayCounts counts, LocalDate today) {
        return counts.forgetBefore(today.minusDays(DAYS_OF_A_PRINT - 1));
    }

    /** A flood of made words drives out others that came on one day only, the older half of them at once. */
    private void makeRoom() {
        List<String> once = prints.entrySet().stream()
                .filter(entry -> entry.getValue().days() == 1)
                .map(Map.Entry::getKey)
                .toList();
        once.subList(0, (once.size() + 1) / 2).forEach(prints::remove);
        Iterator<String> oldest = prints.keySet().iterator();
        if (once.isEmpty()) {
            oldest.next();
            oldest.remove();
        }
    }
}

package fr.annales.foreign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parts the cells of a row: the one that the most rows have as often as each other. */
final class Delimiter {
    private static final char[] ALL = {',', ';', '\t', '|'};

    /** The line by which Excel is told the delimiter; no spreadsheet shows it as a row. */
    private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=(?<delimiter>[,;\t|])\"?\\s*");

    private Delimiter() {}

    /** The delimiter that a first line names. */
    static Optional<Character> named(String line) {
        Matcher named = NAMED.matcher(line);
        return named.matches() ? Optional.of(named.group("delimiter").charAt(0)) : Optional.empty();
    }

    static char of(List<String> lines) {
        char best = ALL[0];
        long most = 0;
        for (char candidate : ALL) {
            long score = score(candidate, lines);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Rows that agree count before how often they have it. */
    private static long score(char delimiter, List<String> lines) {
        List<Integer> counts =
                counts(delimiter, lines).stream().filter(count -> count > 0).toList();
        int usual = counts.stream()
                .distinct()
                .max((a, b) -> Integer.compare(Collections.frequency(counts, a), Collections.frequency(counts, b)))
                .orElse(0);
        long agreeing = Collections.frequency(counts, usual);
        return agreeing * agreeing * Math.min(usual, ImportLimits.CELLS);
    }

    /** Whether nearly every line is a row of cells between tabs. */
    static boolean isTabbed(List<String> lines) {
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        long tabbed = written.stream().filter(line -> line.indexOf('\t') >= 0).count();
        return written.size() > 1 && tabbed * 10 >= written.size() * 8L;
    }

    /** How often each line has it outside quotes, which may span lines. */
    private static List<Integer> counts(char delimiter, List<String> lines) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        for (String line : lines) {
            int count = 0;
            for (int at = 0; at < line.length(); at++) {
                char c = line.charAt(at);
                if (c == '"') quoted = !quoted;
                else if (c == delimiter && !quoted) count++;
            }
            counts.add(count);
        }
        return counts;
    }
}

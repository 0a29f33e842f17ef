package fr.annales.http;

import java.util.Comparator;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How long requests by each rule of a grammar took. */
final class RuleCosts {
    /** What all others are compared with: a search as most people ask it. */
    private static final String NORMAL = "/api/events " + QuestionGrammar.Kind.WORDS;

    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private final Map<String, LongSummaryStatistics> times = new ConcurrentHashMap<>();

    void add(String rule, long nanos) {
        LongSummaryStatistics ofRule = times.computeIfAbsent(rule, _ -> new LongSummaryStatistics());
        synchronized (ofRule) {
            ofRule.accept(nanos);
        }
    }

    /** A line for each rule, the slowest first: how often, milliseconds on average, and times those of a search. */
    String table() {
        double normal = times.getOrDefault(NORMAL, new LongSummaryStatistics()).getAverage();
        return times.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, LongSummaryStatistics> rule) ->
                                rule.getValue().getAverage())
                        .reversed())
                .map(rule -> line(rule.getKey(), rule.getValue(), normal))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String rule, LongSummaryStatistics taken, double normal) {
        return String.format(
                Locale.ROOT,
                "%-40s %8d %8.3f ms %6.1f",
                rule,
                taken.getCount(),
                taken.getAverage() / NANOS_OF_A_MILLISECOND,
                taken.getAverage() / normal);
    }
}

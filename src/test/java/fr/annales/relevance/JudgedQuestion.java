package fr.annales.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question, and what its judges found relevant.
 *
 * @param intent what was meant, which other questions may have meant too
 * @param text as it was typed
 * @param grades by event, all greater than 0; never empty
 */
record JudgedQuestion(String id, String intent, String text, Map<String, Double> grades) {

    /**
     * Reads the questions that anything is relevant for, since others measure nothing.
     *
     * @param questions id, intent and text, between tabs
     * @param judgements id of the question, id of the event and grade, between tabs; of two for the same event the
     *     higher counts
     */
    static List<JudgedQuestion> read(Path questions, Path judgements) throws IOException {
        Map<String, Map<String, Double>> grades = new HashMap<>();
        for (List<String> row : TsvTable.read(judgements, 3)) {
            double grade = Double.parseDouble(row.getLast());
            if (grade > 0)
                grades.computeIfAbsent(row.getFirst(), _ -> new HashMap<>()).merge(row.get(1), grade, Math::max);
        }
        return TsvTable.read(questions, 3).stream()
                .map(row -> new JudgedQuestion(
                        row.getFirst(), row.get(1), row.getLast(), grades.getOrDefault(row.getFirst(), Map.of())))
                .filter(judged -> !judged.grades().isEmpty())
                .toList();
    }

    /**
     * The normalised discounted cumulative gain of the first hits, 0 to 1: the gain of a hit is its grade, divided by
     * the logarithm to base 2 of its rank plus one; 1 is that of the best order of all relevant events.
     */
    double ndcg(List<String> hits, int cut) {
        List<Double> gains =
                hits.stream().map(hit -> grades.getOrDefault(hit, 0.0)).toList();
        List<Double> ideal =
                grades.values().stream().sorted((a, b) -> Double.compare(b, a)).toList();
        return discounted(gains, cut) / discounted(ideal, cut);
    }

    private static double discounted(List<Double> gains, int cut) {
        double sum = 0;
        for (int rank = 1; rank <= Math.min(cut, gains.size()); rank++)
            sum += gains.get(rank - 1) * Math.log(2) / Math.log(rank + 1.0);
        return sum;
    }

    /** What share of the relevant events is among the first hits. */
    double recall(List<String> hits, int cut) {
        long found = hits.stream().limit(cut).filter(grades::containsKey).count();
        return found / (double) grades.size();
    }
}

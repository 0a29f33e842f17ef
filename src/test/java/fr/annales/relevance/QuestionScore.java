package fr.annales.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How well one question was answered.
 *
 * @param ndcg of the first {@value #FIRST} hits
 * @param recall of the first {@value #MOST} hits
 * @param total how many events were found
 * @param nanos that the answer took
 */
record QuestionScore(JudgedQuestion question, double ndcg, double recall, long total, long nanos) {
    /** As many as people look at. */
    static final int FIRST = 10;

    /** The largest page that can be asked for. */
    static final int MOST = 100;

    static QuestionScore of(JudgedQuestion question, Answer answer, long nanos) {
        List<String> hits = answer.ids();
        return new QuestionScore(
                question, question.ndcg(hits, FIRST), question.recall(hits, MOST), answer.total(), nanos);
    }

    /** All questions of each intent, in the order in which the intents were first asked. */
    static Map<String, List<QuestionScore>> byIntent(List<QuestionScore> all) {
        Map<String, List<QuestionScore>> intents = new LinkedHashMap<>();
        for (QuestionScore one : all)
            intents.computeIfAbsent(one.question().intent(), _ -> new ArrayList<>())
                    .add(one);
        return intents;
    }

    /** The mean over the intents of the mean over their questions: an intent that was asked often counts once. */
    static double meanOverIntents(List<QuestionScore> all, ToDoubleFunction<QuestionScore> measure) {
        return byIntent(all).values().stream()
                .mapToDouble(questions -> mean(questions, measure))
                .average()
                .orElse(Double.NaN);
    }

    /** Not a number where there is none. */
    static double mean(List<QuestionScore> some, ToDoubleFunction<QuestionScore> measure) {
        return some.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }
}

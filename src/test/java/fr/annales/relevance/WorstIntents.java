package fr.annales.relevance;

import static fr.annales.bench.Figures.shown;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The intents that were answered worst, for a person to look at. */
final class WorstIntents {
    private WorstIntents() {}

    /** A table in Markdown, worst first; of each intent it shows the question that was answered worst. */
    static String table(List<QuestionScore> all, int most) {
        return "| nDCG@10 | recall@100 | questions | intent | its worst |\n|---:|---:|---:|---|---|\n"
                + QuestionScore.byIntent(all).values().stream()
                        .sorted(Comparator.comparingDouble(
                                questions -> QuestionScore.mean(questions, QuestionScore::ndcg)))
                        .limit(most)
                        .map(WorstIntents::row)
                        .collect(Collectors.joining());
    }

    private static String row(List<QuestionScore> intent) {
        JudgedQuestion worst = intent.stream()
                .min(Comparator.comparingDouble(QuestionScore::ndcg))
                .orElseThrow()
                .question();
        return "| %s | %s | %d | %s | %s: %s |\n"
                .formatted(
                        shown(QuestionScore.mean(intent, QuestionScore::ndcg)),
                        shown(QuestionScore.mean(intent, QuestionScore::recall)),
                        intent.size(),
                        worst.intent(),
                        worst.id(),
                        worst.text());
    }
}

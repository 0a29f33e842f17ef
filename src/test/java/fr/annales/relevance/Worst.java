package fr.annales.relevance;

import static fr.annales.bench.Figures.shown;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The intents that were answered worst, for a person to look at. */
final class Worst {
    private Worst() {}

    /** A table in Markdown, worst first; of each intent it shows the question that was answered worst. */
    static String table(List<Scored> all, int most) {
        return "| nDCG@10 | recall@100 | questions | intent | its worst |\n|---:|---:|---:|---|---|\n"
                + Scored.byIntent(all).values().stream()
                        .sorted(Comparator.comparingDouble(questions -> Scored.mean(questions, Scored::ndcg)))
                        .limit(most)
                        .map(Worst::row)
                        .collect(Collectors.joining());
    }

    private static String row(List<Scored> intent) {
        Judged worst = intent.stream()
                .min(Comparator.comparingDouble(Scored::ndcg))
                .orElseThrow()
                .question();
        return "| %s | %s | %d | %s | %s: %s |\n"
                .formatted(
                        shown(Scored.mean(intent, Scored::ndcg)),
                        shown(Scored.mean(intent, Scored::recall)),
                        intent.size(),
                        worst.intent(),
                        worst.id(),
                        worst.text());
    }
}

package fr.annales.relevance;

import fr.annales.bench.Figures;
import fr.annales.bench.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the order of the hits on a collection with judgements, over HTTP. */
@Command(name = "relevance", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Relevance implements Callable<Integer> {
    private static final int CLIENTS = 2;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The archive.")
    private Path data = Path.of("");

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description = "In place of queries.tsv in the archive's folder.")
    private @Nullable Path questions;

    @Option(names = "--judgements", paramLabel = "FILE", description = "In place of qrels.tsv in the archive's folder.")
    private @Nullable Path judgements;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Where the index is built and kept; one of the same files is not built again, whatever has "
                    + "changed in the program. Without it, a passing folder.")
    private @Nullable Path index;

    @Option(names = "--worst", paramLabel = "N", description = "Intents to list, those answered worst first.")
    private int worst;

    @Option(names = "--report", paramLabel = "FILE", description = "Where the figures go in JSON.")
    private @Nullable Path report;

    @Option(names = "--beside", paramLabel = "FILE", description = "The report of an earlier run, to show beside.")
    private @Nullable Path beside;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Ends with 0, or with 1 when something failed. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Relevance()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<JudgedQuestion> judged = JudgedQuestion.read(
                Objects.requireNonNullElse(questions, data.resolve("queries.tsv")),
                Objects.requireNonNullElse(judgements, data.resolve("qrels.tsv")));
        tell(measure(judged));
        return 0;
    }

    private List<QuestionScore> measure(List<JudgedQuestion> judged) throws IOException, InterruptedException {
        Path folder = index != null ? index : Files.createTempDirectory("annales-relevance");
        try (ServedArchive archive = new ServedArchive(data, folder)) {
            return ask(archive, judged);
        } finally {
            if (index == null) IOUtils.rm(folder);
        }
    }

    private static List<QuestionScore> ask(ServedArchive archive, List<JudgedQuestion> judged)
            throws IOException, InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<QuestionScore>> tasks = new ArrayList<>();
            for (JudgedQuestion question : judged) tasks.add(() -> ask(archive, question));
            List<QuestionScore> scored = new ArrayList<>();
            for (Future<QuestionScore> answered : clients.invokeAll(tasks)) scored.add(answered.get());
            return scored;
        } catch (ExecutionException failure) {
            throw new IOException("a question failed", failure.getCause());
        }
    }

    private static QuestionScore ask(ServedArchive archive, JudgedQuestion question)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Answer answer = archive.ask(question.text(), QuestionScore.MOST);
        return QuestionScore.of(question, answer, System.nanoTime() - start);
    }

    private void tell(List<QuestionScore> scored) {
        Figures figures = figures(scored);
        PrintWriter out = spec.commandLine().getOut();
        Report.tell(figures, out, beside, report);
        if (worst > 0) out.println(WorstIntents.table(scored, worst));
    }

    private static Figures figures(List<QuestionScore> scored) {
        Figures figures = new Figures();
        figures.put("nDCG@10", QuestionScore.meanOverIntents(scored, QuestionScore::ndcg));
        figures.put("recall@100", QuestionScore.meanOverIntents(scored, QuestionScore::recall));
        figures.put("questions", scored.size());
        figures.put("intents", QuestionScore.byIntent(scored).size());
        figures.put(
                "answers without a hit",
                scored.stream().mapToInt(one -> one.total() == 0 ? 1 : 0).sum());
        figures.put("ms a question", QuestionScore.mean(scored, one -> one.nanos() / 1e6));
        return figures;
    }
}

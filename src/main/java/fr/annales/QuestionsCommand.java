package fr.annales;

import fr.annales.questions.AskedWord;
import fr.annales.questions.AskedWords;
import fr.annales.search.Searches;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the words that were asked for in vain, most asked first: what the vocabulary may lack. */
@Command(
        name = "questions",
        description = {
            "Liste les mots cherchés que l’archive ne contient pas.",
            "",
            "Les plus demandés d’abord ; un mot y est dès qu’il a été cherché trois jours différents.",
            "C’est peut-être un synonyme qui manque : l’ajouter aux altLabels d’un thème, dans archive.json."
        })
final class QuestionsCommand implements Callable<Integer> {
    @Mixin
    HelpOption help = new HelpOption();

    @Option(
            names = "--questions",
            paramLabel = "FICHIER",
            required = true,
            description = "Le fichier que serve --questions écrit (ANNALES_QUESTIONS).")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
        List<AskedWord> words =
                AskedWords.open(file, InstantSource.system(), Searches.ZONE).told();
        PrintWriter out = spec.commandLine().getOut();
        if (words.isEmpty()) out.println("Aucun mot n’a encore été cherché en vain trois jours différents.");
        else print(words, out);
        return ExitCode.DONE;
    }

    private static void print(List<AskedWord> words, PrintWriter out) {
        int width = words.stream().mapToInt(word -> word.word().length()).max().orElse(0);
        String row = "%-" + Math.max(width, "mot".length()) + "s  %6s  %5s  %s%n";
        out.printf(Locale.ROOT, row, "mot", "fois", "jours", "dernier jour");
        words.forEach(word -> out.printf(Locale.ROOT, row, word.word(), word.times(), word.days(), word.last()));
    }
}

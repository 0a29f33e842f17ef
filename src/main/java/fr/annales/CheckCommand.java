package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.codec.RecordJson;
import fr.annales.opensearch.ClusterAddress;
import fr.annales.opensearch.ClusterCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the mistakes of an archive, one a line, then what may be one and how dates were read; it changes nothing. */
@Command(
        name = "check",
        description = "Vérifie l’archive : chaque erreur avec son fichier, sa ligne, son champ et son remède.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    /** The forms in which the findings are told. */
    enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "FORME",
            defaultValue = "text",
            description =
                    "La forme du résultat : text, ou json pour un programme " + "(ANNALES_FORMAT ; par défaut : text).")
    private Format format = Format.text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ClusterAddress cluster = engines.cluster(spec.commandLine());
        ProgressLine progress = ProgressLine.onTerminal(spec.commandLine().getErr());
        Check check = Check.of(new ArchiveFolder(data.folder), progress);
        progress.clear();
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) out.println(RecordJson.write(check.report()));
        else check.print(out);
        boolean willDo = cluster == null || willDo(cluster, out);
        return check.isPassed() && willDo ? ExitCode.DONE : ExitCode.MISTAKES;
    }

    /** Tells what is to be known of the cluster, a finding a line; for programs, the exit code tells. */
    private boolean willDo(ClusterAddress cluster, PrintWriter out) throws IOException {
        List<ClusterCheck.Finding> findings = ClusterCheck.of(cluster);
        if (format == Format.text) {
            for (ClusterCheck.Finding finding : findings)
                out.println((finding.isMistake() ? "cluster : " : "avertissement : cluster : ") + finding.sentence());
            if (findings.isEmpty()) out.println("cluster : rien à signaler.");
        }
        return findings.stream().noneMatch(ClusterCheck.Finding::isMistake);
    }
}

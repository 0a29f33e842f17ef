package fr.annales;

import fr.annales.disk.MissingRight;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: which command, how its mistakes are told, and the exit codes. */
@Command(
        name = "annales",
        description = "Annales : un service de recherche en français sur une archive d’événements datés.",
        scope = ScopeType.INHERIT,
        sortOptions = false,
        abbreviateSynopsis = true,
        synopsisHeading = "%nUtilisation : ",
        synopsisSubcommandLabel = "[COMMANDE]",
        versionProvider = VersionText.class,
        commandListHeading = "%nCommandes (sans commande : serve) :%n",
        optionListHeading = "%nOptions :%n",
        exitCodeListHeading = "%nCodes de sortie :%n",
        exitCodeList = {
            "0:terminé, ou arrêté à la demande",
            "1:l’archive a des erreurs",
            "2:commande invalide",
            "3:la machine ne le permet pas (Java, disque, droits, port)"
        },
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            IndexCommand.class,
            CheckCommand.class,
            QuestionsCommand.class,
            TrainCommand.class
        })
public final class Main implements Runnable {
    /** Kept here, as a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Mixin
    HelpOption help = new HelpOption();

    @Option(names = "--version", versionHelp = true, description = "Affiche la version.")
    boolean isVersionAsked;

    /** The variables of the environment that the command is run in. */
    final Map<String, String> environment;

    private Main(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] args) {
        // Lucene advises on JVM flags at start, which is none of the archivist's business.
        LUCENE.setLevel(Level.SEVERE);
        // A server that Maven or the launcher started ends with it, however that ends.
        if (Boolean.getBoolean(Launcher.WATCH_PARENT)) withParent(() -> System.exit(ExitCode.DONE));
        int exit = run(args, writer(System.out), writer(System.err));
        if (exit != ExitCode.GOES_ON) System.exit(exit);
    }

    /** Runs a command and returns its exit code, or {@link ExitCode#GOES_ON} while the server runs. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return run(args, System.getenv(), out, err);
    }

    /**
     * The same in another environment than this process has.
     *
     * @param environment the variables in which the command finds its settings, and who waits for it
     */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new Main(environment))
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .registerConverter(Path.class, Main::path)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((mistake, _) -> tell(mistake))
                .setExecutionExceptionHandler((failure, failed, _) -> tell(failure, failed));
        try {
            return command.execute(withCommand(args));
        } catch (Error broken) {
            return tell(broken, command);
        }
    }

    @Override
    public void run() {
        throw new IllegalStateException("a command is always given: see withCommand");
    }

    /** Without a command, serve is meant. */
    private static String[] withCommand(String[] args) {
        boolean asksForText =
                args.length == 1 && List.of("-h", "--help", "--version").contains(args[0]);
        if (args.length > 0 && (asksForText || !args[0].startsWith("-"))) return args;
        List<String> words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(args));
        return words.toArray(String[]::new);
    }

    private static int tell(ParameterException mistake) {
        String reason = switch (mistake) {
            case UnmatchedArgumentException unmatched ->
                "argument inconnu : " + String.join(" ", unmatched.getUnmatched());
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " ne se donne qu’une fois";
            case MissingParameterException missing -> name(missing.getMissing().getFirst()) + " attend une valeur";
            default ->
                mistake.getArgSpec() == null
                        ? mistake.getMessage()
                        : name(mistake.getArgSpec()) + " n’accepte pas « " + mistake.getValue() + " »"
                                + choices(mistake.getArgSpec());
        };
        mistake.getCommandLine().getErr().println("annales : " + reason + " (--help pour l’aide)");
        return ExitCode.WRONG_USAGE;
    }

    private static String choices(ArgSpec argument) {
        if (argument.type() == HostAndPort.class) return " ; attendu : une adresse et un port, comme 127.0.0.1:9464";
        if (argument.type() == PublicUrl.class)
            return " ; attendu : une adresse complète, comme https://example.org/histoire";
        Object[] choices = argument.type().getEnumConstants();
        return choices == null
                ? ""
                : Stream.of(choices).map(Object::toString).collect(Collectors.joining(", ", " ; au choix : ", ""));
    }

    private static int tell(Throwable failure, CommandLine command) {
        command.getErr().println("annales : " + reason(failure));
        return ExitCode.MACHINE_WOULD_NOT;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Our own failures speak French; of those of the system, the kind says more than the message. */
    private static String reason(Throwable failure) {
        if (failure.getClass().getPackageName().startsWith("fr.annales")) return String.valueOf(failure.getMessage());
        return switch (failure) {
            case AccessDeniedException denied
            when denied.getFile() != null ->
                "accès refusé : " + denied.getFile() + " ; " + MissingRight.advice(Path.of(denied.getFile()));
            case NoSuchFileException absent -> "introuvable : " + absent.getFile();
            case OutOfMemoryError refused
            when message(refused).contains("native thread") ->
                "le système n’accorde pas un fil d’exécution de plus ; relever sa limite (ulimit -u, TasksMax)";
            case OutOfMemoryError _ ->
                "la mémoire ne suffit pas ; en donner plus à Java, par exemple par JDK_JAVA_OPTIONS=-Xmx1g";
            case ExceptionInInitializerError failed when failed.getCause() != null -> reason(failed.getCause());
            default -> DiskRefusal.of(message(failure)).orElseGet(() -> "la machine n’a pas pu : " + message(failure));
        };
    }

    /** The words of the system, or where it has none the name of what it threw. */
    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** An empty path would mean the folder one happens to be in. */
    private static Path path(String value) {
        if (value.isBlank()) throw new TypeConversionException("un chemin vide");
        return Path.of(value);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new PrintableWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
    }

    /** Does something once the process that started this one is gone. */
    static void withParent(Runnable end) {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> Thread.ofPlatform()
                        .daemon()
                        .name("watch-parent")
                        .start(() -> {
                            parent.onExit().join();
                            end.run();
                        }));
    }
}

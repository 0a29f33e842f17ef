package fr.annales;

import picocli.CommandLine.Option;

/** The option that every command has; picocli itself prints the help when it is given. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    boolean asked;
}

package fr.annales;

/** What a command returns to the shell. */
final class ExitCode {
    static final int DONE = 0;

    /** The archive has mistakes. */
    static final int MISTAKES = 1;

    static final int WRONG_USAGE = 2;

    /** No Java, no disk, no right, no port. */
    static final int MACHINE_WOULD_NOT = 3;

    /** Not for the shell: the server runs on after its command has returned. */
    static final int GOES_ON = -1;

    private ExitCode() {}
}

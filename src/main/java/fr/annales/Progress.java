package fr.annales;

import java.io.Console;
import java.io.PrintWriter;

/** Shows on a terminal how far a long reading has come, and is silent in a pipe. */
final class Progress {
    private static final long NANOS_BETWEEN_LINES = 200_000_000;

    private final PrintWriter out;
    private final boolean shown;
    private long start;
    private long lastLine;
    private long steps;

    private Progress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** The progress of a person's command: shown only where the output is a terminal. */
    @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 always had a console, 25 has none in a pipe again.
    static Progress onTerminal(PrintWriter out) {
        Console console = System.console();
        return new Progress(out, console != null && console.isTerminal());
    }

    /** One more event was read. */
    void step() {
        steps++;
        long now = System.nanoTime();
        if (steps == 1) {
            start = now;
            lastLine = now;
        }
        if (!shown || now - lastLine < NANOS_BETWEEN_LINES) return;
        lastLine = now;
        double seconds = (now - start) / 1e9;
        out.printf("\r%s, %.0f par seconde ", Count.of(steps, "événement"), steps / seconds);
        out.flush();
    }

    /** Clears the line, if there is one. */
    void end() {
        if (lastLine == start) return;
        out.print("\r" + " ".repeat(60) + "\r");
        out.flush();
    }

    long steps() {
        return steps;
    }
}

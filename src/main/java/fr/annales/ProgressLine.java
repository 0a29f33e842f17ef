package fr.annales;

import java.io.Console;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Shows in one line of a terminal how far a long reading has come, and is silent in a pipe. For one thread, and one
 * reading.
 */
final class ProgressLine {
    private static final long NANOS_BETWEEN_LINES = 200_000_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final int SECONDS_A_MINUTE = 60;

    private final PrintWriter out;
    private final boolean shown;
    private final LongSupplier nanos;
    private long start;
    private long lastLine;
    private long steps;
    private long read;
    private long all;
    private int width;

    /**
     * @param shown whether there is anyone to see it
     * @param nanos the clock, as {@link System#nanoTime}
     */
    ProgressLine(PrintWriter out, boolean shown, LongSupplier nanos) {
        this.out = out;
        this.shown = shown;
        this.nanos = nanos;
    }

    /** The progress of a person's command: shown only where the output is a terminal. */
    @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 always had a console, 25 has none in a pipe again.
    static ProgressLine onTerminal(PrintWriter out) {
        Console console = System.console();
        return new ProgressLine(out, console != null && console.isTerminal(), System::nanoTime);
    }

    /** How many bytes there are to read; where this is not said, neither is what share is done. */
    void all(long bytes) {
        all = bytes;
    }

    /** So many bytes more were read. */
    void read(long bytes) {
        read += bytes;
    }

    /** One more event was read. */
    void step() {
        long now = nanos.getAsLong();
        if (steps++ == 0) {
            start = now;
            lastLine = now;
        }
        if (now - lastLine < NANOS_BETWEEN_LINES) return;
        lastLine = now;
        show(line((now - start) / NANOS_A_SECOND));
    }

    private String line(double seconds) {
        String line = "%s, %s par seconde".formatted(FrenchCount.of(steps, "événement"), Math.round(steps / seconds));
        if (read == 0 || all == 0) return line;
        double share = Math.min(1, (double) read / all);
        return line + ", %s\u00a0%%, encore %s".formatted((int) (100 * share), time(seconds * (1 - share) / share));
    }

    /** Rounded up, so that nobody waits longer than was said for want of a unit. */
    private static String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 2 * SECONDS_A_MINUTE ? whole + "\u00a0s" : Math.ceilDiv(whole, SECONDS_A_MINUTE) + "\u00a0min";
    }

    /** All is read; what is made of it takes its time too. */
    void finishing() {
        show(FrenchCount.of(steps, "événement") + ", finition de l’index…");
    }

    private void show(String line) {
        if (!shown) return;
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    /** Clears the line, if there is one, for another text or because all is done. */
    void clear() {
        if (width == 0) return;
        out.print("\r" + " ".repeat(width) + "\r");
        out.flush();
        width = 0;
    }

    long steps() {
        return steps;
    }
}

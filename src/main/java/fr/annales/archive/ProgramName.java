package fr.annales.archive;

import org.jspecify.annotations.Nullable;

/** What a shell starts this program by, for advice that can be copied. */
public final class ProgramName {
    /** The variable in which the scripts that start the program say how they were called. */
    static final String VARIABLE = "ANNALES_COMMAND";

    private static final String JAR = "java -jar annales.jar";

    private ProgramName() {}

    /** The script that was called, or else the jar. */
    public static String get() {
        return of(System.getenv(VARIABLE));
    }

    static String of(@Nullable String script) {
        return script == null || script.isBlank() ? JAR : ShellWord.of(script);
    }
}

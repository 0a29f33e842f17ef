package fr.annales.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.annales.AnnalesProcess;
import fr.annales.RunningServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What every test in the browser needs, started once for all of them and ended after the last: Chromium, and Annales
 * with the shipped archive.
 *
 * @param annales the finished jar, in a process of its own
 */
record Browsing(Playwright playwright, Browser chromium, RunningServer annales, Path index) implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    /** Chromium has no sandbox for root, and a container a small /dev/shm. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-dev-shm-usage");

    /** More than anything takes on a busy machine. */
    private static final int PATIENCE_MILLIS = 30_000;

    /** Gives it to the tests that ask for it. */
    static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Browsing.class;
        }

        @Override
        public Browsing resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Browsing.class, _ -> start(), Browsing.class);
        }
    }

    private static Browsing start() {
        try {
            Path index = Files.createTempDirectory("annales");
            RunningServer annales = new RunningServer(serving(index));
            annales.when("/health/ready", body -> body.contains("\"ready\""));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options =
                    new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS);
            return new Browsing(playwright, playwright.chromium().launch(options), annales, index);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Pages tell of the port that was asked for, so it is a certain one; and a busy machine may take its time. */
    private static ProcessBuilder serving(Path index) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            String port = String.valueOf(free.getLocalPort());
            ProcessBuilder line = AnnalesProcess.with().line("serve", "--port", port, "--max-time", "60000");
            Collections.addAll(line.command(), "--data", "data", "--index", index.toString());
            return line;
        }
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        annales.close();
        try (var files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}

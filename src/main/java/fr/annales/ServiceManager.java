package fr.annales;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * systemd, where it started this process and waits to be told how the service is (a unit of {@code Type=notify}). It is
 * told by its own tool, since Java has no datagrams over Unix sockets.
 */
final class ServiceManager {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceManager.class);
    private static final int PATIENCE_SECONDS = 5;

    private final boolean waits;

    ServiceManager(Map<String, String> environment) {
        this.waits = !environment.getOrDefault("NOTIFY_SOCKET", "").isEmpty();
    }

    /** A version serves. */
    void ready() {
        tell("--ready");
    }

    /** The service is on its way down. */
    void stopping() {
        tell("--stopping");
    }

    private void tell(String state) {
        if (!waits) return;
        try {
            Process telling = new ProcessBuilder("systemd-notify", state)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!telling.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) telling.destroy();
        } catch (IOException untold) {
            LOG.warn("systemd could not be told: {}", untold.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

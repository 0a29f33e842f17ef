package fr.annales.opensearch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when a cluster does not hold what it should, or refuses a call. */
public final class ClusterException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message one French sentence without a full stop
     */
    ClusterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

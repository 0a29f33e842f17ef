package fr.annales.engine;

import java.io.IOException;

/**
 * Thrown when an engine cannot be asked by what keeps it up to date (publishing, refreshing, verifying), so that
 * nothing is known of what it holds. Later it may answer. To a question, the same failure is an
 * {@link EngineReadException}.
 */
public final class EngineUnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is in the way.
     *
     * @param message one French sentence without a full stop
     */
    public EngineUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}

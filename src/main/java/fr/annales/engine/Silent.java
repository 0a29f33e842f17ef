package fr.annales.engine;

import java.io.IOException;

/** Thrown when an engine could not be asked, so that nothing is known of what it holds. Later it may answer. */
public final class Silent extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is in the way.
     *
     * @param message one French sentence without a full stop
     */
    public Silent(String message, Throwable cause) {
        super(message, cause);
    }
}

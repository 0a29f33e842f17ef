package fr.annales.engine;

import java.io.IOException;

/** Thrown when another program is publishing to the same place, so that nothing was done. */
public final class PublishInProgressException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the place.
     *
     * @param message one French sentence without a full stop
     */
    public PublishInProgressException(String message, Throwable cause) {
        super(message, cause);
    }
}

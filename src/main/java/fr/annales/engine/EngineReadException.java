package fr.annales.engine;

/** Thrown when the disk or the network of an engine fails while it answers a question. */
public final class EngineReadException extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the disk or the network said, for the log. */
    public EngineReadException(Throwable cause) {
        super("the engine cannot be reached: " + cause, cause);
    }
}

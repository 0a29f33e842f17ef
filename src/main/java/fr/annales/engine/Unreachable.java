package fr.annales.engine;

/** Thrown when the disk or the network of an engine fails. */
public final class Unreachable extends EngineFailure {
    private static final long serialVersionUID = 1L;

    /** Keeps what the disk or the network said, for the log. */
    public Unreachable(Throwable cause) {
        super("the engine cannot be reached: " + cause, cause);
    }
}

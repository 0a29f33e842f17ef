package fr.annales.engine;

/** Says that the disk or the network of an engine would not give what it holds. */
public final class Unreachable extends EngineFailure {
    private static final long serialVersionUID = 1L;

    /** Keeps what the disk or the network said, for the log. */
    public Unreachable(Throwable cause) {
        super("the engine cannot be reached: " + cause, cause);
    }
}

package fr.annales.engine;

/** Thrown when the {@link Deadline} passed before the answer was found. */
public final class DeadlineExceededException extends EngineException {
    private static final long serialVersionUID = 1L;

    public DeadlineExceededException() {
        super("the deadline passed before the answer was found", null);
    }
}

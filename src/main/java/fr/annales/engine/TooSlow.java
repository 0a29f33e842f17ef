package fr.annales.engine;

/** Thrown when the {@link Deadline} passed before the answer was found. */
public final class TooSlow extends EngineFailure {
    private static final long serialVersionUID = 1L;

    public TooSlow() {
        super("the deadline passed before the answer was found", null);
    }
}

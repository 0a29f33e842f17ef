package fr.annales.engine;

/** Says that an answer was given up, since its {@link Deadline} had passed. */
public final class TooSlow extends EngineFailure {
    private static final long serialVersionUID = 1L;

    public TooSlow() {
        super("the deadline passed before the answer was found", null);
    }
}

package fr.annales.engine;

/** Thrown when there is no sound version to answer from, yet. */
public final class Unavailable extends EngineFailure {
    private static final long serialVersionUID = 1L;

    public Unavailable() {
        super("no version is served", null);
    }
}

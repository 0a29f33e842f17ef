package fr.annales.engine;

/** Thrown when there is no sound version to answer from, yet. */
public final class NoVersionException extends EngineException {
    private static final long serialVersionUID = 1L;

    public NoVersionException() {
        super("no version is served", null);
    }
}

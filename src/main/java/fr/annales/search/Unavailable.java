package fr.annales.search;

/** Says that there is no published version to answer from, yet. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }
}

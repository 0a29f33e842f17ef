package fr.annales.intake;

/** An import of which nothing is written; its message is a French sentence with what to do instead. */
public final class RefusedImportException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedImportException(String sentence) {
        super(sentence);
    }
}

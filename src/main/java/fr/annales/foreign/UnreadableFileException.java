package fr.annales.foreign;

/** A file that holds no table or text that can be read; its message is a French sentence with what to do instead. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String sentence) {
        super(sentence);
    }
}

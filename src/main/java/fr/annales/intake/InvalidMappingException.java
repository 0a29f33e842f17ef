package fr.annales.intake;

/** A {@code --map} that names what there is not; its message is a French sentence. */
public final class InvalidMappingException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidMappingException(String sentence) {
        super(sentence);
    }
}

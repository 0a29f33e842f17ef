package fr.annales.address;

/** Says, in French, why the query of an address cannot be decoded, so that none of it was read. */
public final class MalformedQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedQueryException(String detail) {
        super(detail, null, false, false);
    }

    /** What is wrong, in one French sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}

package fr.annales.dates;

import java.util.List;

/**
 * Says, in French and for the person who typed it, why a string is not a date that Annales reads. It has no stack
 * trace: an import tries many texts that are none.
 */
public final class InvalidDateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> suggestions;

    /**
     * @param reason one French sentence without a full stop
     * @param suggestions the dates in EDTF that may be meant, likeliest first; none where there is no telling
     */
    public InvalidDateException(String reason, List<String> suggestions) {
        super(reason, null, false, false);
        this.suggestions = List.copyOf(suggestions);
    }

    /** Without a suggestion. */
    InvalidDateException(String reason) {
        this(reason, List.of());
    }

    /** The dates in EDTF that may be meant, likeliest first: one where it is plain, none where there is no telling. */
    public List<String> suggestions() {
        return suggestions;
    }
}

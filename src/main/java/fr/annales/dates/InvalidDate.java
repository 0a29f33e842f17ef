package fr.annales.dates;

import org.jspecify.annotations.Nullable;

/** Says, in French and for the person who typed it, why a string is not a date that Annales reads. */
public final class InvalidDate extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String suggestion;

    /**
     * @param reason one French sentence without a full stop
     * @param suggestion the date in EDTF that was probably meant, or null
     */
    public InvalidDate(String reason, @Nullable String suggestion) {
        super(reason);
        this.suggestion = suggestion;
    }

    /** The date in EDTF that was probably meant, or null when there is no telling. */
    public @Nullable String suggestion() {
        return suggestion;
    }
}

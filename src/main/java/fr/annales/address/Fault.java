package fr.annales.address;

/**
 * What is wrong with a parameter.
 *
 * @param parameter its name
 * @param value what was sent
 * @param detail what is allowed, in French and in the terms of the API
 */
public record Fault(String parameter, String value, Kind kind, String detail) {

    /** What kind of fault it is, for whoever tells it in other terms. */
    public enum Kind {
        /** It is not written as the parameter wants it. */
        FORM,
        /** It is out of bounds, or given too often. */
        BOUNDS,
        /** The archive has no such value. */
        UNKNOWN,
        /** The end of a period is before its beginning. */
        ORDER
    }
}

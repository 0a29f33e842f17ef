package fr.annales.dates;

/** How sure a date is, by the qualifiers of EDTF: none, {@code ~}, {@code ?}, or {@code %} for both. */
public enum Certainty {
    CERTAIN,
    APPROXIMATE,
    UNCERTAIN,
    APPROXIMATE_AND_UNCERTAIN;

    /** The certainty of a whole that has parts of this one and of the other: it carries the doubts of both. */
    public Certainty and(Certainty other) {
        if (this == other || other == CERTAIN) return this;
        return this == CERTAIN ? other : APPROXIMATE_AND_UNCERTAIN;
    }

    boolean isApproximate() {
        return this == APPROXIMATE || this == APPROXIMATE_AND_UNCERTAIN;
    }

    boolean isUncertain() {
        return this == UNCERTAIN || this == APPROXIMATE_AND_UNCERTAIN;
    }
}

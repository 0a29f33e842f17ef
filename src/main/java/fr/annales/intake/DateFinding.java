package fr.annales.intake;

/** What the cells of a row say of when. */
sealed interface DateFinding {
    /** A date in EDTF. */
    record Read(String edtf) implements DateFinding {}

    /** Nothing, or that it is not known. */
    record None() implements DateFinding {}

    /**
     * What must be asked.
     *
     * @param told why, a French sentence
     */
    record Open(String column, String written, String told) implements DateFinding {}
}

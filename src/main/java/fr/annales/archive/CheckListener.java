package fr.annales.archive;

/** Is told what a check of an archive finds, in the order of the files. */
public interface CheckListener {
    /** An event without a mistake. */
    void event(LocatedEvent event);

    void mistake(Mistake mistake);

    /** What is no mistake, but may not be meant. */
    void warning(Mistake doubt);

    /** How a date was read that is not written in EDTF. */
    void date(ReadDate date);
}

package fr.annales.foreign;

/** Takes the tables of a file, one after the other, each with its rows as they are read. */
public interface TableSink {
    void begin(ForeignTable table);

    void row(ForeignRow row);

    /**
     * What was repaired or could not be read, at a row of the table begun last (0: of the whole); a French sentence.
     */
    void remark(int row, String sentence);
}

package fr.annales.foreign;

/**
 * How much is read of a file, so that none fills the memory or the day; what is over a bound is told, never dropped.
 */
final class ImportLimits {
    /** Rows of all tables of a file. */
    static final int ROWS = 1_000_000;

    static final int CELLS = 1_000;

    /** Characters of a cell. */
    static final int CELL = 1_000_000;

    /** Characters of a line, or of a row over several. */
    static final int LINE = 4 << 20;

    /** Cells of all rows of a file, empty ones before others included: each is written once more into a copy. */
    static final long ALL_CELLS = 50_000_000;

    /** Characters of all cells of a file. */
    static final long CHARACTERS = 512L << 20;

    /** Bytes of a page or a text, which is held as a whole. */
    static final int PAGE = 16 << 20;

    /** Characters of what a page or a document says, or of one row of a sheet, of which all is held at once. */
    static final long PAGE_TEXT = 64L << 20;

    /** Links of a paragraph or a cell of a document. */
    static final int LINKS = 100_000;

    /** Bytes that come out of one part of a compressed file. */
    static final long PART = 512L << 20;

    /** Bytes that come out of a part that is no sheet and no text: relations, styles, the list of sheets. */
    static final long SMALL_PART = 64L << 20;

    /** Bytes of one tag with its attributes, one comment or one section of text, each of which a parser holds whole. */
    static final long TOKEN = 16L << 20;

    /** Of a document of Office: links of a part, cells that are merged with others. */
    static final int RELATIONS = 200_000;

    /** Sheets, or tables that have any row: each is written into a copy of its own. */
    static final int SHEETS = 1_000;

    /** Columns of all tables of a file, each of which is told of. */
    static final int COLUMNS = 100_000;

    /** Formats of the cells of a workbook, of which Excel has fewer. */
    static final int FORMATS = 100_000;

    /** Bytes that come out of a compressed file in all; a part may be read twice. */
    static final long INFLATED = 2 * PART;

    /** Characters of the texts that a workbook has in one place for all its sheets. */
    static final long SHARED_TEXT = 64L << 20;

    static final int JSON_DEPTH = 64;

    /** Characters of the name of a column of JSON, those that it lies in included, or of a table. */
    static final int NAME = 1_000;

    private ImportLimits() {}
}

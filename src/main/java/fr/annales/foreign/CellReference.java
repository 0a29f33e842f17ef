package fr.annales.foreign;

/**
 * Where a cell stands, as {@code B12} says it.
 *
 * @param row from 1; 0 where nothing is said
 * @param column from 0; -1 where nothing is said
 */
record CellReference(int row, int column) {
    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    static CellReference of(String reference) {
        int column = 0;
        int at = 0;
        for (; at < Math.min(reference.length(), MOST_LETTERS) && isLetter(reference.charAt(at)); at++)
            column = column * LETTERS + reference.charAt(at) - 'A' + 1;
        return new CellReference(XmlPull.clamped(reference.substring(at), 0, Integer.MAX_VALUE), column - 1);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}

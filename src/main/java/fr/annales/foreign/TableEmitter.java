package fr.annales.foreign;

import fr.annales.codec.Truncation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands the tables of a file to a sink, within the {@link ImportLimits}. A table begins with its first row that says
 * anything, so that empty sheets are none; remarks made before wait for the next table.
 */
final class TableEmitter {
    /** More of them nobody reads. */
    private static final int MOST_WAITING = 1_000;

    private record Remark(int row, String sentence) {}

    private final String file;
    private final TableSink sink;
    private final List<Remark> waiting = new ArrayList<>();
    private @Nullable ForeignTable announced;
    private boolean hasAny;
    private int rows;
    private int tables;
    private int columns;

    /** Of the widest row of the table. */
    private int width;

    private long allCells;
    private long characters;

    /** A cell that was cut, and what is left of it: one that is repeated is cut once. */
    private @Nullable ForeignCell whole;

    private ForeignCell cut = ForeignCell.of("");

    TableEmitter(String file, TableSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** The rows that follow are of another table. */
    void table(String sheet, List<String> columns) {
        waiting.replaceAll(remark -> new Remark(0, remark.sentence));
        String name = Truncation.of(sheet, ImportLimits.NAME);
        announced = new ForeignTable(file, name, columns.subList(0, Math.min(columns.size(), ImportLimits.CELLS)));
        if (columns.size() > ImportLimits.CELLS) remark(0, tooManyCells("le tableau"));
    }

    private static String tooManyCells(String what) {
        return what + " a plus de " + Sentences.count(ImportLimits.CELLS)
                + " colonnes, dont seules les premières sont lues ; supprimer celles qui ne servent pas";
    }

    void row(int number, List<ForeignCell> cells) throws UnreadableFileException {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) size--;
        if (size == 0) return;
        begin();
        countColumns(Math.min(size, ImportLimits.CELLS));
        count(cells.subList(0, size));
        if (size > ImportLimits.CELLS) remark(number, tooManyCells("la ligne"));
        sink.row(new ForeignRow(
                number,
                cells.subList(0, Math.min(size, ImportLimits.CELLS)).stream()
                        .map(cell -> bounded(number, cell))
                        .toList()));
    }

    private void begin() throws UnreadableFileException {
        if (announced == null) return;
        if (++tables > ImportLimits.SHEETS) throw UnreadableReasons.tooMany(ImportLimits.SHEETS, "tableaux");
        width = 0;
        sink.begin(announced);
        announced = null;
        hasAny = true;
        tellWaiting();
    }

    private void tellWaiting() {
        waiting.forEach(remark -> sink.remark(remark.row, remark.sentence));
        waiting.clear();
    }

    private void countColumns(int ofRow) throws UnreadableFileException {
        columns += Math.max(0, ofRow - width);
        width = Math.max(width, ofRow);
        if (columns > ImportLimits.COLUMNS)
            throw UnreadableReasons.tooMany(ImportLimits.COLUMNS, "colonnes, tous tableaux ensemble");
    }

    private void count(List<ForeignCell> cells) throws UnreadableFileException {
        allCells += cells.size();
        if (allCells > ImportLimits.ALL_CELLS)
            throw new UnreadableFileException("le fichier a plus de " + ImportLimits.ALL_CELLS / 1_000_000
                    + " millions de cellules, vides comprises ; supprimer les colonnes et les lignes qui ne servent pas,"
                    + " ou le partager en plusieurs fichiers");
        for (ForeignCell cell : cells) characters += cell.text().length();
        if (++rows > ImportLimits.ROWS || characters > ImportLimits.CHARACTERS)
            throw new UnreadableFileException("le fichier a plus de " + Sentences.count(ImportLimits.ROWS)
                    + " de lignes, ou plus de " + (ImportLimits.CHARACTERS >> 20)
                    + " millions de caractères ; le partager en plusieurs fichiers");
    }

    private ForeignCell bounded(int number, ForeignCell cell) {
        if (cell.text().length() <= ImportLimits.CELL) return cell;
        remark(
                number,
                "le texte d’une cellule est coupé après " + Sentences.count(ImportLimits.CELL)
                        + " caractères ; le partager entre plusieurs lignes");
        if (!cell.equals(whole)) {
            cut = new ForeignCell(Truncation.of(cell.text(), ImportLimits.CELL), cell.links(), cell.isDay());
            whole = cell;
        }
        return cut;
    }

    void remark(int row, String sentence) {
        if (announced == null && hasAny) sink.remark(row, sentence);
        else if (waiting.size() < MOST_WAITING) waiting.add(new Remark(row, sentence));
    }

    /** After the last table: a file without any row is none. */
    void end() throws UnreadableFileException {
        if (!hasAny)
            throw new UnreadableFileException("le fichier ne contient aucun texte ; vérifier que c’est le bon");
        announced = null;
        waiting.replaceAll(remark -> new Remark(0, remark.sentence));
        tellWaiting();
    }
}

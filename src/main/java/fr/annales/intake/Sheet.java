package fr.annales.intake;

import fr.annales.foreign.ForeignFiles;
import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;
import fr.annales.foreign.TableSink;
import fr.annales.foreign.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a file that an import wrote, and that a person may have saved anew from a spreadsheet, in whichever encoding
 * and with whichever delimiter: as strictly as the files of others are read leniently, for it is written anew from what
 * was read.
 */
final class Sheet implements TableSink {
    private final Consumer<Map<String, String>> rows;
    private final List<String> missing;
    private final List<String> faults = new ArrayList<>();
    private List<String> header = List.of();

    private Sheet(List<String> columns, Consumer<Map<String, String>> rows) {
        this.rows = rows;
        missing = new ArrayList<>(columns);
    }

    /**
     * Hands over each row by the names of its columns; where there is no file, there are no rows.
     *
     * @param columns without which the file says nothing
     */
    static void read(Path file, List<String> columns, Consumer<Map<String, String>> rows)
            throws IOException, RefusedImportException {
        if (!Files.exists(file)) return;
        Sheet sheet = new Sheet(columns, rows);
        try {
            ForeignFiles.read(file, sheet);
        } catch (UnreadableFileException unreadable) {
            sheet.faults.add(String.valueOf(unreadable.getMessage()));
        }
        if (!sheet.faults.isEmpty()) throw new RefusedImportException(file + " : " + sheet.faults.getFirst());
        if (!sheet.missing.isEmpty())
            throw new RefusedImportException(file + " n’a plus de colonne « " + sheet.missing.getFirst()
                    + " » : la remettre, ou reprendre une copie du fichier");
    }

    @Override
    public void begin(ForeignTable table) {
        header = List.of();
    }

    @Override
    public void row(ForeignRow row) {
        List<String> cells = row.cells().stream().map(cell -> cell.text()).toList();
        if (header.isEmpty()) {
            header = cells;
            missing.removeAll(header);
        } else if (faults.isEmpty() && missing.isEmpty()) rows.accept(named(cells));
    }

    private Map<String, String> named(List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++)
            if (!header.get(i).isEmpty()) row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
        return row;
    }

    /** An encoding that was found is no fault. */
    @Override
    public void remark(int row, String sentence) {
        if (row > 0) faults.add("ligne " + row + ", " + sentence);
    }
}

package fr.annales.intake;

import fr.annales.archive.Slug;
import fr.annales.codec.CsvCell;
import fr.annales.codec.Whitespace;
import fr.annales.dates.DateNotation;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import fr.annales.foreign.ForeignCell;
import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copies each sheet as it was read, with the id of its event in every row: whoever works on it keeps the addresses. */
final class SheetCopy implements Closeable {
    /**
     * What the copy of each sheet is called, kept from one import to the next ({@code copies.csv}): {@code u.csv} and
     * {@code U.csv} would have one name, and each import would write over the copy of the other.
     */
    static final class FileNames {
        static final String FILE = "copies.csv";

        private static final List<String> HEADER = List.of("fichier", "feuille", "copie");
        private static final String EXTENSION = ".csv";

        /** One that people have changed may lead to another place. */
        private static final Pattern NAME = Pattern.compile("[a-z0-9-]++\\.csv");

        private final Map<List<String>, String> names = new LinkedHashMap<>();
        private final Set<String> taken = new HashSet<>();

        /** The last number that was put behind a name which others had. */
        private final Map<String, Integer> numbers = new HashMap<>();

        private FileNames() {}

        /**
         * Those of earlier imports.
         *
         * @param state by which the sheets of an import are known that did not keep these names
         */
        static FileNames read(Path folder, ImportState state) throws IOException, RefusedImportException {
            FileNames all = new FileNames();
            Sheet.read(folder.resolve(FILE), HEADER, row -> {
                List<String> cells =
                        HEADER.stream().map(name -> row.getOrDefault(name, "")).toList();
                boolean isFree = NAME.matcher(cells.getLast()).matches() && all.taken.add(cells.getLast());
                if (isFree) all.names.put(cells.subList(0, 2), cells.getLast());
            });
            state.entries().forEach(entry -> all.of(entry.file(), entry.sheet()));
            return all;
        }

        /** What a sheet's copy is called, unless another sheet is called alike. */
        static String usual(String file, String sheet) {
            return Slug.of(file + " " + sheet) + EXTENSION;
        }

        /** What a sheet's copy is called. */
        String of(String file, String sheet) {
            return names.computeIfAbsent(List.of(file, sheet), _ -> free(usual(file, sheet)));
        }

        private String free(String name) {
            String base = name.substring(0, name.length() - EXTENSION.length());
            String free = name;
            while (!taken.add(free)) free = base + "-" + next(numbers, base) + EXTENSION;
            return free;
        }

        /** The number that follows behind a name: 2 for the first. */
        private static int next(Map<String, Integer> numbers, String name) {
            return numbers.merge(name, 2, (last, _) -> last + 1);
        }

        void write(Path file) throws IOException {
            try (SheetWriter writer = new SheetWriter(file)) {
                writer.row(HEADER);
                names.forEach((sheet, name) -> writer.row(List.of(sheet.getFirst(), sheet.getLast(), name)));
            }
        }
    }

    private static final String FOLDER = "feuilles";

    /** Where copies lie, inside the folder of the archive. */
    static final String PLACE = ImportOutput.FOLDER + "/" + FOLDER;

    private static final String ID = "id";

    /** What a spreadsheet may take for a month. */
    private static final Pattern MONTH = Pattern.compile("\\d{4}[-/]\\d{1,2}|\\d{1,2}[-/]\\d{4}");

    private final Path folder;
    private final FileNames all;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable SheetWriter writer;
    private Columns columns = Columns.NONE;
    private int idColumn;

    /**
     * Begins none yet.
     *
     * @param folder of imports
     * @param all what copies are called
     */
    SheetCopy(Path folder, FileNames all) {
        this.folder = folder;
        this.all = all;
    }

    void begin(Columns columns) {
        this.columns = columns;
        try {
            close();
            String name = name(columns.table());
            names.add(path(name));
            writer = new SheetWriter(folder.resolve(FOLDER).resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        idColumn = columns.places(Target.Field.ID).stream().findFirst().orElse(-1);
        if (columns.headerRow() == 0) write(columns.names(), ID);
    }

    /** A file may have several sheets of one name, as of arrays in JSON that are read in turn. */
    private String name(ForeignTable table) {
        String name = all.of(table.file(), table.sheet());
        while (names.contains(path(name))) {
            int number = FileNames.next(numbers, table.file() + "/" + table.sheet());
            name = all.of(table.file(), table.sheet() + " " + number);
        }
        return name;
    }

    private static String path(String name) {
        return PLACE + "/" + name;
    }

    /** @param namesColumns whether it is the header */
    void heading(ForeignRow row, boolean namesColumns) {
        write(texts(row), namesColumns ? ID : "");
    }

    /**
     * Copies a row.
     *
     * @param date of its event, as a cell takes it; empty where it has none
     */
    void row(ForeignRow row, String id, String date) {
        List<String> cells = texts(row);
        for (int i = 0; i < cells.size(); i++)
            if (columns.isDate(i))
                cells.set(i, protectedMonth(cells.get(i), columns.notations().get(i), columns.hasDays(), date));
        write(cells, id);
    }

    /**
     * A month is written so that a spreadsheet leaves it as it is. What may be none stays as it was, for the import of
     * the copy to ask as that of the sheet did.
     */
    private static String protectedMonth(String cell, DateNotation notation, boolean hasDays, String date) {
        String plain = Whitespace.strip(cell);
        if (!MONTH.matcher(plain).matches()) return cell;
        if (CsvCell.date(plain).equals(date)) return date;
        WrittenDate read = WrittenDates.read(plain, notation);
        String edtf = read instanceof WrittenDate.Read(String month) ? month : "";
        // The days of the copy are texts, and would tell that this is a month.
        if (hasDays && edtf.isEmpty()) return CellDates.readings(read).contains(date) ? date : plain.replace('-', '/');
        return CsvCell.date(edtf).equals(edtf) ? cell : CsvCell.date(edtf);
    }

    private static List<String> texts(ForeignRow row) {
        return row.cells().stream().map(ForeignCell::text).collect(Collectors.toList());
    }

    private void write(List<String> cells, String id) {
        List<String> all = new ArrayList<>(cells);
        if (idColumn < 0) all.addFirst(id);
        else if (!id.isEmpty() && !id.equals(ID)) {
            while (all.size() <= idColumn) all.add("");
            all.set(idColumn, id);
        }
        if (writer != null) writer.row(all);
    }

    /** Of the copies, inside the folder of the archive. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Keeps what the copies are called. */
    void remember() throws IOException {
        all.write(folder.resolve(FileNames.FILE));
    }

    @Override
    public void close() throws IOException {
        if (writer != null) writer.close();
        writer = null;
    }
}

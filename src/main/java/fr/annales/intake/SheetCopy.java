package fr.annales.intake;

import fr.annales.archive.Slug;
import fr.annales.foreign.ForeignCell;
import fr.annales.foreign.ForeignRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copies each sheet as it was read, with the id of its event in every row: whoever works on it keeps the addresses. */
final class SheetCopy implements Closeable {
    private static final String FOLDER = "feuilles";
    private static final String EXTENSION = ".csv";
    private static final String ID = "id";

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private @Nullable SheetWriter writer;
    private int idColumn;

    /** @param folder of imports */
    SheetCopy(Path folder) {
        this.folder = folder;
    }

    void begin(Columns columns) {
        try {
            close();
            String name = free(name(columns.table().file(), columns.table().sheet()));
            names.add(Output.FOLDER + "/" + FOLDER + "/" + name);
            writer = new SheetWriter(folder.resolve(FOLDER).resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        idColumn = columns.of(Target.Field.ID).stream().findFirst().orElse(-1);
        if (columns.headerRow() == 0) write(columns.names(), ID);
    }

    /** What the copy of a sheet is called, unless another sheet is called alike. */
    static String name(String file, String sheet) {
        return Slug.of(file + " " + sheet) + EXTENSION;
    }

    private String free(String name) {
        String base = name.substring(0, name.length() - EXTENSION.length());
        String free = name;
        for (int i = 2; !taken.add(free); i++) free = base + "-" + i + EXTENSION;
        return free;
    }

    /** @param namesColumns whether it is the header */
    void heading(ForeignRow row, boolean namesColumns) {
        write(texts(row), namesColumns ? ID : "");
    }

    void row(ForeignRow row, String id) {
        write(texts(row), id);
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
        return names;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) writer.close();
        writer = null;
    }
}

package fr.annales.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of each file were taken for, kept from one import to the next, where people may change it
 * ({@code colonnes.csv}).
 */
final class ColumnSettings {
    static final String FILE = "colonnes.csv";

    private static final List<String> HEADER = List.of("fichier", "feuille", "colonne", "champ");

    private final Map<List<String>, Map<String, String>> words = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    static ColumnSettings read(Path folder) throws IOException, RefusedImportException {
        ColumnSettings settings = new ColumnSettings();
        Sheet.read(folder.resolve(FILE), HEADER, row -> {
            List<String> cells =
                    HEADER.stream().map(name -> row.getOrDefault(name, "")).toList();
            settings.rows.add(cells);
            String word = cells.getLast().strip();
            if (!word.isEmpty())
                settings.words
                        .computeIfAbsent(cells.subList(0, 2), _ -> new HashMap<>())
                        .put(Names.column(cells.get(2)), word);
        });
        return settings;
    }

    /** What was said of the columns of a table, answers in the list first; what is no target counts as nothing. */
    Map<String, Target> told(TableSurvey table, Answers answers, Targets targets) {
        String file = table.table().file();
        Map<String, Target> told = new HashMap<>();
        words.getOrDefault(List.of(file, table.table().sheet()), Map.of())
                .forEach((column, word) -> targets.named(word).ifPresent(target -> told.put(column, target)));
        for (int i = 0; i < table.names().size(); i++) {
            String name = table.names().get(i);
            // What was said of a column without a name says nothing of the one that has its place now.
            if (!name.isBlank()) told.remove(Columns.key("", i));
            String key = Columns.key(name, i);
            String answer = answers.to(Answers.refOfColumn(file, key));
            answered(answer, name.isBlank() ? key : name, targets).ifPresent(target -> told.put(key, target));
        }
        return told;
    }

    /** The answer {@code facette} alone is of a facet with the column's name. */
    private static Optional<Target> answered(String answer, String name, Targets targets) {
        return targets.named(answer.equalsIgnoreCase("facette") ? Targets.FACET + name : answer);
    }

    /** Writes them with those of the tables imported now. */
    void write(Path file, List<Columns> tables, Set<String> files) throws IOException {
        try (SheetWriter writer = new SheetWriter(file)) {
            writer.row(HEADER);
            for (Columns table : tables)
                for (int i = 0; i < table.names().size(); i++) if (table.isUsable()) writer.row(row(table, i));
            rows.stream().filter(row -> !files.contains(row.getFirst())).forEach(writer::row);
        }
    }

    private static List<String> row(Columns table, int column) {
        String word = table.targets().get(column).map(Target::word).orElse("");
        return List.of(table.table().file(), table.table().sheet(), table.shown(column), word);
    }
}

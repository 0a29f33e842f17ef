package fr.annales.archive;

import fr.annales.codec.EventFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a CSV file, in any order: each is named by a field.
 *
 * @param names as they are written, empty for a column without one
 * @param columns the field of each column, empty for one that is not read
 * @param isComplete whether every field that an event must have is there
 */
record CsvHeader(List<String> names, List<Optional<String>> columns, boolean isComplete) {

    CsvHeader {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /**
     * Reads the first row. A column with a name that is wrong but clear is told, and read as what was meant, so that
     * its cells are checked in the same run. A row without any such name is no header, and told once.
     */
    static CsvHeader read(CsvRows.Row row, FieldNames known, Diagnostics complaints) {
        if (row.cells().stream().anyMatch(name -> known.meant(name).isPresent())) return header(row, known, complaints);
        complaints.add(
                row.line(),
                null,
                "la première ligne ne nomme aucune colonne connue",
                "y nommer les colonnes : id;date;title;text;type;themes");
        return new CsvHeader(row.cells(), List.of(), false);
    }

    private static CsvHeader header(CsvRows.Row row, FieldNames known, Diagnostics complaints) {
        List<Optional<String>> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String name : row.cells()) {
            Optional<String> field = field(name, row.line(), known, complaints);
            boolean twice = field.isPresent() && !taken.add(field.get());
            if (twice) complaints.add(row.line(), name, "la colonne est donnée deux fois", "n’en garder qu’une");
            columns.add(twice ? Optional.empty() : field);
        }
        return new CsvHeader(row.cells(), columns, isComplete(taken, row.line(), complaints));
    }

    /** A column without a name, as a spreadsheet adds to the right, is not read: its cells must be empty. */
    private static Optional<String> field(String name, int line, FieldNames known, Diagnostics complaints) {
        if (name.isEmpty()) return Optional.empty();
        if (known.contains(name)) return Optional.of(name);
        complaints.add(line, Quoted.shown(name), "colonne inconnue", known.cure(name));
        return known.meant(name);
    }

    /** Whether a row is this header once more, as where sheets were put one below the other. */
    boolean isRepeatedIn(CsvRows.Row row) {
        return row.cells().equals(names);
    }

    /** The id of a row's event, as it is written; empty when there is none. */
    Optional<String> id(CsvRows.Row row) {
        int column = columns.indexOf(Optional.of("id"));
        return column < 0 || column >= row.cells().size()
                ? Optional.empty()
                : Optional.of(row.cells().get(column)).filter(id -> !id.isEmpty());
    }

    private static boolean isComplete(Set<String> names, int line, Diagnostics complaints) {
        List<String> missing = EventFields.REQUIRED.stream()
                .filter(name -> !names.contains(name))
                .toList();
        for (String name : missing)
            complaints.add(
                    line, name, "la colonne manque, les lignes ne sont donc pas lues", "l’ajouter à la première ligne");
        return missing.isEmpty();
    }
}

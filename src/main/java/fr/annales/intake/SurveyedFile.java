package fr.annales.intake;

import fr.annales.foreign.TableSink;
import fr.annales.foreign.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file that was read once. */
record SurveyedFile(Path path, Survey survey, List<Columns> tables) {

    SurveyedFile {
        tables = List.copyOf(tables);
    }

    static Survey survey(Path path, Importer.TableSource source, HeaderFinder headers)
            throws IOException, RefusedImportException {
        Survey survey = new Survey(headers);
        read(path, source, survey);
        return survey;
    }

    private static void read(Path path, Importer.TableSource source, TableSink sink)
            throws IOException, RefusedImportException {
        try {
            source.read(path, sink);
        } catch (UnreadableFileException unreadable) {
            throw new RefusedImportException(path.getFileName() + " : " + unreadable.getMessage());
        }
    }

    /** Reads it again. */
    void read(Importer.TableSource source, TableRows.Handler handler) throws IOException, RefusedImportException {
        read(path, source, new TableRows(tables, handler));
    }

    /** The columns of its tables, of what people said and what their names say. */
    static SurveyedFile of(
            Path path, Survey survey, ColumnMaps maps, ColumnSettings settings, Answers answers, Targets targets) {
        List<Columns> tables = new ArrayList<>();
        for (TableSurvey table : survey.tables())
            tables.add(Columns.of(table, targets, maps.over(settings.told(table, answers, targets), table), answers));
        return new SurveyedFile(path, survey, tables);
    }

    List<Columns> usable() {
        return tables.stream().filter(Columns::isUsable).toList();
    }
}

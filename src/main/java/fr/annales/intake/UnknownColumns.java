package fr.annales.intake;

import fr.annales.archive.ShellWord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells the columns that nobody knows, what they hold, and what to write for them to be published. */
final class UnknownColumns {
    private static final int MOST_VALUES = 5;

    private UnknownColumns() {}

    /** Those of the tables of a file that events are made of, and what its reader remarked. */
    static void tell(SurveyedFile file, ReviewList list) {
        for (int i = 0; i < file.tables().size(); i++) {
            Columns columns = file.tables().get(i);
            TableSurvey survey = file.survey().tables().get(i);
            if (columns.isUsable()) of(columns, survey).forEach(column -> tell(columns, survey, column, list));
        }
        file.survey()
                .remarks()
                .forEach(remark -> list.add(new Matter(
                        Matter.Kind.REMARK,
                        file.path().getFileName().toString(),
                        remark.row(),
                        "",
                        "",
                        remark.sentence(),
                        "")));
    }

    /** The columns that hold something, and of which nobody knows what. */
    static List<Integer> of(Columns columns, TableSurvey survey) {
        return IntStream.range(0, columns.names().size())
                .filter(i ->
                        columns.targets().get(i).isEmpty() && survey.stats(i).filled() > 0)
                .boxed()
                .toList();
    }

    private static void tell(Columns columns, TableSurvey survey, int column, ReviewList list) {
        ColumnStats stats = survey.stats(column);
        String name = columns.shown(column);
        String values = stats.distinct() == 0
                ? ""
                : " ; par exemple " + stats.mostFrequent(MOST_VALUES).stream().collect(Collectors.joining(", "));
        list.add(new Matter(
                Matter.Kind.COLUMN,
                columns.table().file(),
                columns.headerRow(),
                name,
                stats.mostFrequent(MOST_VALUES).stream().collect(Collectors.joining(" | ")),
                "colonne inconnue, non publiée (cellules remplies : " + stats.filled() + values
                        + ") ; pour la publier : "
                        + option(stats.proposal(name), name)
                        + " (décision : facette, texte, ignorer, ou un autre champ)",
                Answers.refOfColumn(
                        columns.table().file(), Columns.key(columns.names().get(column), column))));
    }

    /** As it is to be written on the command line. */
    static String option(String word, String column) {
        return "--map " + ShellWord.of(word + "=" + column);
    }
}

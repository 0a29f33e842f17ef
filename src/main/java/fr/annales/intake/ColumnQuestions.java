package fr.annales.intake;

import fr.annales.archive.ShellWord;
import fr.annales.dates.DateNotation;
import fr.annales.dates.WrittenDates;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells what only people can say of columns: of those that nobody knows, what they hold and what to write for them to
 * be published; of dates whose months seem to come before their days, once a column, which do.
 */
final class ColumnQuestions {
    private static final int MOST_VALUES = 5;

    /** Of one that is shown. */
    private static final int LONGEST_VALUE = 60;

    private ColumnQuestions() {}

    /** Those of the tables of a file that events are made of, and what its reader remarked. */
    static void tell(SurveyedFile file, Answers answers, ReviewList list) {
        for (int i = 0; i < file.tables().size(); i++) {
            Columns columns = file.tables().get(i);
            TableSurvey survey = file.survey().tables().get(i);
            if (!columns.isUsable()) continue;
            of(columns, survey).forEach(column -> tell(columns, survey, column, list));
            for (int column = 0; column < columns.names().size(); column++)
                if (columns.isDate(column)) tellOrder(columns, survey, column, answers, list);
        }
        file.survey()
                .remarks()
                .forEach(remark -> list.add(new ReviewItem(
                        ReviewItem.Kind.REMARK,
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
                : " ; par exemple "
                        + stats.mostFrequent(MOST_VALUES).stream()
                                .map(value -> Titles.start(value.replace('\n', ' '), LONGEST_VALUE))
                                .collect(Collectors.joining(", "));
        list.add(new ReviewItem(
                ReviewItem.Kind.COLUMN,
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

    private static void tellOrder(Columns columns, TableSurvey survey, int column, Answers answers, ReviewList list) {
        DateOrder.Proofs proofs = survey.stats(column).order();
        if (!proofs.areOfMonthFirst()) return;
        String ref = Answers.refOfOrder(
                columns.table().file(), Columns.key(columns.names().get(column), column));
        boolean isOpen = DateOrder.of(proofs, answers.to(ref)) == DateOrder.ASKED;
        list.add(new ReviewItem(
                isOpen ? ReviewItem.Kind.DATE : ReviewItem.Kind.ANSWERED,
                columns.table().file(),
                columns.headerRow(),
                columns.shown(column),
                proofs.doubtful(),
                "se lit " + reading(proofs, DateOrder.MONTH_FIRST) + " si le mois vient d’abord, comme dans « "
                        + proofs.proof() + " », ou " + reading(proofs, DateOrder.DAY_FIRST)
                        + " ; dates de cette colonne à lire de même : " + proofs.times() + " (décision : mois ou jour)",
                ref));
    }

    private static String reading(DateOrder.Proofs proofs, DateOrder order) {
        return CellDates.readings(WrittenDates.read(order.dayFirst(proofs.doubtful()), DateNotation.PEOPLE)).stream()
                .findFirst()
                .map(CellDates::label)
                .orElse(proofs.doubtful());
    }

    /** As it is to be written on the command line. */
    static String option(String word, String column) {
        return "--map " + ShellWord.of(word + "=" + column);
    }
}

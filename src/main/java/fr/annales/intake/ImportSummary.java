package fr.annales.intake;

import fr.annales.archive.ProgramName;
import fr.annales.archive.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page that an import ends with: what was understood, what is doubtful and where, what to do next. */
final class ImportSummary {
    private static final int LONGEST_VALUE = 60;
    private static final int MOST_COLUMNS = 20;

    /** Of a cell that is shown: each thing to look at is one line of the page. */
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R++");

    /** The folder that serve takes when it is told of none. */
    private static final Path DEFAULT = Path.of("data");

    private final ImportRequest request;
    private final KnownArchive known;
    private final List<SurveyedFile> files;
    private final List<String> page = new ArrayList<>();

    ImportSummary(ImportRequest request, KnownArchive known, List<SurveyedFile> files) {
        this.request = request;
        this.known = known;
        this.files = files;
    }

    /** Why nothing could be made of some files. */
    static String refusal(List<SurveyedFile> files) {
        List<String> names = new ArrayList<>();
        for (SurveyedFile file : files)
            for (Columns table : file.tables())
                IntStream.range(0, table.names().size()).mapToObj(table::shown).forEach(names::add);
        if (names.isEmpty()) return "aucun tableau ni texte n’a été trouvé dans ce fichier";
        return "aucune colonne n’est reconnue comme un titre ou un texte ; dire laquelle l’est, par exemple "
                + ColumnQuestions.option("titre", names.getFirst()) + " ; les colonnes sont "
                + names.stream().distinct().limit(MOST_COLUMNS).collect(Collectors.joining(", "));
    }

    /** Why no row of some files became an event: what their columns were taken for. */
    static String refusalOfAll(List<SurveyedFile> files) {
        List<String> taken = new ArrayList<>();
        for (SurveyedFile file : files)
            for (Columns columns : file.usable())
                for (int i = 0; i < columns.names().size(); i++)
                    taken.add(columns.shown(i) + " → "
                            + columns.targets().get(i).map(Target::word).orElse("inconnue"));
        return "aucune ligne n’a donné d’événement : il y faut au moins un titre ou un texte ; les colonnes ont été"
                + " comprises ainsi : "
                + taken.stream().distinct().limit(MOST_COLUMNS).collect(Collectors.joining(", "))
                + " ; en dire une autre par --map titre=COLONNE";
    }

    ImportReport report(ImportCounts totals, ReviewList list, EventsFile events, List<String> written) {
        for (SurveyedFile file : files) describe(file);
        tellTotals(totals);
        if (!events.told().isEmpty()) page.add(events.told());
        tellMatters(list);
        tellNext(written);
        return new ImportReport(totals.rows(), totals.events(), totals.listed(), totals.dates(), page);
    }

    private void describe(SurveyedFile file) {
        for (int i = 0; i < file.tables().size(); i++) {
            Columns columns = file.tables().get(i);
            String sheet = columns.table().sheet();
            String name = columns.table().file() + (sheet.isEmpty() ? "" : ", " + sheet);
            int rows = file.survey().tables().get(i).rows();
            page.add(name + " : " + (columns.isUsable() ? count(rows, "ligne") : leftOut(rows)));
            if (columns.isUsable()) describe(columns);
        }
    }

    /** Of a table that no event can be made of. */
    static String leftOut(int rows) {
        return count(rows, "ligne") + " sans colonne de titre ni de texte : " + (rows < 2 ? "laissée" : "laissées")
                + " de côté";
    }

    private void describe(Columns columns) {
        for (int i = 0; i < columns.names().size(); i++) {
            Target target = columns.targets().get(i).orElse(null);
            if (target == null || target == Target.Field.IGNORED) continue;
            String facet = target instanceof Target.OfFacet(var of) && !of.isStandard() ? " (facette)" : "";
            page.add("  " + columns.shown(i) + " → " + target.word() + facet);
        }
    }

    private void tellTotals(ImportCounts totals) {
        page.add("");
        page.add(count(totals.events(), "événement") + " pour " + count(totals.rows(), "ligne")
                + (totals.added() < totals.events() ? ", dont " + count(totals.added(), "nouveau", "nouveaux") : "")
                + (totals.listed() == 0 ? "" : " ; les autres lignes sont dans la liste") + ".");
        page.add(count(totals.dates(), "date lue", "dates lues")
                + (totals.span().isEmpty() ? "" : ", " + totals.span())
                + (totals.openDates() == 0 ? "" : " ; à décider : " + totals.openDates()) + ".");
        if (totals.dates() + totals.openDates() == 0)
            page.add(
                    "Sans date, les événements ne se rangent dans aucune année : dans un tableau, dire la colonne qui en a"
                            + " (--map date=COLONNE) ; dans un texte, ouvrir la ligne par la date (1987 : …).");
        if (totals.gone() > 0)
            page.add(
                    count(totals.gone(), "événement disparu est supprimé", "événements disparus sont supprimés") + ".");
        if (totals.others() > 0)
            page.add(count(totals.others(), "autre événement reste", "autres événements restent") + " comme avant.");
    }

    private void tellMatters(ReviewList list) {
        boolean isFirst = true;
        for (ReviewItem.Kind kind : ReviewItem.Kind.values()) {
            ReviewList.Count count = list.count(kind);
            if (count.times() == 0 || kind == ReviewItem.Kind.ANSWERED) continue;
            if (isFirst) {
                page.add("");
                page.add("À revoir (" + path(ImportOutput.FOLDER + "/" + ReviewList.NAME) + ") :");
                isFirst = false;
            }
            page.add("  " + count.times() + " " + (count.times() < 2 ? kind.singular() : kind.plural()));
            count.first().forEach(matter -> page.add("    " + line(matter)));
            if (count.times() > count.first().size()) page.add("    …");
        }
    }

    private static String line(ReviewItem matter) {
        String place = matter.row() == 0 ? matter.file() : matter.file() + ", ligne " + matter.row();
        String column = matter.column().isEmpty() ? "" : ", " + matter.column();
        String value = matter.value().isEmpty() || matter.kind() == ReviewItem.Kind.COLUMN
                ? ""
                : "«\u00a0" + Titles.start(matter.value(), LONGEST_VALUE) + "\u00a0» ";
        return LINE_BREAKS
                .matcher(place + column + " : " + value + matter.told())
                .replaceAll(" ");
    }

    private void tellNext(List<String> written) {
        page.add("");
        if (request.isTrial()) {
            page.add("Essai : rien n’est écrit. Sans --dry-run, ce serait dans " + request.data() + " : "
                    + String.join(", ", written) + ".");
            return;
        }
        page.add("Écrit dans " + request.data() + " : " + String.join(", ", written) + ".");
        if (!known.exists())
            page.add("Le titre de l’archive, « " + known.archive().title() + " », est à revoir dans "
                    + path(KnownArchive.FILE) + ".");
        page.add("Ensuite : " + ProgramName.get() + " serve --data "
                + ShellWord.of(request.data().toString()) + ofItsOwn());
    }

    /** An index that another archive was in before would tell of all its events that they are gone. */
    private String ofItsOwn() {
        Path folder = request.data();
        if (folder.equals(DEFAULT) || folder.getFileName() == null) return "";
        return " --index "
                + ShellWord.of(
                        folder.resolveSibling(folder.getFileName() + "-index").toString());
    }

    private String path(String name) {
        return request.data().resolve(name).toString();
    }

    private static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number < 2 ? one : several);
    }
}

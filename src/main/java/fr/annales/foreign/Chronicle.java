package fr.annales.foreign;

import fr.annales.codec.Truncation;
import fr.annales.foreign.Passage.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of a page of history: each date opens what follows under it. Each paragraph is a row with the list that it
 * introduces; where a heading names what happened, it is the title of one row of all that follows. What stands before
 * the first date, or under a heading after the last, are rows without a date; headings that are no row's are told. A
 * date that does not say its year has the one it stands under, or is asked.
 */
final class Chronicle {
    private static final List<String> COLUMNS = List.of("date", "titre", "texte");

    private static final int LETTERS_THAT_TELL_APART = 40;

    /** A paragraph may name the date of something else beside its own. */
    private static final int MOST_TOLD = 2;

    private final PageContent page;
    private final TableEmitter output;

    private final ChronicleStyle style;
    private final RunningYear year = new RunningYear();
    private final GivenDates given = new GivenDates();
    private String date = "";

    /** Whether the date stands in the paragraph that it opened, not on a line above. */
    private boolean isInText;

    private int levelOfDate;
    private int levelOfTitle;
    private @Nullable Passage dateWithoutText;
    private @Nullable Passage title;
    private @Nullable PageRow entry;

    /** The heading that began the row in the making. */
    private @Nullable Passage headed;

    private Chronicle(PageContent page, TableEmitter output) {
        this.page = page;
        this.output = output;
        style = ChronicleStyle.of(page.passages());
    }

    static void write(PageContent page, TableEmitter output) throws UnreadableFileException {
        output.table("", COLUMNS);
        new Chronicle(page, output).write();
        Set<String> beginnings = new HashSet<>();
        int number = 0;
        for (PageTable table : page.tables()) {
            number++;
            output.table(
                    name(table, page.tables().size() == 1 ? "tableau" : "tableau " + number, beginnings), List.of());
            for (ForeignRow row : TableYears.completed(table, output)) output.row(row.number(), row.cells());
        }
    }

    /** Its caption, behind its number where another one begins alike: a file is named by it. */
    private static String name(PageTable table, String numbered, Set<String> beginnings) {
        String name = table.name(numbered);
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        boolean isNew = beginnings.add(Truncation.of(letters, LETTERS_THAT_TELL_APART));
        return isNew && !letters.isEmpty() ? name : numbered + " " + name;
    }

    private void write() throws UnreadableFileException {
        for (Passage passage : page.passages()) add(passage);
        finishTitled();
        tellTitle();
        tellDate();
        given.tell(output);
    }

    private void add(Passage passage) throws UnreadableFileException {
        Optional<String> whole = DateLine.whole(passage.text());
        if (whole.isPresent()) {
            open(passage, whole.get());
            return;
        }
        Optional<DateLine.Dated> dated =
                DateLine.opening(passage.text()).or(() -> style.years().in(passage.text()));
        tellSeveral(passage);
        if (dated.isPresent()) {
            open(passage, dated.get().date());
            if (passage.kind() == Kind.HEADING) begin(passage, dated.get().rest(), "");
            else begin(passage, "", dated.get().rest());
        } else if (passage.kind() == Kind.HEADING) heading(passage);
        else text(passage);
    }

    private void tellSeveral(Passage passage) {
        long dates = passage.kind() == Kind.HEADING ? 0 : DateLine.told(passage.text());
        if (dates > MOST_TOLD)
            output.remark(
                    passage.line(),
                    "ce paragraphe a " + dates + " dates suivies de deux-points, et fait un seul événement ; aller à la"
                            + " ligne devant chacune pour en faire autant d’événements");
    }

    private void open(Passage passage, String written) throws UnreadableFileException {
        String dated = withYear(passage, written);
        leaveHeading(passage, dated);
        finish();
        leaveDate(dated);
        tellDate();
        isInText = DateLine.whole(passage.text()).isEmpty();
        boolean isTitled = style.titlesFirst() && passage.kind() != Kind.HEADING && !isInText;
        if (!isTitled) tellTitle();
        date = dated;
        levelOfDate = passage.level();
        levelOfTitle = 0;
        dateWithoutText = passage;
    }

    private String withYear(Passage passage, String written) {
        if (!DateLine.lacksYear(written)) {
            year.open(written);
            return written;
        }
        Optional<String> whole = year.complete(written);
        if (whole.isPresent()) given.addYear();
        else
            output.remark(
                    passage.line(), "l’année de la date " + Sentences.quoted(written) + " n’est pas sûre ; la saisir");
        return whole.orElse(written);
    }

    /** A heading with a date is no row of its own where it only holds together those of finer dates below. */
    private void leaveHeading(Passage below, String dated) {
        if (headed == null || entry == null || entry.hasText()) return;
        boolean isBelow = below.kind() != Kind.HEADING || below.level() > headed.level();
        if (!isBelow || !RunningYear.isWithin(dated, date)) return;
        entry = null;
        title = headed;
        tellTitle();
    }

    /** A date alone lacks no text where it is the year, or the years, of what stands below. */
    private void leaveDate(String below) {
        if (dateWithoutText == null || !dateWithoutText.links().isEmpty()) return;
        if (RunningYear.isWithin(below, date)) dateWithoutText = null;
    }

    private void heading(Passage passage) throws UnreadableFileException {
        finishTitled();
        tellTitle();
        if (style.titlesFirst() || isAbove(passage.level())) {
            tellDate();
            date = "";
            year.clear();
            levelOfDate = 0;
        } else levelOfTitle = passage.level();
        title = passage;
    }

    /**
     * Whether a heading ends what the date opened: a date that is no heading may have one after it, and others like it.
     */
    private boolean isAbove(int level) {
        if (levelOfDate > 0) return level <= levelOfDate;
        return dateWithoutText == null && (levelOfTitle == 0 || level < levelOfTitle);
    }

    private void text(Passage passage) throws UnreadableFileException {
        Optional<String> clause = style.isProse() ? DateLine.clause(passage.text()) : Optional.empty();
        if (clause.isPresent()) open(passage, clause.get());
        Optional<String> labelled = DateLine.label(passage.text()).flatMap(year::complete);
        if (labelled.isPresent()) beginLabelled(passage, labelled.get());
        else if (clause.isEmpty() && entry != null && entry.takes(passage)) join(passage, entry);
        else {
            // It may go on with what is told above, or be of any time: a row of its own says so, and is looked at.
            if (clause.isEmpty() && isInText && title == null && !date.isEmpty()) given.addDate(passage.line());
            begin(passage, title == null ? "" : title.text(), passage.text());
        }
    }

    /** An item of a list goes on with what an item with a date began, which may be meant or not. */
    private void join(Passage passage, PageRow open) {
        if (open.isDatedItem() && passage.kind() == Kind.ITEM) given.addItem(passage.line());
        open.add(passage);
    }

    /** A day before a comma is of that row alone. */
    private void beginLabelled(Passage passage, String dated) throws UnreadableFileException {
        given.addYear();
        leaveHeading(passage, dated);
        String around = date;
        date = dated;
        begin(passage, title == null ? "" : title.text(), passage.text());
        date = around;
    }

    private void begin(Passage passage, String heading, String text) throws UnreadableFileException {
        finish();
        entry = new PageRow(passage, date, heading, text, title == null ? List.of() : title.links());
        // A link behind the date alone is of what happened first.
        if (dateWithoutText != null && !dateWithoutText.equals(passage)) entry.addLinks(dateWithoutText.links());
        headed = passage.kind() == Kind.HEADING ? passage : null;
        title = null;
        dateWithoutText = null;
    }

    private void finish() throws UnreadableFileException {
        if (entry != null) output.row(entry.line(), entry.cells());
        entry = null;
    }

    /** Where titles stand before their dates, these two may be all that is said. */
    private void finishTitled() throws UnreadableFileException {
        if (style.titlesFirst() && title != null && dateWithoutText != null) begin(dateWithoutText, title.text(), "");
        finish();
    }

    private void tellTitle() {
        if (title != null)
            output.remark(title.line(), "l’intertitre " + Sentences.quoted(title.text()) + " n’est repris nulle part");
        title = null;
    }

    /** A decade may be a heading above its years. */
    private void tellDate() {
        if (dateWithoutText != null && !DateLine.isPeriod(date))
            output.remark(
                    dateWithoutText.line(),
                    "la date " + Sentences.quoted(date) + " n’est suivie d’aucun texte ; le saisir");
        dateWithoutText = null;
    }
}

package fr.annales.foreign;

import fr.annales.foreign.Passage.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of a page of history: each date opens what follows under it. Each paragraph is a row with the list that it
 * introduces; where a heading names what happened, it is the title of one row of all that follows. What stands before the
 * first date, or under a heading after the last, are rows without a date; headings that are no row's are told.
 */
final class Chronicle {
    private static final List<String> COLUMNS = List.of("date", "titre", "texte");

    private final Page page;
    private final Output output;

    /** Whether no date stands alone or before a separator, so that those which begin a sentence count. */
    private final boolean isProse;

    private final boolean titleFirst;
    private String date = "";
    private int levelOfDate;
    private int levelOfTitle;
    private @Nullable Passage dateWithoutText;
    private @Nullable Passage title;
    private @Nullable Entry entry;

    private Chronicle(Page page, Output output) {
        this.page = page;
        this.output = output;
        isProse = page.passages().stream().noneMatch(Chronicle::opens);
        titleFirst = hasTitlesFirst(page.passages());
    }

    static void write(Page page, Output output) throws UnreadableFile {
        output.table("", COLUMNS);
        new Chronicle(page, output).write();
        int number = 1;
        for (Page.Table table : page.tables()) {
            output.table(page.tables().size() == 1 ? "tableau" : "tableau " + number++, List.of());
            for (ForeignRow row : table.rows()) output.row(row.number(), row.cells());
        }
    }

    private static boolean opens(Passage passage) {
        return isDate(passage) || DateLine.beginning(passage.text()).isPresent();
    }

    private static boolean isDate(Passage passage) {
        return DateLine.whole(passage.text()).isPresent();
    }

    /** Whether the page has its titles before their dates, which are no headings. */
    private static boolean hasTitlesFirst(List<Passage> passages) {
        int dates = 0;
        int afterTitle = 0;
        for (int at = 1; at < passages.size(); at++) {
            if (!isDate(passages.get(at)) || passages.get(at).kind() == Kind.HEADING) continue;
            dates++;
            Passage before = passages.get(at - 1);
            if (before.kind() == Kind.HEADING && !isDate(before)) afterTitle++;
        }
        return afterTitle > 1 && afterTitle * 2 >= dates;
    }

    private void write() throws UnreadableFile {
        for (Passage passage : page.passages()) add(passage);
        finish();
        tellTitle();
        tellDate();
    }

    private void add(Passage passage) throws UnreadableFile {
        Optional<String> whole = DateLine.whole(passage.text());
        if (whole.isPresent()) {
            open(passage, whole.get());
            return;
        }
        Optional<DateLine.Dated> dated = DateLine.beginning(passage.text());
        if (dated.isPresent()) {
            open(passage, dated.get().date());
            if (passage.kind() == Kind.HEADING) begin(passage, dated.get().rest(), "");
            else begin(passage, "", dated.get().rest());
        } else if (passage.kind() == Kind.HEADING) heading(passage);
        else text(passage);
    }

    private void open(Passage passage, String written) throws UnreadableFile {
        finish();
        tellDate();
        boolean isTitled = titleFirst && passage.kind() != Kind.HEADING && isDate(passage);
        if (!isTitled) tellTitle();
        date = written;
        levelOfDate = passage.level();
        levelOfTitle = 0;
        dateWithoutText = passage;
    }

    private void heading(Passage passage) throws UnreadableFile {
        finish();
        tellTitle();
        if (titleFirst || isAbove(passage.level())) {
            tellDate();
            date = "";
            levelOfDate = 0;
        } else levelOfTitle = passage.level();
        title = passage;
    }

    /** Whether a heading ends what the date opened: a date that is no heading may have one after it, and others like it. */
    private boolean isAbove(int level) {
        if (levelOfDate > 0) return level <= levelOfDate;
        return dateWithoutText == null && (levelOfTitle == 0 || level < levelOfTitle);
    }

    private void text(Passage passage) throws UnreadableFile {
        Optional<String> clause = isProse ? DateLine.clause(passage.text()) : Optional.empty();
        if (clause.isPresent()) open(passage, clause.get());
        if (clause.isEmpty() && entry != null && entry.takes(passage)) entry.add(passage);
        else begin(passage, title == null ? "" : title.text(), passage.text());
    }

    private void begin(Passage passage, String heading, String text) throws UnreadableFile {
        finish();
        entry = new Entry(passage, date, heading, text, title == null ? List.of() : title.links());
        title = null;
        dateWithoutText = null;
    }

    private void finish() throws UnreadableFile {
        if (entry != null) output.row(entry.line(), entry.cells());
        entry = null;
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

package fr.annales.archive;

import fr.annales.codec.CsvCell;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the mistakes of one event, or of one document, are told: it knows the file, the row and the event. */
final class Diagnostics {
    private static final int LONGEST_OTHER_ID = 40;

    private final String file;
    private final int row;
    private final Consumer<Mistake> mistakes;
    private @Nullable String id;
    private boolean any;

    /** @param row of a spreadsheet, or 0 when the file is none */
    Diagnostics(String file, int row, Consumer<Mistake> mistakes) {
        this.file = file;
        this.row = row;
        this.mistakes = mistakes;
    }

    /** Names the event that what follows is about, unless the id is so long that it must be something else. */
    void about(String id) {
        if (Slug.isSlug(id) || id.codePointCount(0, id.length()) <= LONGEST_OTHER_ID) this.id = Quoted.shown(id);
    }

    void add(int line, @Nullable String field, String reason, @Nullable String cure) {
        any = true;
        mistakes.accept(new Mistake(file, line, row, id, field, reason, cure));
    }

    /** Notes a mistake that was told elsewhere, such as the encoding of a whole file. */
    void spoil() {
        any = true;
    }

    /** Whether there is any mistake: then what was read must not be used. */
    boolean any() {
        return any;
    }

    /** How the values of a list are written in the file. */
    String listed(List<String> values) {
        return row > 0 ? String.join("|", values) : "[\"" + String.join("\", \"", values) + "\"]";
    }

    /** How a date of EDTF is written in the file. */
    String date(String edtf) {
        return row > 0 ? CsvCell.date(edtf) : edtf;
    }

    String file() {
        return file;
    }

    int row() {
        return row;
    }
}

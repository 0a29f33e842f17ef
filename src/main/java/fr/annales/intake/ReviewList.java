package fr.annales.intake;

import fr.annales.codec.Truncation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the list of what to look at, and remembers how much of each kind there is, with the first. */
final class ReviewList implements Closeable {
    static final String NAME = "a-revoir.csv";
    static final String FILE = "fichier";
    static final String REF = "repère";
    static final String ANSWER = "décision";
    static final List<String> HEADER = List.of(FILE, "ligne", "colonne", "valeur", "constat", REF, ANSWER);

    private static final int LONGEST_VALUE = 300;
    private static final int MOST_SHOWN = 3;

    /** How many there are of a kind, and the first. */
    record Count(int times, List<ReviewItem> first) {}

    private final SheetWriter writer;
    private final Answers answers;
    private final Map<ReviewItem.Kind, Count> counts = new EnumMap<>(ReviewItem.Kind.class);

    ReviewList(Path file, Answers answers) throws IOException {
        writer = new SheetWriter(file);
        this.answers = answers;
        writer.row(HEADER);
        answers.ofOtherFiles().forEach(writer::row);
    }

    void add(ReviewItem matter) {
        counts.merge(matter.kind(), new Count(1, List.of(matter)), (all, one) -> {
            List<ReviewItem> first = new ArrayList<>(all.first());
            if (first.size() < MOST_SHOWN) first.addAll(one.first());
            return new Count(all.times() + 1, first);
        });
        writer.row(List.of(
                matter.file(),
                matter.row() == 0 ? "" : Integer.toString(matter.row()),
                matter.column(),
                shortened(matter.value()),
                matter.told(),
                matter.ref(),
                matter.ref().isEmpty() ? "" : answers.to(matter.ref())));
    }

    private static String shortened(String value) {
        return Truncation.withEllipsis(value, LONGEST_VALUE);
    }

    Count count(ReviewItem.Kind kind) {
        return counts.getOrDefault(kind, new Count(0, List.of()));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

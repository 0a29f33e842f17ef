package fr.annales.intake;

import fr.annales.archive.Hash;
import fr.annales.archive.Slug;
import fr.annales.codec.Truncation;
import fr.annales.codec.Whitespace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people have answered in the list of an earlier import, and what the list says of files not imported now. */
final class Answers {
    private static final int LONGEST = 2_000;

    /** Without one of these no answer is told from another. */
    private static final List<String> NEEDED = List.of(ReviewList.FILE, ReviewList.REF, ReviewList.ANSWER);

    private final Map<String, String> byRef = new HashMap<>();
    private final List<List<String>> ofOtherFiles = new ArrayList<>();

    /** @param files that are imported now */
    static Answers read(Path list, Set<String> files) throws IOException, RefusedImportException {
        Answers answers = new Answers();
        Sheet.read(list, NEEDED, row -> {
            String answer = Whitespace.strip(row.getOrDefault(ReviewList.ANSWER, ""));
            String ref = row.getOrDefault(ReviewList.REF, "");
            if (!answer.isEmpty() && !ref.isEmpty()) answers.byRef.put(ref, Truncation.of(answer, LONGEST));
            if (!files.contains(row.getOrDefault(ReviewList.FILE, "")))
                answers.ofOtherFiles.add(ReviewList.HEADER.stream()
                        .map(name -> row.getOrDefault(name, ""))
                        .toList());
        });
        return answers;
    }

    /** What was answered, empty where nothing was. */
    String to(String ref) {
        return byRef.getOrDefault(ref, "");
    }

    List<List<String>> ofOtherFiles() {
        return ofOtherFiles;
    }

    static boolean isToIgnore(String answer) {
        return Slug.of(answer).equals("ignorer");
    }

    static boolean isToResume(String answer) {
        return Slug.of(answer).equals("reprendre");
    }

    /** By which an answer about a cell of an event is known again, as long as the cell says the same. */
    static String ref(String id, String column, String value) {
        return id + "#" + Hash.small(column, value);
    }

    static String refOfRow(long row) {
        return "ligne#" + Long.toHexString(row);
    }

    static String refOfOrder(String file, String column) {
        return "ordre#" + Hash.small(file, column);
    }

    static String refOfColumn(String file, String column) {
        return "colonne#" + Hash.small(file, column);
    }
}

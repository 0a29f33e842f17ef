package fr.annales;

import fr.annales.archive.Mistake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The mistakes of an archive, the same one of one file told once: with how often it was made, and where first. */
final class MistakeList {
    /** Others than these are counted alone: nobody reads them, and they must be kept somewhere. */
    private static final int MOST_KINDS = 1_000;

    private static final int MOST_PLACES = 3;

    private record Kind(
            String file,
            @Nullable String field,
            String reason,
            @Nullable String cure) {
        static Kind of(Mistake mistake) {
            return new Kind(mistake.file(), mistake.field(), mistake.reason(), mistake.cure());
        }
    }

    /** A mistake that was made several times, with its first places. */
    private static final class Repeated {
        private final List<Mistake> first = new ArrayList<>();
        private long times;

        void add(Mistake mistake) {
            times++;
            if (first.size() < MOST_PLACES) first.add(mistake);
        }

        @Override
        public String toString() {
            if (times == 1) return first.getFirst().toString();
            boolean inRows = first.getFirst().row() > 0;
            List<String> places = first.stream()
                    .map(mistake -> String.valueOf(inRows ? mistake.row() : mistake.line()))
                    .toList();
            return first.getFirst().withoutEvent() + " (" + times + " fois, lignes " + String.join(", ", places)
                    + (times > first.size() ? "…" : "") + (inRows ? " du tableau)" : ")");
        }
    }

    /**
     * A mistake as it is told.
     *
     * @param first where it was made first
     * @param times how often it was made
     * @param lines the first of them, at most three
     */
    record Told(Mistake first, long times, List<Integer> lines) {}

    private final Map<Kind, Repeated> kinds = new LinkedHashMap<>();
    private long all;
    private long untold;

    void add(Mistake mistake) {
        all++;
        Kind kind = Kind.of(mistake);
        if (kinds.size() < MOST_KINDS || kinds.containsKey(kind))
            kinds.computeIfAbsent(kind, _ -> new Repeated()).add(mistake);
        else untold++;
    }

    /** How many mistakes were made, each as often as it was. */
    long count() {
        return all;
    }

    List<Told> told() {
        return kinds.values().stream()
                .map(mistake -> new Told(
                        mistake.first.getFirst(),
                        mistake.times,
                        mistake.first.stream().map(Mistake::line).toList()))
                .toList();
    }

    /** Tells one a line, in the order in which each was made first. */
    void tell(Consumer<String> lines) {
        kinds.values().forEach(mistake -> lines.accept(mistake.toString()));
        if (untold > 0) lines.accept("et " + FrenchCount.of(untold, "autre"));
    }
}

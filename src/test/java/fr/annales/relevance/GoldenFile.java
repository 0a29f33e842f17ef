package fr.annales.relevance;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** How the questions to the shipped archive are answered, as a text that people compare. */
final class GoldenFile {
    private static final int SHOWN = 5;
    private static final int DEEPEST = 100;
    private static final int NOT_FOUND = Integer.MAX_VALUE;

    private final List<Integer> ranks = new ArrayList<>();
    private final StringBuilder blocks = new StringBuilder();

    /** Asks all of them, each with the id of the event that should win. */
    static String of(ServedArchive archive, List<List<String>> questions) throws IOException, InterruptedException {
        GoldenFile golden = new GoldenFile();
        for (List<String> question : questions) golden.add(archive, question.getFirst(), question.getLast());
        return golden.figures() + golden.blocks;
    }

    private void add(ServedArchive archive, String typed, String wins) throws IOException, InterruptedException {
        Answer answer = archive.ask(typed, SHOWN);
        boolean shown = answer.ids().contains(wins);
        List<String> deep = shown ? answer.ids() : archive.ask(typed, DEEPEST).ids();
        int rank = deep.contains(wins) ? deep.indexOf(wins) + 1 : NOT_FOUND;
        ranks.add(rank);
        blocks.append("\n%s  [%s, %d]\n".formatted(typed, answer.match(), answer.total()))
                .append(IntStream.range(0, answer.hits().size())
                        .mapToObj(i -> line(i + 1, answer.hits().get(i), wins))
                        .collect(joining()));
        if (!shown) blocks.append("* %3s  %s\n".formatted(rank == NOT_FOUND ? "—" : rank, wins));
    }

    private static String line(int rank, Answer.Hit hit, String wins) {
        return "%s %3d  %s — %s\n".formatted(hit.id().equals(wins) ? "*" : " ", rank, hit.id(), hit.title());
    }

    private String figures() {
        double reciprocal = ranks.stream()
                .mapToDouble(rank -> rank == NOT_FOUND ? 0 : 1.0 / rank)
                .average()
                .orElse(Double.NaN);
        return "questions  %d\n".formatted(ranks.size())
                + IntStream.of(1, 3, SHOWN).mapToObj(this::recall).collect(joining())
                + String.format(Locale.ROOT, "MRR        %.3f\n", reciprocal);
    }

    private String recall(int cut) {
        long found = ranks.stream().filter(rank -> rank <= cut).count();
        return String.format(Locale.ROOT, "recall@%d   %.3f  (%d)\n", cut, found / (double) ranks.size(), found);
    }

    /** The first blocks that differ, as a diff would show them; empty when none does. */
    static String difference(String kept, String now, int most) {
        List<String> old = List.of(kept.split("\n\n", -1));
        List<String> young = List.of(now.split("\n\n", -1));
        return IntStream.range(0, Math.max(old.size(), young.size()))
                .mapToObj(i -> difference(i < old.size() ? old.get(i) : "", i < young.size() ? young.get(i) : ""))
                .filter(block -> !block.isEmpty())
                .limit(most)
                .collect(joining("\n"));
    }

    /** Where lines only change their places, all of both are shown. */
    private static String difference(String kept, String now) {
        if (kept.equals(now)) return "";
        List<String> old = new ArrayList<>(kept.lines().toList());
        List<String> young = new ArrayList<>(now.lines().toList());
        List<String> same = List.of();
        if (!Set.copyOf(old).equals(Set.copyOf(young))) {
            same = old.stream().limit(1).filter(young::contains).toList();
            List<String> before = List.copyOf(old);
            old.removeAll(young);
            young.removeAll(before);
        }
        return marked(" ", same) + marked("-", old) + marked("+", young);
    }

    private static String marked(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + " " + line + "\n").collect(joining());
    }
}

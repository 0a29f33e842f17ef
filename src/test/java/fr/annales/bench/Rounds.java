package fr.annales.bench;

import fr.annales.bench.Load.Outcome;
import fr.annales.bench.Load.Timed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rounds in which every contender is asked the same questions, one contender after the other. */
final class Rounds {

    /** A contender under so many clients. */
    record Entry(Contender contender, int clients) {
        @Override
        public String toString() {
            return contender.name() + " × " + clients;
        }
    }

    private final Map<Entry, List<Outcome>> outcomes = new LinkedHashMap<>();

    /** Asks every contender the questions of one round. */
    void run(List<Entry> entries, List<Asked> questions) throws IOException, InterruptedException {
        for (Entry entry : entries)
            outcomes.computeIfAbsent(entry, _ -> new ArrayList<>())
                    .add(Load.run(entry.contender(), questions, entry.clients()));
    }

    /** Searches a second, the median of the rounds. */
    double rate(Entry entry) {
        return Figures.median(of(entry).stream().map(Outcome::perSecond).toList());
    }

    /**
     * How many times faster one is than another: the median of the ratios of each round, which noise disturbs least.
     */
    double ratio(Entry one, Entry other) {
        return ratio(one, other, Outcome::perSecond);
    }

    /** The same for one kind of question. */
    double ratio(Entry one, Entry other, Kind kind) {
        return ratio(
                one,
                other,
                outcome -> 1
                        / outcome.answers().stream()
                                .filter(answer -> answer.asked().kind() == kind)
                                .mapToLong(Timed::nanos)
                                .average()
                                .orElse(Double.NaN));
    }

    private double ratio(Entry one, Entry other, Function<Outcome, Double> rate) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < of(one).size(); round++)
            ratios.add(rate.apply(of(one).get(round)) / rate.apply(of(other).get(round)));
        return Figures.median(ratios);
    }

    /** Bytes of heap that an answer took on its way. */
    double allocated(Entry entry) {
        return of(entry).stream().mapToLong(Outcome::allocated).sum()
                / (double) answers(entry, _ -> true).size();
    }

    /** How long answers of a kind took, in milliseconds; the quantile lies in 0 to 1. */
    double millis(Entry entry, Kind kind, double quantile) {
        return millis(entry, asked -> asked.kind() == kind, quantile);
    }

    /** The same for answers of all kinds. */
    double millis(Entry entry, double quantile) {
        return millis(entry, _ -> true, quantile);
    }

    private double millis(Entry entry, Predicate<Asked> wanted, double quantile) {
        List<Long> nanos =
                answers(entry, wanted).stream().map(Timed::nanos).sorted().toList();
        return nanos.isEmpty() ? Double.NaN : nanos.get((int) (quantile * (nanos.size() - 1))) / 1e6;
    }

    /** How many events a question of a kind found, on average. */
    double found(Entry entry, Kind kind) {
        return answers(entry, asked -> asked.kind() == kind).stream()
                .mapToLong(Timed::total)
                .average()
                .orElse(0);
    }

    private List<Timed> answers(Entry entry, Predicate<Asked> wanted) {
        return of(entry).stream()
                .flatMap(outcome -> outcome.answers().stream())
                .filter(answer -> wanted.test(answer.asked()))
                .toList();
    }

    private List<Outcome> of(Entry entry) {
        return outcomes.getOrDefault(entry, List.of());
    }
}

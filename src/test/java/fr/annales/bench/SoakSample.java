package fr.annales.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What was seen of a server at a moment of a soak.
 *
 * @param minute since the beginning
 * @param vitals of its process
 * @param liveHeap bytes that the last collection of its old generation left
 * @param searches since the sample before
 * @param median milliseconds that these took
 * @param slow milliseconds that the slowest of a hundred took
 */
record SoakSample(double minute, Vitals vitals, double liveHeap, int searches, double median, double slow) {
    private static final double MIB = 1 << 20;

    /** Something that is told of each sample, by its name and unit. */
    record Measure(String name, boolean isHeldFlat, ToDoubleFunction<SoakSample> value) {

        double of(SoakSample sample) {
            return value.applyAsDouble(sample);
        }
    }

    static final Measure RESIDENT = new Measure("memory resident, MiB", true, sample -> sample.vitals.resident() / MIB);
    static final Measure OWN = new Measure("memory of no file, MiB", true, sample -> sample.vitals.own() / MIB);
    static final Measure LIVE = new Measure("live heap, MiB", false, sample -> sample.liveHeap / MIB);
    static final Measure THREADS = new Measure("threads", true, sample -> sample.vitals.threads());
    static final Measure DESCRIPTORS = new Measure("open descriptors", true, sample -> sample.vitals.descriptors());
    static final Measure SEARCHES = new Measure("searches", false, SoakSample::searches);
    static final Measure MEDIAN = new Measure("p50 of searches, ms", false, SoakSample::median);
    static final Measure SLOW = new Measure("p99 of searches, ms", false, SoakSample::slow);

    static final List<Measure> ALL = List.of(RESIDENT, OWN, LIVE, THREADS, DESCRIPTORS, SEARCHES, MEDIAN, SLOW);

    /** The head of a table of samples in CSV. */
    static String head() {
        return "minute,"
                + String.join(
                        ",",
                        ALL.stream()
                                .map(measure -> "\"" + measure.name() + "\"")
                                .toList()) + "\n";
    }

    String row() {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%.2f", minute));
        for (Measure measure : ALL) row.append(String.format(Locale.ROOT, ",%.3f", measure.of(this)));
        return row.append('\n').toString();
    }
}

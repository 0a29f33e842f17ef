package fr.annales.bench;

import fr.annales.bench.SoakSample.Measure;
import java.util.List;

/**
 * Whether what a server holds stays as it is. The medians of the second and the last quarter of the samples are
 * compared: in the first one a server still grows to its size, and a single sample says little.
 */
record Flatness(List<SoakSample> samples) {
    /** What the last quarter may have more. */
    private static final double MORE = 1.1;

    /** Fewer samples say nothing of growing. */
    private static final int FEWEST = 40;

    boolean isTold() {
        return samples.size() >= FEWEST;
    }

    /** The median of a measure in a quarter, from 1 on. */
    double median(Measure measure, int quarter) {
        int size = samples.size();
        return Figures.median(samples.subList((quarter - 1) * size / 4, quarter * size / 4).stream()
                .map(measure::of)
                .toList());
    }

    /** What of that which is to stay flat has grown. */
    List<Measure> grown() {
        return SoakSample.ALL.stream()
                .filter(Measure::isHeldFlat)
                .filter(measure -> isTold() && median(measure, 4) > MORE * median(measure, 2))
                .toList();
    }

    void tell(Figures figures) {
        for (Measure measure : SoakSample.ALL)
            for (int quarter = 1; quarter <= 4; quarter++)
                figures.put(measure.name() + ", median of quarter " + quarter, median(measure, quarter));
    }
}

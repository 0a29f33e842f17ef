package fr.annales.bench;

import fr.annales.bench.SoakSample.Measure;
import java.util.List;
import java.util.Locale;

/** The samples of a soak as lines over its minutes, in SVG: a panel for each kind of measure, from 0 up. */
final class SoakChart {
    private static final int WIDTH = 740;
    private static final int LEFT = 60;
    private static final int RIGHT = 36;
    private static final int PANEL = 110;
    private static final int GAP = 42;
    private static final int TOP = 30;
    private static final int TICKS = 6;
    private static final List<String> COLOURS = List.of("#1f5a99", "#b3541e", "#4d7a2a");

    private static final List<List<Measure>> PANELS = List.of(
            List.of(SoakSample.RESIDENT, SoakSample.OWN, SoakSample.LIVE),
            List.of(SoakSample.THREADS, SoakSample.DESCRIPTORS),
            List.of(SoakSample.MEDIAN, SoakSample.SLOW));

    private final List<SoakSample> samples;
    private final double minutes;
    private final StringBuilder svg = new StringBuilder();

    private SoakChart(List<SoakSample> samples) {
        this.samples = samples;
        this.minutes = samples.getLast().minute();
    }

    /** The chart of samples, of which there is at least one. */
    static String svg(List<SoakSample> samples) {
        return new SoakChart(samples).draw();
    }

    private String draw() {
        int height = TOP + PANELS.size() * (PANEL + GAP);
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", WIDTH, " ", height);
        add("\" font-family=\"sans-serif\" font-size=\"12\">\n");
        add("<rect width=\"", WIDTH, "\" height=\"", height, "\" fill=\"#fff\"/>\n");
        for (int i = 0; i < PANELS.size(); i++) panel(PANELS.get(i), TOP + i * (PANEL + GAP));
        return svg.append("</svg>\n").toString();
    }

    private void panel(List<Measure> measures, int top) {
        double most = measures.stream()
                .flatMap(measure -> samples.stream().map(measure::of))
                .reduce(1.0, Math::max);
        for (int i = 0; i <= 2; i++) {
            double y = top + PANEL * (1 - i / 2.0);
            add("<path d=\"M", LEFT, " ", y, "H", WIDTH - RIGHT, "\" stroke=\"#ccc\"/>");
            text(LEFT - 6.0, y + 4, "end", "#333", Figures.shown(most * i / 2));
        }
        for (int i = 0; i <= TICKS; i++)
            text(x(minutes * i / TICKS), top + PANEL + 16.0, "middle", "#333", minute(minutes * i / TICKS));
        for (int i = 0; i < measures.size(); i++) {
            text(
                    LEFT + i * 200.0,
                    top - 8.0,
                    "start",
                    COLOURS.get(i),
                    measures.get(i).name());
            line(measures.get(i), most, top, COLOURS.get(i));
        }
    }

    private static String minute(double minute) {
        return String.format(Locale.ROOT, "%.3g min", minute);
    }

    private void line(Measure measure, double most, int top, String colour) {
        add("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"", colour, "\" points=\"");
        for (SoakSample sample : samples)
            add(x(sample.minute()), ",", top + PANEL * (1 - measure.of(sample) / most), " ");
        add("\"/>\n");
    }

    private double x(double minute) {
        return LEFT + (WIDTH - LEFT - RIGHT) * minute / minutes;
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        add("<text x=\"", x, "\" y=\"", y, "\" text-anchor=\"", anchor, "\" fill=\"", colour, "\">", text, "</text>\n");
    }

    /** Adds one part after the other, numbers that are not whole with one decimal. */
    private void add(Object... parts) {
        for (Object part : parts)
            svg.append(part instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : part);
    }
}

package fr.annales.search;

import fr.annales.archive.ShippedArchive;
import fr.annales.french.Matcher;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to mark a long text: its analysis, the matches, the HTML. */
@State(Scope.Benchmark)
public class HighlightBenchmark {
    private final String text = ShippedArchive.read().longestText();
    private final Matcher matcher = new Matcher(
            Set.of("insertion", "personne"), Set.of("terr"), List.of(List.of("pouvoir", "agir")), List.of());

    @Benchmark
    public Highlight passage() {
        return Highlight.passage(text, matcher);
    }

    @Benchmark
    public Highlight whole() {
        return Highlight.whole(text, matcher);
    }
}

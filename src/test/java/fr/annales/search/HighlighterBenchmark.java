package fr.annales.search;

import fr.annales.archive.ShippedArchive;
import fr.annales.french.French;
import fr.annales.french.MatchFinder;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to mark a long text: its analysis, the matches, the HTML. */
@State(Scope.Benchmark)
public class HighlighterBenchmark {
    private final String text = ShippedArchive.read().longestText();
    private final MatchFinder matcher = new MatchFinder(
            French.tokens("insertion personne"), Set.of("terr"), List.of(French.tokens("pouvoir agir")), List.of());

    @Benchmark
    public Snippet passage() {
        return Snippet.passage(text, matcher);
    }

    @Benchmark
    public Snippet whole() {
        return Snippet.whole(text, matcher);
    }
}

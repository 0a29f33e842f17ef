package fr.annales.french;

import fr.annales.archive.ShippedArchive;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the analysis of a long paragraph costs, to mark it and to index it. */
@State(Scope.Benchmark)
public class FrenchBenchmark {
    private final String text = ShippedArchive.read().longestText();

    @Benchmark
    public List<Token> tokens() {
        return French.tokens(text);
    }

    /** As the index and marking take them: a word is looked at and let go. */
    @Benchmark
    public int words() {
        int[] count = {0};
        French.read(text, (_, _, _) -> count[0]++);
        return count[0];
    }
}

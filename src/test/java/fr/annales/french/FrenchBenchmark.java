package fr.annales.french;

import fr.annales.archive.ShippedArchive;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
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

    /** As the index takes them: a token is looked at and let go. */
    @Benchmark
    public int stems() throws IOException {
        try (TokenStream stream = French.stems().tokenStream("", text)) {
            int count = 0;
            stream.reset();
            while (stream.incrementToken()) count++;
            stream.end();
            return count;
        }
    }
}

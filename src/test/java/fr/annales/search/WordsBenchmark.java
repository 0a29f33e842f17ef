package fr.annales.search;

import fr.annales.archive.ShippedArchive;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to read a question, before anything is searched. */
@State(Scope.Benchmark)
public class WordsBenchmark {

    /** What people type, from the usual to the longest that may be asked. */
    public enum Shape {
        WORD("insertion"),
        SENTENCE("la loi du 29 juillet 1998 sur les exclusions"),
        SIGNS("\"pouvoir d’agir\" des personnes -congrès -\"Pays de la Loire\" Basse-Normandie"),
        LONGEST(ShippedArchive.read().longestText().substring(0, Question.LONGEST_TEXT));

        private final String text;

        Shape(String text) {
            this.text = text;
        }
    }

    private final Lexicon lexicon = new Lexicon(ShippedArchive.read().archive());
    private Words words = Words.NONE;

    @Param
    private Shape shape = Shape.WORD;

    @Setup
    public void read() {
        words = Words.read(shape.text, lexicon.synonyms());
    }

    @Benchmark
    public Object words() {
        return Words.read(shape.text, lexicon.synonyms());
    }

    @Benchmark
    public Object ladder() {
        return Ladder.of(words, lexicon.slips());
    }
}

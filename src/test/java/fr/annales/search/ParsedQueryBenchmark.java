package fr.annales.search;

import fr.annales.archive.ShippedArchive;
import fr.annales.dates.DateContext;
import fr.annales.dates.DateReader;
import fr.annales.dates.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to read a question, before anything is searched. */
@State(Scope.Benchmark)
public class ParsedQueryBenchmark {

    /** What people type, from the usual to the longest that may be asked. */
    public enum Shape {
        WORD("insertion"),
        SENTENCE("la loi du 29 juillet 1998 sur les exclusions"),
        DATES("lois entre 1985 et 1990 sur l’emploi, congrès des années quatre-vingt-dix"),
        SIGNS("\"pouvoir d’agir\" des personnes -congrès -\"Pays de la Loire\" Basse-Normandie"),
        LONGEST(ShippedArchive.read().longestText().substring(0, Question.LONGEST_TEXT));

        private final String text;

        Shape(String text) {
            this.text = text;
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final DateContext DATES =
            new DateContext(Optional.of(new Period(LocalDate.of(1980, 1, 1), TODAY)), _ -> false, TODAY);

    private final VersionMeaning meaning =
            new VersionMeaning(ShippedArchive.read().archive());
    private ParsedQuery words = ParsedQuery.NONE;

    @Param
    private Shape shape = Shape.WORD;

    @Setup
    public void read() {
        words = ParsedQuery.read(shape.text, List.of(), meaning.synonyms());
    }

    @Benchmark
    public Object words() {
        return ParsedQuery.read(shape.text, List.of(), meaning.synonyms());
    }

    @Benchmark
    public Object ladder() {
        return Ladder.of(words, List.of(), meaning.slips());
    }

    /** The dates of a question, of which it has one, a few or none. */
    @Benchmark
    public Object dates() {
        return DateReader.read(shape.text, ParsedQuery.fixed(shape.text), DATES);
    }
}

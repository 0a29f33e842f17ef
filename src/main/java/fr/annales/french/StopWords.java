package fr.annales.french;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/** The words of a question that say nothing of what is sought, unless nothing else is typed. */
public final class StopWords {
    /** What questions are asked with, and Lucene's list of written French lacks. */
    private static final List<String> OF_QUESTIONS =
            List.of("a", "comment", "combien", "est", "où", "pourquoi", "quand", "quoi", "son");

    private static final Set<String> FORMS = Stream.concat(
                    FrenchAnalyzer.getDefaultStopSet().stream().map(word -> new String((char[]) word)),
                    OF_QUESTIONS.stream())
            .flatMap(word -> French.tokens(word).stream())
            .map(Token::form)
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    /** Whether a word is a stop word, whatever its case and accents. */
    public static boolean contains(Token word) {
        return FORMS.contains(word.form());
    }
}

package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.french.FuzzyPrefix;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cluster finds the forms that a slip may mean by a pattern; the other engine reads them with its own code. */
class FuzzyPrefixPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formation | formation
            formatoin | formation
            formaion  | formation
            formattion | formation
            forn      | forme
            forne     | forme
            fornes    | forme
            formes    | formation
            formas    | formation
            format    | forme
            norme     | forme
            a.b       | axb
            a.bcdef   | axbcdef
            abcd\uD801\uDC00 | abcd\uD801\uDC28
            abc\uD801\uDC00  | abc\uD801\uDC28
            """)
    void a_pattern_finds_what_the_other_engine_finds(String typed, String form) {
        CharacterRunAutomaton pattern = new CharacterRunAutomaton(Operations.determinize(
                new RegExp(FuzzyPrefixPattern.of(typed)).toAutomaton(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        assertThat(pattern.run(form)).isEqualTo(FuzzyPrefix.length(typed, form) > 0);
    }
}

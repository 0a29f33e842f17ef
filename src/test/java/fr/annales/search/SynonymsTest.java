package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Clause;
import fr.annales.engine.TestArchive;
import fr.annales.event.Acronym;
import fr.annales.french.French;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an expression of a question is widened by. */
class SynonymsTest {
    private static Synonyms of(Acronym... acronyms) {
        return new Synonyms(TestArchive.with(List.of(), List.of(acronyms)));
    }

    private static List<Clause> read(Synonyms synonyms, String typed) {
        return synonyms.read(French.tokens(typed));
    }

    @Test
    void the_longest_expression_is_meant() {
        Synonyms synonyms = of(
                new Acronym("AI", List.of("association"), null),
                new Acronym("AII", List.of("association intermédiaire d’insertion"), null));
        assertThat(read(synonyms, "association intermédiaire d’insertion")).hasSize(1);
        assertThat(read(synonyms, "association intermédiaire")).hasSize(2);
    }

    @Test
    void however_many_there_are_a_question_stays_bounded() {
        List<String> longForms =
                IntStream.range(0, 100).mapToObj(i -> "forme numéro " + i).toList();
        Clause read = read(of(new Acronym("XYZ", longForms, null)), "XYZ").getFirst();
        assertThat(read)
                .isInstanceOfSatisfying(
                        Clause.AnyOf.class,
                        either -> assertThat(either.others()).hasSize(16));
    }
}

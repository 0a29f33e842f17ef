package fr.annales.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thème             | thème
            Lieu à Paris      | lieu à Paris
            Élu               | élu
            SIAE              | SIAE
            S.I.A.E.          | S.I.A.E.
            SIAE du Nord      | SIAE du Nord
            Personne de l’IAE | personne de l’IAE
            Île-de-France     | Île-de-France
            A                 | a
            \uD801\uDC00uvre | \uD801\uDC28uvre
            ''                | ''
            """)
    void a_label_inside_a_sentence_has_the_capitals_that_it_needs(String label, String inSentence) {
        assertThat(Facet.inSentence(label)).isEqualTo(inSentence);
    }
}

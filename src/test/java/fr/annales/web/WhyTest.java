package fr.annales.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.TestArchive;
import fr.annales.search.Hit;
import fr.annales.search.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why an event answers is a true sentence, whatever is known of it. */
class WhyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WORD      | loi                | loi          | TITLE TEXT | « loi » est dans le titre et le texte.
            WORD      | loi                | ``           | ``         | « loi » y figure.
            FORM      | loi                | lois, Lois   | TITLE      | « loi » y figure sous une autre forme, « lois », dans le titre.
            FORM      | créer              | créée, créés | TEXT       | « créer » y figure sous d’autres formes, « créée », « créés », dans le texte.
            FORM      | grève              | ``           | ``         | « grève » y figure.
            PHRASE    | pouvoir d’agir     | Pouvoir d'agir | LABELS   | « pouvoir d’agir » est dans les rubriques.
            PHRASE    | de 1901            | 1901         | TEXT       | « de 1901 » s’y lit « 1901 », dans le texte.
            PHRASE    | 27/01/1987         | 27 janvier 1987 | TEXT    | « 27/01/1987 » s’y lit « 27 janvier 1987 », dans le texte.
            BEGINNING | form               | formation    | TEXT       | « form » y commence « formation », dans le texte.
            SLIP      | fromation          | formation    | TEXT       | « fromation » est pris pour « formation », dans le texte.
            SYNONYM   | IAE                | insertion    | TEXT       | « IAE » s’y dit « insertion », dans le texte.
            DATE      | en 1987            | ``           | DATE       | Sa date répond à « en 1987 ».
            """)
    void it_is_told_as_it_is(Reason.Kind kind, String typed, String found, String fields, String sentence) {
        Reason reason = new Reason(
                kind,
                typed,
                parts(found, ", "),
                parts(fields, " ").stream().map(Reason.Field::valueOf).collect(Collectors.toSet()),
                null);
        Hit hit = new Hit(TestArchive.full(), false, null, null, null, List.of(reason));
        assertThat(Why.sentence(hit).replace('\u00a0', ' ')).isEqualTo(sentence);
    }

    private static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

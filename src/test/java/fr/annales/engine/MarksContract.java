package fr.annales.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.search.Hit;
import fr.annales.search.Snippet;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is marked is what matched, and nothing else. */
public abstract class MarksContract extends EngineContract {
    protected MarksContract(Maker maker) {
        super(maker);
    }

    @Test
    void marks_exactly_what_matched() throws IOException {
        publish(TestArchive.event("a", "1990", "L’insertion & l’emploi", "Insertions <b>diverses</b>.", "creation"));
        Hit hit = ask("insertion").hits().getFirst();
        assertThat(markedTitle(hit)).isEqualTo("L’<mark>insertion</mark> & l’emploi");
        assertThat(markedText(hit)).isEqualTo("<mark>Insertions</mark> <b>diverses</b>.");
    }

    @Test
    void marks_the_words_that_were_taken_for_a_slip() throws IOException {
        publish(TestArchive.event("a", "1990", "Le chômage", "Sans mot.", "creation"));
        assertThat(markedTitle(ask("chomaje").hits().getFirst())).isEqualTo("Le <mark>chômage</mark>");
    }

    @Test
    void marks_what_means_the_same() throws IOException {
        publish(TestArchive.event("a", "1990", "Le CNCRES", "Ou Conseil national, d’un conseil.", "creation"));
        Hit hit = ask("CNCRES").hits().getFirst();
        assertThat(markedTitle(hit)).isEqualTo("Le <mark>CNCRES</mark>");
        assertThat(markedText(hit)).isEqualTo("Ou <mark>Conseil national</mark>, d’un conseil.");
    }

    @Test
    void marks_the_words_of_an_expression_apart_only_where_all_of_them_stand() throws IOException {
        publish(TestArchive.event("a", "1990", "Un conseil du CNCRES", "Conseil tout national.", "creation"));
        Hit hit = ask("conseil national").hits().getFirst();
        assertThat(markedTitle(hit)).isEqualTo("Un conseil du <mark>CNCRES</mark>");
        assertThat(markedText(hit)).isEqualTo("<mark>Conseil</mark> tout <mark>national</mark>.");
    }

    @Test
    void shows_the_best_passage_of_a_long_text_from_word_to_word() throws IOException {
        String filler = "Un paragraphe sans rapport aucun. ".repeat(40);
        publish(TestArchive.event("a", "1990", "Titre", filler + "Voici le chômage ici. " + filler, "creation"));
        Hit hit = ask("chômage").hits().getFirst();
        Snippet passage = TestArchive.present(hit.text());
        assertThat(markedText(hit)).contains("<mark>chômage</mark>").hasSizeLessThan(400);
        assertThat(passage.start()).isPositive();
        String text = filler + "Voici le chômage ici. " + filler;
        assertThat(text.charAt(passage.start() - 1)).isEqualTo(' ');
        assertThat(text.charAt(passage.end())).isEqualTo(' ');
    }

    @Test
    void shows_the_passage_with_most_matches_of_the_longest_text() throws IOException {
        String text =
                "mot ".repeat(200_000) + "autre ".repeat(20) + "mot et chose, mot et chose. " + "rien ".repeat(100);
        publish(TestArchive.event("a", "1990", "Titre", text, "creation"));
        assertThat(TestArchive.present(ask("mot").hits().getFirst().text()).ranges())
                .hasSizeGreaterThan(70);
        assertThat(TestArchive.present(ask("chose").hits().getFirst().text()).ranges())
                .hasSize(2);
    }

    /** An address, a text of another script, or one that was pasted together. */
    @ParameterizedTest
    @ValueSource(strings = {"https://exemple.fr/dossier-", "œuvre-", "\uD83D\uDE80", "\uD83D\uDE80\uD83D\uDE80,x"})
    void shows_a_passage_with_its_match_of_a_text_without_blanks(String piece) throws IOException {
        String filler = piece.repeat(500);
        publish(TestArchive.event("a", "1990", "Titre", filler + "-chômage-" + filler, "creation"));
        Snippet passage = TestArchive.present(ask("chômage").hits().getFirst().text());
        assertThat(passage.ranges()).isNotEmpty();
        assertThat(passage.text()).hasSizeLessThan(450).isEqualTo(roundTripped(passage.text()));
    }

    /** Half of a character of two units does not come back. */
    private static String roundTripped(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    @Test
    void a_passage_ends_at_any_blank() throws IOException {
        String filler = "aucun\u00a0rapport\u202f".repeat(100);
        publish(TestArchive.event("a", "1990", "Titre", filler + "chômage\u00a0" + filler, "creation"));
        Snippet passage = TestArchive.present(ask("chômage").hits().getFirst().text());
        assertThat(passage.text()).contains("chômage").matches("(?s)(?:aucun|rapport)\\W.*\\W(?:aucun|rapport)");
    }

    @Test
    void marks_nothing_where_no_words_were_asked() throws IOException {
        publish(TestArchive.event("a", "1990", "Titre", "Texte.", "creation"));
        Hit hit = ask("").hits().getFirst();
        assertThat(hit.title()).isNull();
        assertThat(hit.score()).isNull();
    }
}

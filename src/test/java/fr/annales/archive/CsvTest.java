package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_seen_from_the_header(String delimiter) throws IOException {
        Reading reading = read("""
                "id"|title|text|type
                a|"Un, deux ; trois\t!"|Texte|loi
                """.replace("|", delimiter));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events()).extracting(Event::title).containsExactly("Un, deux ; trois\t!");
    }

    @Test
    void blanks_around_cells_and_values_and_empty_rows_do_not_count() throws IOException {
        Reading reading = read("""
                id ; title;text;type; themes;
                a; Titre ;Texte;loi; iae | qualite ;
                ;;;;;

                """);
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events()).extracting(Event::themes).hasToString("[[iae, qualite]]");
    }

    @Test
    void a_mistake_names_the_first_line_of_its_row_and_the_row_of_the_spreadsheet() throws IOException {
        Reading reading = read("""
                id;title;text;type
                a;Titre;"Deux
                lignes";loi

                b;Titre;"Deux
                lignes";lois
                """);
        assertThat(reading.mistakes())
                .containsExactly("e.csv:5: type: type inconnu «\u00a0lois\u00a0» ; écrire loi (événement b, rangée 4)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ouvert", "mi\"lieu", "\"fermé\"trop tôt", "\"\"\"ouvert", "mi\"li\"eu\""})
    void a_quote_out_of_place_costs_its_row_alone(String title) throws IOException {
        Reading reading = read("""
                id;title;text;type
                a;%s;Texte;loi
                b;"Titre";"Deux
                lignes";loi
                c;Titre;Texte;loi
                """.formatted(title));
        assertThat(reading.ids()).containsExactly("b", "c");
        assertThat(reading.mistakes()).singleElement().asString().startsWith("e.csv:2: un guillemet droit");
    }

    private Reading read(String csv) throws IOException {
        return Reading.of(folder, "e.csv", csv);
    }
}

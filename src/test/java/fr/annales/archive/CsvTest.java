package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_seen_from_the_header(String delimiter) throws IOException {
        ReadArchive reading = read("""
                "id"|title|text|type
                a|"Un, deux ; trois\t!"|Texte|loi
                """.replace("|", delimiter));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events()).extracting(Event::title).containsExactly("Un, deux ; trois\t!");
    }

    @Test
    void blanks_around_cells_and_values_and_empty_rows_do_not_count() throws IOException {
        ReadArchive reading = read("""
                id ; title;text;type; themes;
                a; Titre ;Texte;loi; iae | qualite ;
                ;;;;;

                """);
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events())
                .extracting(event -> event.concepts(Facet.THEME))
                .hasToString("[[iae, qualite]]");
    }

    @Test
    void a_mistake_names_the_first_line_of_its_row_and_the_row_of_the_spreadsheet() throws IOException {
        ReadArchive reading = read("""
                id;title;text;type
                a;Titre;"Deux
                lignes";loi

                b;Titre;"Deux
                lignes";lois
                """);
        assertThat(reading.mistakes())
                .containsExactly(
                        "e.csv:5: type: type inconnu «\u00a0lois\u00a0» ; écrire loi (événement b, ligne 4 du tableau)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ouvert", "mi\"lieu", "\"fermé\"trop tôt", "\"\"\"ouvert", "mi\"li\"eu\""})
    void a_quote_out_of_place_costs_its_row_alone(String title) throws IOException {
        ReadArchive reading = read("""
                id;title;text;type
                a;%s;Texte;loi
                b;"Titre";"Deux
                lignes";loi
                c;Titre;Texte;loi
                """.formatted(title));
        assertThat(reading.ids()).containsExactly("b", "c");
        assertThat(reading.mistakes()).singleElement().asString().startsWith("e.csv:2: un guillemet droit");
    }

    @Test
    void a_cell_in_a_column_without_a_name_is_told() throws IOException {
        ReadArchive reading = read("""
                id;date;title;text;type;;
                e1;1987;Un;T;loi;iae;
                e2;1987;Un;T;loi;;
                """);
        assertThat(reading.ids()).containsExactly("e2");
        assertThat(reading.mistakes())
                .containsExactly(
                        "e.csv:2: «\u00a0iae\u00a0» est dans une colonne sans nom ; donner un nom à la colonne 6, "
                                + "ou vider la cellule (événement e1, ligne 2 du tableau)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
                    themes / iae,qualite      / écrire iae|qualite
                    themes / "iae;qualite"    / écrire iae|qualite
                    themes / "Qualité ; iae;" / écrire qualite|iae
                    themes / iae,autre        / archive.json déclare iae, qualite
                    aliases / b,c             / écrire b|c
                    aliases / B, c            / écrire b-c
                    """)
    void values_parted_by_a_wrong_separator_are_told_with_the_right_one(String field, String cell, String cure)
            throws IOException {
        assertThat(read("id;title;text;type;" + field + "\na;Titre;Texte;loi;" + cell + "\n")
                        .mistakes())
                .singleElement()
                .asString()
                .contains(" ; " + cure + " (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|iae", "iae|", "|iae|", "| |iae||"})
    void a_separator_too_many_does_not_count(String themes) throws IOException {
        ReadArchive reading = read("id;title;text;type;themes\na;Titre;Texte;loi;" + themes + "\n");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events())
                .extracting(event -> event.concepts(Facet.THEME))
                .hasToString("[[iae]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n\n", " \n", "sep=;\n", "SEP=;\n", "\"sep=;\"\n", "\nsep=;\n\n", ";;;\n", "\ufeffsep=;\n"})
    void what_comes_before_the_header_is_passed_over(String before) throws IOException {
        ReadArchive reading = read(before + "id;title;text;type\na;Titre;Texte, dit;loi\n");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.ids()).containsExactly("a");
    }

    @Test
    void the_delimiter_is_the_one_that_excel_is_told() throws IOException {
        assertThat(read("sep=,\nid,title,text,type,\"links\"\na,Titre,Texte,loi,\n")
                        .mistakes())
                .isEmpty();
    }

    @Test
    void a_row_counts_as_in_a_spreadsheet_whatever_comes_before_the_header() throws IOException {
        assertThat(read("sep=;\n\nid;title;text;type\na;Titre;Texte;lois\n").mistakes())
                .singleElement()
                .asString()
                .startsWith("e.csv:4: ")
                .endsWith("ligne 3 du tableau)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Archive de ma ville;;;;;", "e1;1987;Un;T;loi;iae", "Archive de ma ville", "{}"})
    void a_first_row_that_is_no_header_is_told_once(String first) throws IOException {
        assertThat(read(first + "\nid;date;title;text;type;themes\n").mistakes())
                .containsExactly("e.csv:1: la première ligne ne nomme aucune colonne connue ; y nommer les colonnes : "
                        + "id;date;title;text;type;themes (ligne 1 du tableau)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
                    a;Titre;Texte;loi            # la ligne est séparée par « ; » et l’en-tête par « , » ; séparer toutes les lignes par « , » (ligne 2 du tableau)
                    a;Titre;Un, deux;loi         # la ligne est séparée par « ; » et l’en-tête par « , » ; séparer toutes les lignes par « , » (ligne 2 du tableau)
                    a                            # la ligne a 1 cellule et l’en-tête 4 ; compléter la ligne, même de cellules vides (événement a, ligne 2 du tableau)
                    a,Titre,Un;deux;trois;quatre # la ligne a 3 cellules et l’en-tête 4 ; compléter la ligne, même de cellules vides (événement a, ligne 2 du tableau)
                    """)
    void a_row_of_another_length_is_told_with_its_reason(String row, String told) throws IOException {
        assertThat(read("id,title,text,type\n" + row + "\n").mistakes())
                .containsExactly("e.csv:2: " + told.replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
    }

    @Test
    void only_what_may_be_an_id_is_shown_as_one() throws IOException {
        String slug = "a-b".repeat(30);
        assertThat(read("id;title;text;type\n" + slug + ";;\n" + "Un texte. ".repeat(5) + ";;\n")
                        .mistakes())
                .satisfiesExactly(
                        first -> assertThat(first).contains("(événement a-b"),
                        second -> assertThat(second).endsWith("(ligne 3 du tableau)"));
    }

    @Test
    void no_break_spaces_around_cells_are_blanks_like_others() throws IOException {
        ReadArchive reading = read(
                "id;date;title;text;type;themes\na\u00a0;\u00a01987;\u202fUn\u00a0!;T;loi;iae\u00a0|\u00a0qualite\n");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events()).extracting(Event::title).containsExactly("Un\u00a0!");
    }

    /** As Excel shows and saves a month; what it is told to be is what Excel leaves. */
    @Test
    void a_month_of_a_spreadsheet_has_a_cure_that_the_spreadsheet_leaves() throws IOException {
        String header = "id;date;title;text;type\n";
        assertThat(read(header + "a;mars-92;Un;T;loi\n").mistakes())
                .singleElement()
                .asString()
                .contains("écrire 1992-03-XX ou 1892-03-XX");
        ReadArchive cured = read(header + "a;1992-03-XX;Un;T;loi\n");
        assertThat(cured.mistakes()).isEmpty();
        assertThat(cured.events()).extracting(Event::date).hasToString("[1992-03]");
        String line = ReadArchive.line("b").replace("\"title\"", "\"date\": \"mars-92\", \"title\"");
        assertThat(ReadArchive.of(folder, "e.jsonl", line).mistakes())
                .last()
                .asString()
                .contains("écrire 1992-03 ou 1892-03");
    }

    private ReadArchive read(String csv) throws IOException {
        return ReadArchive.of(folder, "e.csv", csv);
    }
}

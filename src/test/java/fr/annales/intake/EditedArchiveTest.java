package fr.annales.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.dates.EdtfDate;
import fr.annales.event.Event;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A second import keeps what people have edited, moved and added, whatever a spreadsheet made of it. */
class EditedArchiveTest {
    private static final String SHEET = """
            Date;Titre;Texte;Thème
            1990;Congrès de Lyon;On y vote.;Congrès
            1991;Ouverture du local;Il est petit.;Vie locale
            12/05/1992;Grève;Elle dure.;Grèves
            """;

    @TempDir
    Path folder;

    private MadeTables tables = new MadeTables(Path.of("unused"));

    @BeforeEach
    void importOnce() throws Exception {
        tables = new MadeTables(folder.resolve("archive"));
        tables.file("t.csv", SHEET).run("t.csv");
    }

    private Event event(String id) throws Exception {
        return tables.event(id);
    }

    @Test
    void what_a_person_edited_survives_and_the_rest_follows_the_sheet() throws Exception {
        tables.edit("evenements.csv", "Congrès de Lyon;On y vote.", "Congrès de Lyon (Rhône);On y vote.");
        tables.edit("archive.json", "\"prefLabel\" : \"Congrès\"", "\"prefLabel\" : \"Congrès et assemblées\"");
        tables.file("t.csv", SHEET.replace("On y vote.", "On y vote beaucoup.")).run("t.csv");
        assertThat(event("congres-de-lyon").title()).isEqualTo("Congrès de Lyon (Rhône)");
        assertThat(event("congres-de-lyon").text()).isEqualTo("On y vote beaucoup.");
        assertThat(tables.archive().vocabulary("theme").orElseThrow().label("congres"))
                .isEqualTo("Congrès et assemblées");
        Map<String, String> before = tables.contents();
        tables.run("t.csv");
        assertThat(tables.contents()).isEqualTo(before);
    }

    @Test
    void a_field_that_both_changed_keeps_the_person_s_and_is_told() throws Exception {
        tables.edit("evenements.csv", "On y vote.", "On y vote à main levée.");
        tables.file("t.csv", SHEET.replace("On y vote.", "On y vote beaucoup.")).run("t.csv");
        assertThat(event("congres-de-lyon").text()).isEqualTo("On y vote à main levée.");
        assertThat(tables.review())
                .anyMatch(row -> row.getOrDefault("valeur", "").equals("On y vote beaucoup."));
    }

    @Test
    void an_event_that_a_person_gave_another_id_keeps_it_at_every_run() throws Exception {
        tables.file("a.csv", "id;Titre;Date\nassemblee;Assemblée;1987\n").run("a.csv");
        String row = Files.readString(tables.path("evenements.csv"))
                .lines()
                .filter(line -> line.startsWith("assemblee;"))
                .findFirst()
                .orElseThrow()
                .strip();
        tables.edit("evenements.csv", row, row.replaceFirst("assemblee", "fondation") + "assemblee");
        for (int run = 0; run < 3; run++) {
            tables.run("a.csv");
            assertThat(event("fondation").aliases()).containsExactly("assemblee");
            assertThat(tables.review()).isEmpty();
        }
    }

    @Test
    void an_event_that_a_person_took_out_stays_out_whatever_else_is_imported() throws Exception {
        String events = Files.readString(tables.path("evenements.csv"));
        String row = events.lines()
                .filter(line -> line.startsWith("greve;"))
                .findFirst()
                .orElseThrow();
        tables.edit("evenements.csv", row + "\r\n", "");
        tables.file("b.csv", "Titre;Date\nBal;1999\n").run("b.csv");
        tables.run("t.csv");
        assertThat(tables.byId().keySet()).doesNotContain("greve");
    }

    @Test
    void the_file_of_events_may_be_given_another_name() throws Exception {
        tables.edit("evenements.csv", "Elle dure.", "Elle dure un mois.");
        Files.move(tables.path("evenements.csv"), tables.path("histoire.csv"));
        ImportReport report = tables.run("t.csv");
        assertThat(String.join("\n", report.page()))
                .contains("evenements.csv s’appelle maintenant histoire.csv : c’est lui qui est mis à jour.");
        assertThat(tables.path("evenements.csv")).doesNotExist();
        assertThat(event("greve").text()).isEqualTo("Elle dure un mois.");
        assertThat(tables.events()).hasSize(3);
        assertThat(String.join("\n", tables.run("t.csv").page())).doesNotContain("s’appelle");
        assertThat(tables.events()).hasSize(3);
    }

    @Test
    void the_file_of_events_is_known_beside_another_that_has_taken_its_name() throws Exception {
        Files.move(tables.path("evenements.csv"), tables.path("histoire.csv"));
        Files.writeString(tables.path("evenements.csv"), "id;title\nbal;Bal\n");
        tables.run("t.csv");
        assertThat(tables.byId().keySet())
                .containsExactlyInAnyOrder("bal", "congres-de-lyon", "ouverture-du-local", "greve");
        assertThat(Files.readString(tables.path("evenements.csv"))).isEqualTo("id;title\nbal;Bal\n");
    }

    @Test
    void a_file_of_events_that_is_gone_is_written_anew_and_that_is_told() throws Exception {
        Files.delete(tables.path("evenements.csv"));
        ImportReport report = tables.run("t.csv");
        assertThat(String.join("\n", report.page())).contains("evenements.csv n’était plus dans le dossier");
        assertThat(tables.byId().keySet()).containsExactly("congres-de-lyon", "ouverture-du-local", "greve");
    }

    @Test
    void events_that_went_into_a_file_that_no_import_writes_are_not_written_a_second_time() throws Exception {
        Files.delete(tables.path("evenements.csv"));
        Files.writeString(tables.path("tout.jsonl"), "{\"id\": \"greve\", \"title\": \"Grève\"}\n");
        assertThatThrownBy(() -> tables.run("t.csv"))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("tout.jsonl");
    }

    /** What the sheet says, what is written of it and a spreadsheet makes of that, and what the sheet says then. */
    @ParameterizedTest
    @CsvSource({
        "12/05/1992, 1992-05-12, 12/05/1992, 13/05/1992, 1992-05-13",
        "mars 1992, 1992-03-XX, mars-92, avril 1992, 1992-04-XX",
        "1992-03, 1992-03-XX, 1992-03, 1992-04, 1992-04-XX",
        "an 44, 0044, 44, an 45, 0045"
    })
    void dates_that_a_spreadsheet_wrote_anew_are_no_edits(
            String sheet, String written, String saved, String corrected, String expected) throws Exception {
        tables.file("t.csv", SHEET.replace("12/05/1992", sheet)).run("t.csv");
        tables.edit("evenements.csv", "greve;" + written, "greve;" + saved);
        tables.file("t.csv", SHEET.replace("12/05/1992", corrected)).run("t.csv");
        assertThat(Files.readString(tables.path("evenements.csv"))).contains("greve;" + expected);
    }

    @Test
    void a_month_that_a_spreadsheet_wrote_anew_is_mended_by_the_import_of_any_sheet() throws Exception {
        tables.file("t.csv", SHEET.replace("12/05/1992", "mars 1992")).run("t.csv");
        tables.edit("evenements.csv", "greve;1992-03-XX", "greve;mars-92");
        tables.file("b.csv", "Titre;Date\nBal;1999\n").run("b.csv");
        assertThat(event("greve").date()).isEqualTo(EdtfDate.parse("1992-03"));
        assertThat(tables.copy("t-csv.csv")).contains("mars 1992");
    }

    @Test
    void an_event_written_by_hand_stays() throws Exception {
        String line = "a-la-main;1950;À la main;;;;;;;\r\n";
        Files.writeString(tables.path("evenements.csv"), Files.readString(tables.path("evenements.csv")) + line);
        tables.run("t.csv");
        assertThat(event("a-la-main").title()).isEqualTo("À la main");
        assertThat(tables.events()).hasSize(4);
    }

    @Test
    void an_id_changed_by_hand_is_followed_by_its_alias() throws Exception {
        tables.edit("evenements.csv", "greve;1992-05-12;Grève;Elle dure.", "la-greve;1992-05-12;Grève;Elle dure.");
        tables.edit("evenements.csv", "t.csv, ligne 4;;;", "t.csv, ligne 4;;;greve");
        tables.file("t.csv", SHEET.replace("Elle dure.", "Elle dure longtemps."))
                .run("t.csv");
        assertThat(event("la-greve").text()).isEqualTo("Elle dure longtemps.");
        assertThat(event("la-greve").aliases()).containsExactly("greve");
        assertThat(tables.events()).hasSize(3);
    }

    /** The copy that was made after the change has the new id, one from before the old one. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_id_changed_by_hand_is_known_in_a_copy_of_the_sheet(boolean isNew) throws Exception {
        String before = tables.copy("t-csv.csv");
        tables.edit("evenements.csv", "greve;1992-05-12;Grève;Elle dure.", "la-greve;1992-05-12;La grève;Elle dure.");
        tables.edit("evenements.csv", "t.csv, ligne 4;;;", "t.csv, ligne 4;;;greve");
        tables.run("t.csv");
        tables.file("t-csv.csv", isNew ? tables.copy("t-csv.csv") : before).run("t-csv.csv");
        assertThat(event("la-greve").title()).isEqualTo("La grève");
        assertThat(event("la-greve").aliases()).containsExactly("greve");
        assertThat(tables.events()).hasSize(3);
    }

    @Test
    void an_id_that_a_person_gave_is_taken_for_every_sheet() throws Exception {
        tables.edit("evenements.csv", "greve;1992-05-12;Grève;Elle dure.", "12;1992-05-12;Grève;Elle dure.");
        tables.edit("evenements.csv", "t.csv, ligne 4;;;", "t.csv, ligne 4;;;greve");
        tables.file("b.csv", "id;Titre;Date\n12;Fête;2001\n").run("b.csv");
        assertThat(event("12").title()).isEqualTo("Grève");
        assertThat(event("fete").title()).isEqualTo("Fête");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, ;", "x-MacRoman, ;", "IBM850, ;", "UTF-16, ;", "IBM850, '\t'", "UTF-8, '\t'"})
    void a_spreadsheet_may_save_what_an_import_wrote_in_any_encoding(Charset charset, String delimiter)
            throws Exception {
        String sheet = "Titre;Date;Texte\nFête de l'été;27/01/87;Déjà prêt où ça.\nNoël;1990;Réveillé à l'aube.\n";
        MadeTables saved = new MadeTables(folder.resolve("saved")).file("f.csv", sheet);
        saved.run("f.csv");
        saved.answer("27/01/87", "27/01/1987");
        for (String name : List.of("evenements.csv", "import/a-revoir.csv", "import/etat.csv", "import/colonnes.csv")) {
            String written = Files.readString(saved.path(name));
            Files.write(
                    saved.path(name),
                    written.replace("\uFEFF", "").replace(";", delimiter).getBytes(charset));
        }
        saved.run("f.csv");
        assertThat(saved.event("fete-de-l-ete").title()).isEqualTo("Fête de l'été");
        assertThat(String.valueOf(saved.event("fete-de-l-ete").date())).isEqualTo("1987-01-27");
        assertThat(saved.review())
                .noneMatch(row -> row.getOrDefault("constat", "").contains("à la main"));
        Map<String, String> before = saved.contents();
        saved.run("f.csv");
        assertThat(saved.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "import/a-revoir.csv, décision", "import/a-revoir.csv, repère", "import/etat.csv, empreintes",
        "import/colonnes.csv, champ", "import/fichiers.csv, fichier", "evenements.csv, id",
    })
    void a_file_without_its_column_is_refused_and_never_taken_for_empty(String name, String column) throws Exception {
        String header = Files.readString(tables.path(name)).lines().findFirst().orElseThrow();
        tables.edit(name, header, header.replaceFirst("(?<=^\uFEFF|;)" + column + "(?=;|$)", "autre"));
        Map<String, String> before = tables.contents();
        assertThatThrownBy(() -> tables.run("t.csv"))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("« " + column + " »");
        assertThat(tables.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"evenements.csv, '\"ouvert', guillemet", "import/etat.csv, '', vide"})
    void a_damaged_file_is_refused(String name, String content, String told) throws Exception {
        String header = Files.readString(tables.path(name)).lines().findFirst().orElseThrow();
        Files.writeString(tables.path(name), content.isEmpty() ? "" : header + "\r\n" + content + "\r\n");
        assertThatThrownBy(() -> tables.run("t.csv"))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining(told);
    }

    @Test
    void an_event_taken_out_by_hand_stays_out_until_it_is_asked_for() throws Exception {
        String events = Files.readString(tables.path("evenements.csv"));
        int start = events.indexOf("greve;");
        Files.writeString(tables.path("evenements.csv"), events.substring(0, start));
        tables.run("t.csv");
        assertThat(tables.events()).hasSize(2);
        tables.answer("12/05/1992 | Grève", "reprendre");
        tables.run("t.csv");
        assertThat(event("greve").text()).isEqualTo("Elle dure.");
    }

    @Test
    void what_others_keep_in_the_folder_is_never_overwritten() throws Exception {
        Path own = Files.createDirectory(folder.resolve("autre"));
        String archive = """
                { "title": "La nôtre", "language": "fr", "themes": [{ "id": "fete", "prefLabel": "Fêtes", "definition": "D." }] }
                """;
        Files.writeString(own.resolve("archive.json"), archive);
        Files.writeString(own.resolve("evenements.csv"), "id;title\ngreve;La grève\n");
        Files.writeString(own.resolve("events.jsonl"), "{\"id\": \"bal\", \"title\": \"Bal\"}\n");
        MadeTables ours = new MadeTables(own);
        ours.file("t.csv", "id;Titre;Thème\n;Grève;fête\nbal;Autre bal;Congrès").run("t.csv");
        assertThat(Files.readString(own.resolve("evenements.csv"))).isEqualTo("id;title\ngreve;La grève\n");
        assertThat(ours.byId().keySet()).containsExactlyInAnyOrder("greve", "bal", "greve-2");
        assertThat(ours.review())
                .anyMatch(row -> row.getOrDefault("constat", "").contains("déjà pris"));
        assertThat(ours.archive().title()).isEqualTo("La nôtre");
        assertThat(ours.archive()
                        .vocabulary("theme")
                        .orElseThrow()
                        .concepts()
                        .getFirst()
                        .definition())
                .isEqualTo("D.");
        Map<String, String> before = ours.contents();
        ours.run("t.csv");
        assertThat(ours.contents()).isEqualTo(before);
    }

    @Test
    void an_archive_with_a_mistake_is_mended_first() throws Exception {
        tables.edit("archive.json", "\"language\"", "\"langage\"");
        assertThatThrownBy(() -> tables.run("t.csv"))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("archive.json");
    }
}

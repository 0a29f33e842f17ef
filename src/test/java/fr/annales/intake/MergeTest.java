package fr.annales.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.codec.CsvCellTest;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A second import changes no address: each row is known again as the event that it was. */
class MergeTest {
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
    void a_file_with_the_numbers_of_another_takes_nothing_away() throws Exception {
        tables.file("a.csv", "N°;Titre;Date\n1;Assemblée;1987\n2;Bal;1992\n").run("a.csv");
        tables.file("b.csv", "Numéro;Titre;Date\n1;Fête;2001\n2;Loto;2002\n").run("b.csv");
        assertThat(tables.byId().keySet()).contains("assemblee", "bal", "fete", "loto");
    }

    /** Letters before the number, what a catalogue calls it. */
    @ParameterizedTest
    @CsvSource({"1, 2", "E1, E2", "aff12, aff13"})
    void a_number_for_an_id_means_a_row_of_its_own_sheet(String one, String two) throws Exception {
        String a = "id;Titre;Date;Texte\n%s;Assemblée;1987;Longue.\n%s;Bal;1992;Gai.\n".formatted(one, two);
        String b = "id;Titre;Date;Texte\n%s;Fête;2001;Belle.\n%s;Loto;2002;Petit.\n".formatted(one, two);
        tables.file("a.csv", a).run("a.csv");
        String first = one.toLowerCase(Locale.ROOT);
        ImportReport report = tables.file("b.csv", b).run("b.csv");
        assertThat(tables.byId().keySet()).contains("fete", "loto").hasSize(7);
        assertThat(event(first).title()).isEqualTo("Assemblée");
        assertThat(String.join("\n", report.page())).contains("remplacé par fete");
        tables.file("b.csv", b.replace("Fête;2001", "Kermesse;2003")).run("b.csv");
        assertThat(event("fete").title()).isEqualTo("Kermesse");
        String corrected = tables.copy("a-csv.csv").replace("Assemblée;1987;Longue.", "Réunion;1988;Courte.");
        tables.file("a-csv.csv", corrected).run("a-csv.csv");
        assertThat(event(first).title()).as("its own copy").isEqualTo("Réunion");
        tables.file("a-2024.csv", corrected.replace("Réunion", "Séance")).run("a-2024.csv");
        assertThat(event(first).title()).as("the same event elsewhere").isEqualTo("Séance");
        assertThat(tables.events()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ag-1998", "loi-1987", "mai-68", "bal-1994", "ag1998", "ag2024", "e-12"})
    void an_id_that_says_something_is_the_same_event_in_any_file(String id) throws Exception {
        tables.file("a.csv", "id;Titre;Date\n%s;Assemblée;1987\n".formatted(id)).run("a.csv");
        tables.file("b.csv", "id;Titre;Date\n%s;Réunion;1988\n".formatted(id)).run("b.csv");
        assertThat(event(id).title()).isEqualTo("Réunion");
        assertThat(tables.events()).hasSize(4);
    }

    @Test
    void an_id_that_was_given_for_a_number_stays_when_the_number_is_free_again() throws Exception {
        String a = "id;Titre;Date\n11;Assemblée;1987\n";
        tables.file("a.csv", a + "12;Fête;1990\n").run("a.csv");
        String b = "id;Titre;Date\n12;Bal de nuit;1992\n";
        tables.file("b.csv", b).run("b.csv");
        assertThat(event("bal-de-nuit").title()).isEqualTo("Bal de nuit");
        tables.file("a.csv", a).run("a.csv", true, false);
        for (String corrected :
                List.of(b, b.replace("1992", "1993"), b.replace("Bal de nuit;1992", "Grand bal;1994"))) {
            tables.file("b.csv", corrected).run("b.csv");
            assertThat(tables.byId().keySet()).contains("11", "bal-de-nuit").hasSize(5);
        }
    }

    @Test
    void sheets_that_count_alike_are_told_apart_in_one_import() throws Exception {
        String a = "N°;Titre;Date\n1;Assemblée;1987\n2;Bal;1992\n";
        tables.file("a.csv", a).file("b.csv", "N°;Titre;Date\n1;Fête;2001\n2;Loto;2002\n");
        tables.run(List.of("a.csv", "b.csv"), false, false);
        tables.file("a.csv", a.replace("1;Assemblée;1987\n", ""))
                .file("b.csv", "N°;Titre;Date\n1;Kermesse;2003\n2;Loto;2002\n");
        tables.run(List.of("a.csv", "b.csv"), false, false);
        assertThat(event("assemblee").title()).isEqualTo("Assemblée");
        assertThat(event("fete").title()).isEqualTo("Kermesse");
        assertThat(tables.events()).hasSize(7);
    }

    @Test
    void an_id_that_a_sheet_gives_twice_makes_no_event_more_at_every_run() throws Exception {
        String sheet = "id;Titre;Date\na;Assemblée;1987\na;Bal;1992\n";
        tables.file("a.csv", sheet).run("a.csv");
        Set<String> ids = Set.copyOf(tables.byId().keySet());
        tables.run("a.csv");
        tables.run("a.csv");
        assertThat(tables.byId().keySet()).isEqualTo(ids);
    }

    @Test
    void a_line_above_the_header_may_be_wider_than_the_table() throws Exception {
        tables.file("a.csv", "Chronologie;;;;mise à jour 2024\nDate;Titre\n1987;Création du comité\n")
                .run("a.csv");
        assertThat(tables.byId().keySet()).contains("creation-du-comite");
    }

    @Test
    void the_same_again_changes_no_byte() throws Exception {
        Map<String, String> before = tables.contents();
        tables.run("t.csv");
        assertThat(tables.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Congrès de Lyon      | Congrès fondateur de Lyon
            1990                 | 1989
            On y vote.           | On y vote beaucoup.
            1990;Congrès de Lyon | 1990;Le congrès
            """)
    void whatever_is_corrected_in_the_sheet_keeps_its_address(String from, String to) throws Exception {
        tables.file("t.csv", SHEET.replace(from, to)).run("t.csv");
        assertThat(tables.byId().keySet()).containsExactly("congres-de-lyon", "ouverture-du-local", "greve");
        assertThat(Files.readString(tables.path("evenements.csv"))).contains(to.replace("1990;", ""));
    }

    @Test
    void rows_put_in_and_moved_take_no_address_of_others() throws Exception {
        tables.file("t.csv", """
                        Date;Titre;Texte;Thème
                        1985;Congrès de Lyon;Un autre.;Congrès
                        12/05/1992;Grève;Elle dure.;Grèves
                        1990;Congrès de Lyon;On y vote.;Congrès
                        1991;Ouverture du local;Il est petit.;Vie locale
                        """).run("t.csv");
        assertThat(event("congres-de-lyon").text()).isEqualTo("On y vote.");
        assertThat(event("congres-de-lyon-1985").text()).isEqualTo("Un autre.");
    }

    @Test
    void the_copy_with_ids_brings_its_events_back_however_they_were_corrected() throws Exception {
        String copy = tables.copy("t-csv.csv");
        tables.file("copie.csv", copy.replace("1990;Congrès de Lyon;On y vote.", "1889;Assemblée;Tout autre."))
                .run("copie.csv");
        assertThat(event("congres-de-lyon").title()).isEqualTo("Assemblée");
        assertThat(tables.events()).hasSize(3);
    }

    @Test
    void what_an_import_left_that_was_ended_goes_with_a_later_one() throws Exception {
        Path left = Files.createDirectory(tables.path(".import-1"));
        Files.writeString(left.resolve("evenements.csv"), "id");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path atWork = Files.createDirectory(tables.path(".import-2"));
        tables.run("t.csv");
        assertThat(left).doesNotExist();
        assertThat(atWork).exists();
    }

    /** As values go out and in again, also through the copy, whatever a spreadsheet would compute of them. */
    @Test
    void what_a_spreadsheet_would_compute_is_guarded_in_every_file_and_comes_back_as_it_was() throws Exception {
        String sheet = """
                Date;Titre;Texte
                1987;=1+1;@SOMME(A1)
                1988;-12 degrés;'=cité
                1989;+33 ne répond plus;- a
                1990;Bal;a,=1,b
                """;
        tables.file("f.csv", sheet).run("f.csv");
        for (String file : List.of("evenements.csv", "import/feuilles/f-csv.csv", "import/a-revoir.csv"))
            assertThat(Files.readString(tables.path(file))).as(file).doesNotContainPattern(CsvCellTest.FORMULA);
        List<String> titles = tables.events().stream().map(Event::title).toList();
        assertThat(titles).contains("=1+1", "-12 degrés", "+33 ne répond plus");
        assertThat(tables.events().stream().map(Event::text)).contains("@SOMME(A1)", "'=cité", "- a", "a,=1,b");
        Map<String, String> before = tables.contents();
        assertThat(String.join("\n", tables.run("f.csv").page())).doesNotContain("corrigé");
        assertThat(tables.contents()).isEqualTo(before);
    }

    /** Rows with a number of their own, before and after they were numbered anew. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1;Fondation;1980 / 2;Assemblée;1987 / 3;Bal;1992  | fondation assemblee bal
            1;Bal;1992 / 2;Assemblée;1987                     | bal assemblee
            1;Bal;1992                                        | bal
            1;Fondation;1980 / 2;Assemblée;1988 / 3;Bal;1992  | fondation assemblee-1988 bal
            1;Réunion;1988 / 2;Bal;1992                       | assemblee bal
            1;Réunion;1988 / 3;Bal;1992                       | assemblee bal
            1;Réunion;1988 / 4;Bal;1992 / 5;Bal;1992          | assemblee bal bal-1992
            """)
    void numbers_that_are_given_anew_move_no_address(String rows, String ids) throws Exception {
        tables.file("a.csv", "N°;Titre;Date;Texte\n1;Assemblée;1987;Longue.\n2;Bal;1992;Gai.\n")
                .run("a.csv");
        tables.edit("evenements.csv", "Gai.", "Très gai.");
        tables.file("a.csv", "N°;Titre;Date\n" + rows.replace(" / ", "\n")).run("a.csv");
        List<String> copied = tables.copy("a-csv.csv").lines().skip(1).toList();
        assertThat(copied.stream().map(row -> row.substring(0, row.indexOf(';'))))
                .containsExactly(ids.split(" "));
        assertThat(event("bal").text()).isEqualTo("Très gai.");
        assertThat(event("bal").title()).isEqualTo("Bal");
    }

    @Test
    void one_long_cell_takes_no_theme_from_the_others() throws Exception {
        String sheet = "Titre;Thème;Lieu\nA;grèves, congrès;Lyon, Lens\nB;congrès;Lyon\nC;grèves;Lens\n";
        String longCell = "Les débuts du mouvement, racontés par ceux qui y étaient";
        String longPlace = "Le Puy, au pied de la cathédrale Notre-Dame";
        tables.file("v.csv", sheet).run("v.csv");
        tables.file("v.csv", sheet + "D;" + longCell + ";" + longPlace + "\n").run("v.csv");
        assertThat(event("a").concepts(Facet.THEME)).containsExactly("greves", "congres");
        assertThat(event("a").concepts(Targets.PLACE)).containsExactly("lyon", "lens");
        assertThat(event("d").concepts(Facet.THEME)).hasSize(1);
        assertThat(tables.archive().vocabulary("theme").orElseThrow().concepts())
                .extracting(Concept::prefLabel)
                .contains(longCell)
                .doesNotContain("grèves, congrès");
        Map<String, String> before = tables.contents();
        tables.run("v.csv");
        assertThat(tables.contents()).isEqualTo(before);
    }

    @Test
    void two_files_of_one_name_are_refused_and_sheets_called_alike_have_copies_of_their_own() throws Exception {
        tables.file("u.csv", "Titre\nUn").file("U.csv", "Titre\nDeux");
        for (List<String> files : List.of(List.of("u.csv", "u.csv"), List.of("u.csv", "autre/u.csv")))
            assertThatThrownBy(() -> tables.run(files, false, false))
                    .isInstanceOf(RefusedImportException.class)
                    .hasMessageContaining("u.csv");
        tables.run(List.of("u.csv", "U.csv"), false, false);
        assertThat(tables.copy("u-csv.csv")).contains("Un");
        assertThat(tables.copy("u-csv-2.csv")).contains("Deux");
    }

    @Test
    void sheets_called_alike_have_copies_of_their_own_over_several_imports() throws Exception {
        tables.file("u.csv", "Titre\nUn").file("U.csv", "Titre\nDeux");
        Files.delete(tables.path("import/copies.csv"));
        for (String file : List.of("u.csv", "U.csv", "u.csv")) tables.run(file);
        assertThat(tables.copy("u-csv.csv")).contains("Un");
        assertThat(tables.copy("u-csv-2.csv")).contains("Deux");
        assertThat(tables.path("import/feuilles/u-csv-3.csv")).doesNotExist();
    }

    @Test
    void what_vanished_is_listed_and_goes_only_when_asked() throws Exception {
        String shorter = SHEET.replace("1991;Ouverture du local;Il est petit.;Vie locale\n", "");
        ImportReport kept = tables.file("t.csv", shorter).run("t.csv");
        assertThat(tables.events()).hasSize(3);
        assertThat(String.join("\n", kept.page())).contains("ouverture-du-local", "disparu");
        tables.run("t.csv", true, false);
        assertThat(tables.byId().keySet()).containsExactly("congres-de-lyon", "greve");
    }

    @Test
    void another_file_joins_and_takes_nothing_away() throws Exception {
        tables.file("u.csv", "Titre;Date\nFête;1999\nGrève;2000").run("u.csv");
        assertThat(tables.byId().keySet())
                .containsExactlyInAnyOrder("congres-de-lyon", "ouverture-du-local", "greve", "fete", "greve-2000");
        Map<String, String> before = tables.contents();
        tables.run("u.csv");
        assertThat(tables.contents()).isEqualTo(before);
        tables.run("t.csv", true, false);
        assertThat(tables.events()).hasSize(5);
    }

    /** Rows are put in, moved, taken out and corrected at random, never all of a row at once. */
    @Test
    void no_address_is_lost_over_a_hundred_random_corrections() throws Exception {
        Random random = new Random(21);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) rows.add(row(i, random));
        for (int round = 0; round < 12; round++) {
            run(rows);
            Map<String, Event> before = tables.byId();
            for (int i = 0; i < 8; i++) {
                String[] row = rows.get(random.nextInt(rows.size()));
                if (row[4].equals(String.valueOf(round))) continue;
                row[4] = String.valueOf(round);
                row[1 + random.nextInt(2)] += " corrigé " + round;
            }
            rows.add(random.nextInt(rows.size()), row(100 + round, random));
            run(rows);
            assertThat(tables.byId().keySet()).containsAll(before.keySet()).hasSize(before.size() + 1);
        }
    }

    private static String[] row(int number, Random random) {
        return new String[] {
            String.valueOf(1900 + random.nextInt(100)), "Fait " + number, "Texte " + number + ".", "Thème", ""
        };
    }

    private void run(List<String[]> rows) throws Exception {
        StringBuilder sheet = new StringBuilder("Date;Titre;Texte;Thème\n");
        for (String[] row : rows)
            sheet.append(String.join(";", List.of(row).subList(0, 4))).append('\n');
        tables.file("v.csv", sheet.toString()).run("v.csv");
    }
}

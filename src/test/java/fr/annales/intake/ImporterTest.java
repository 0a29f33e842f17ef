package fr.annales.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.dates.EdtfDate;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.foreign.ForeignCell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import makes of a table: columns, dates, ids, vocabularies, and what it leaves to be looked at. */
class ImporterTest {
    @TempDir
    Path folder;

    private MadeTables tables = new MadeTables(Path.of("unused"));

    @BeforeEach
    void begin() {
        tables = new MadeTables(folder.resolve("archive"));
    }

    private static String date(Event event) {
        EdtfDate date = event.date();
        return date == null ? "" : date.edtf();
    }

    private Event only(String table, String... maps) throws Exception {
        tables.file("t.csv", table).run("t.csv", maps);
        return tables.events().getFirst();
    }

    @Test
    void a_table_becomes_an_archive() throws Exception {
        tables.file("chronologie.xlsx", """
                Chronologie de l’association;;;;;
                ;;;;;
                Année;Intitulé;Résumé;Lieu;Mots-clés;Cote
                1987;Création du comité;Le comité naît.;Saint-Denis;congrès | vie associative;12 J 3
                12 mai 1990;Congrès de Lyon;Première ligne.\\nSeconde.;Lyon;Congrès;
                """);
        ImportReport report = tables.run("chronologie.xlsx");
        assertThat(report.events()).isEqualTo(2);
        Event first = tables.event("creation-du-comite");
        assertThat(first.title()).isEqualTo("Création du comité");
        assertThat(date(first)).isEqualTo("1987");
        assertThat(first.concepts(Facet.THEME)).containsExactly("congres", "vie-associative");
        assertThat(first.concepts(Targets.PLACE)).containsExactly("saint-denis");
        assertThat(first.source()).isEqualTo("12 J 3");
        Event second = tables.event("congres-de-lyon");
        assertThat(second.text()).isEqualTo("Première ligne.\nSeconde.");
        assertThat(second.source()).isEqualTo("chronologie.xlsx, ligne 5");
        assertThat(tables.archive().title()).isEqualTo("Chronologie");
        assertThat(String.join("\n", report.page()))
                .contains("Année → annee", "Lieu → lieu (facette)", "2 dates lues, de 1987 à 1990", "serve --data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Titre;Date                                | T;12/05/1990                  | 1990-05-12
            Titre;Date de début;Date de fin           | T;1990-05-12;1991             | 1990-05-12/1991
            Title;Start;End                           | T;1990;                       | 1990
            Titre;Date;Date de fin                    | T;1990;1991                   | 1990/1991
            Titre;Début;Fin                           | T;1990;aujourd’hui            | 1990/..
            Titre;Jour;Mois;Année                     | T;12;5;1990                   | 1990-05-12
            Titre;Jour;Mois;Année                     | T;12;mai;1990                 | 1990-05-12
            Titre;Jour;Mois;Année                     | T;;5;1990                     | 1990-05
            Headline;Year;Month;Day;End Year          | T;1990;5;12;1991              | 1990-05-12/1991
            dcterms:title;dcterms:date                | T;vers 1850                   | 1850~
            Dublin Core:Title;Dublin Core:Date        | T;1850                        | 1850
            title;eventDates;eventStartDates;eventEndDates | T;[ca 1850];1850-01-01;1850-12-31 | 1850~
            title;eventStartDates;eventEndDates       | T;1850-01-01;1850-12-31       | 1850-01-01/1850-12-31
            Titre;Époque                              | T;XIXe siècle                 | 1801/1900
            Titre;Date;Année                          | T;12 mai;1990                 | 1990-05-12
            Titre;Date;Année                          | T;12/05/1990;1990             | 1990-05-12
            Titre;Date;Date de début;Date de fin      | T;1990;1990-05-12;1990-05-13  | 1990-05-12/1990-05-13
            Titre;Date;Jour;Mois                      | T;1990;12;mai                 | 1990-05-12
            ÉVÉNEMENTS;DATES                          | T;1990                        | 1990
            Titre;Texte                               | 1990 : ouverture;             | 1990
            Titre;Année de début;Année de fin         | T;1987;1990                   | 1987/1990
            Titre;Mois de début;Année de début;Année de fin | T;5;1987;1990           | 1987-05/1990
            Titre;Année;Date de fin                   | T;1987;12/05/1990             | 1987/1990-05-12
            Titre;Année;Fin                           | T;1987;1990                   | 1987/1990
            Titre;Date;Année de fin                   | T;1987;1990                   | 1987/1990
            Titre;Date de début;Année de fin          | T;mai 1987;1990               | 1987-05/1990
            Headline;Date;End Year                    | T;1987-05-12;1990             | 1987-05-12/1990
            Titre;Date;Année;Année de fin             | T;12 mai;1990;1991            | 1990-05-12/1991
            Titre;Année;Année de fin                  | T;;1990                       | /1990
            Titre;Année;Date                          | T;1987;27/01                  | 1987-01-27
            Titre;Année;Date                          | T;1987;27.01.                 | 1987-01-27
            Titre;Année;Date                          | T;1987;27/01/87               | 1987-01-27
            Titre;Date de début;Date de fin           | T;1998;-                      | 1998
            Titre;Date de début;Date de fin           | T;1998;N/A                    | 1998
            """)
    void dates_are_read_from_one_column_or_several(String header, String row, String edtf) throws Exception {
        assertThat(date(only(header + "\n" + row))).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            27/01/87                | ou
            hiver 1954              | 1953-24 (hiver 1953-1954) ou 1954-24 (hiver 1954-1955)
            31/02/1990              | n’est pas une date possible
            un beau jour            | n’est pas une date connue
            2021-22                 | 2021/2022 (de 2021 à 2022) ou 2021-22 (été 2021)
            2010-11                 | 2010-11-XX (novembre 2010) ou 2010/2011 (de 2010 à 2011)
            -1200                   | -1199 (1200 av. J.-C.) ou -1200 (1201 av. J.-C.)
            30/12/1899              | 1899-12-30 (30 décembre 1899), mais ce n’est pas sûr
            """)
    void what_is_not_sure_stays_empty_and_is_asked(String written, String told) throws Exception {
        Event event = only("Titre;Date\nT;" + written);
        assertThat(date(event)).isEmpty();
        assertThat(tables.review())
                .anyMatch(row -> row.getOrDefault("valeur", "").equals(written)
                        && row.getOrDefault("constat", "").contains(told)
                        && row.getOrDefault("ligne", "").equals("2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-11 ; 1987-03       | 2010-11
            2021-22 ; 1998-22       | 2021-22
            -1200   ; -0043         | -1200
            00/01/1900 ; 12/05/1990 | ''
            saison 2021-22 ; 1990   | 2021/2022
            2010-11 ; 1987-03-12    | 2010-11
            2010-09 ; [1987-03-12]  | 2010-09
            """)
    void what_the_column_tells_is_not_asked(String dates, String edtf) throws Exception {
        String[] both = dates.split(" *; *", -1);
        assertThat(date(only("Titre;Date\nT;%s\nU;%s".formatted((Object[]) both))))
                .isEqualTo(edtf);
        assertThat(tables.review())
                .noneMatch(row -> row.getOrDefault("colonne", "").equals("Date"));
    }

    /** A month that opens a title, what opens another title of its column, and how the first is read. */
    @ParameterizedTest
    @CsvSource({"2008-12, 2009-03, 2008-12", "2008-12, 2009, ''", "2021-22, 198X, 2021-22", "2021-22, 1987, ''"})
    void what_opens_the_titles_of_a_column_is_read_as_the_column_tells_or_asked(
            String written, String other, String edtf) throws Exception {
        String table = "Titre\n" + written + " : ouverture de la piscine\n" + other + " : fermeture";
        Event event = only(table);
        assertThat(event.title()).isEqualTo("ouverture de la piscine");
        assertThat(date(event)).isEqualTo(edtf);
        if (!edtf.isEmpty()) return;
        tables.answer(written, written);
        assertThat(date(only(table))).isEqualTo(written);
        assertThat(tables.events().getFirst().id()).isEqualTo(event.id());
    }

    /** A date of several readings that opens a title is asked, and taken off as one that is read is. */
    @ParameterizedTest
    @CsvSource({"27/01/87, 1987-01-27", "mai 68, 1968-05", "hiver 1954, 1953-24", "fin 90/début 91, 1990-09/1991-05"})
    void a_doubtful_date_that_opens_a_title_is_asked_and_taken_off(String written, String answer) throws Exception {
        String table = "Titre\n" + written + " : réunion publique";
        Event asked = only(table);
        assertThat(asked.title()).isEqualTo("réunion publique");
        assertThat(asked.date()).isNull();
        tables.answer(written, answer);
        assertThat(date(only(table))).isEqualTo(answer);
    }

    @Test
    void a_column_of_dates_without_any_leaves_them_to_the_titles_and_a_number_that_repeats_is_no_key()
            throws Exception {
        String rows =
                "Mémoire n°1;;15 mars 1777 : testament\nMémoire n°1;;Les foires\nMémoire n°2;;1843 : des fontaines\n"
                        + "Mémoire n°2;;Le pont";
        tables.file("t.csv", "Numéro;Année;Titre\n" + rows).run("t.csv");
        assertThat(tables.events().stream().map(Event::title))
                .containsExactlyInAnyOrder("testament", "Les foires", "des fontaines", "Le pont");
        assertThat(tables.events().stream().map(ImporterTest::date)).contains("1777-03-15", "1843");
        assertThat(tables.review())
                .anyMatch(row -> row.getOrDefault("colonne", "").equals("Numéro"));
    }

    /** A text without a title, and its draft. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le F.C. Bourg est créé en mai. Il joue. | Le F.C. Bourg est créé en mai
            Montée en P2, J.-L. Martin préside.     | Montée en P2, J.-L. Martin préside
            Décès de M. Petit. On le pleure.        | Décès de M. Petit
            Am 18. Mai treffen sich Turner. Und so. | Am 18. Mai treffen sich Turner
            Grève contre la réforme. 22 mai : fin.  | Grève contre la réforme
            Voir chap. 3 et 4. Suite.               | Voir chap. 3 et 4. Suite
            """)
    void a_draft_ends_with_its_sentence(String text, String title) {
        assertThat(Titles.draft(text)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 : un nombre", "44, rue de la Paix", "45000 - Orléans"})
    void a_number_that_opens_a_title_is_no_date(String title) throws Exception {
        assertThat(only("Titre\n" + title + "\nBal").title()).isEqualTo(title);
        assertThat(tables.review()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Titre;Date;Année     | T;12/05/1990;1991 | 12/05/1990 | ne s’accorde pas avec « 1991 », de la colonne Année
            Titre;Jour;Mois      | T;12;mai          | 12 mai     | n’est pas une date connue
            Titre;Année;Mois     | T;;mai            | mai        | n’est pas une date connue
            Titre;Début;Fin      | T;1998;inconnue   | 1998 – inconnue | 1998/
            Titre;Année;Fin      | T;1998;?          | 1998 – ?   | 1998/
            Titre;Début;Fin      | T;s.d.;1990       | s.d. – 1990 | /1990
            Titre;Date;Année     | T;27/01;87        | 27/01/87   | 1987-01-27
            """)
    void columns_that_say_different_times_or_no_year_are_asked(String header, String row, String value, String told)
            throws Exception {
        assertThat(date(only(header + "\n" + row))).isEmpty();
        assertThat(tables.review())
                .anyMatch(listed -> listed.getOrDefault("valeur", "").equals(value)
                        && listed.getOrDefault("constat", "").contains(told));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Titre;Année;Date     | T;1987;un dimanche | 1987 | un dimanche | n’est pas une date connue
            Titre;Année;Date     | T;1987;31/02/87    | 1987 | 31/02/87    | n’est pas une date possible
            Titre;Année;Date     | T;1954;hiver       | 1954 | hiver 1954  | se lit de plusieurs façons
            """)
    void what_is_left_unread_beside_a_date_is_told(String header, String row, String edtf, String value, String told)
            throws Exception {
        assertThat(date(only(header + "\n" + row))).isEqualTo(edtf);
        assertThat(tables.review()).singleElement().satisfies(listed -> {
            assertThat(listed).containsEntry("valeur", value).containsEntry("décision", "");
            assertThat(listed.getOrDefault("constat", "")).contains(told, edtf);
        });
    }

    /** Each date as it is before an answer, and where the month or the day comes first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3/4/1987   |            | 1987-03-04 | 1987-04-03
            12-5-1990  |            | 1990-12-05 | 1990-05-12
            1/27/1987  |            | 1987-01-27 | ''
            5/5/1991   | 1991-05-05 | 1991-05-05 | 1991-05-05
            mai 1992   | 1992-05    | 1992-05    | 1992-05
            """)
    void a_column_that_has_months_first_is_asked_once(String written, String before, String monthFirst, String dayFirst)
            throws Exception {
        tables.file("t.csv", "Titre;Date\nA;2/28/1986\nB;2/3/1986\nC;" + written);
        tables.run("t.csv");
        assertThat(date(tables.event("c"))).isEqualTo(before == null ? "" : before);
        assertThat(tables.review()).singleElement().satisfies(listed -> {
            assertThat(listed.getOrDefault("valeur", "")).isEqualTo("2/3/1986");
            assertThat(listed.getOrDefault("constat", "")).contains("1986-02-03", "1986-03-02", "2/28/1986");
        });
        tables.answer("2/3/1986", "mois");
        tables.run("t.csv");
        assertThat(date(tables.event("c"))).isEqualTo(monthFirst);
        tables.answer("2/3/1986", "jour");
        tables.run("t.csv");
        assertThat(date(tables.event("c"))).isEqualTo(dayFirst);
    }

    @Test
    void a_column_that_has_a_day_first_has_days_first() throws Exception {
        tables.file("t.csv", "Titre;Date\nA;2/28/1986\nB;2/3/1986\nC;27/1/1987").run("t.csv");
        assertThat(tables.events().stream().map(ImporterTest::date)).containsExactly("", "1986-03-02", "1987-01-27");
    }

    /** What a spreadsheet makes of a month that is written into the list. */
    @ParameterizedTest
    @CsvSource({
        "janv. 87, janv-87, 1987-01",
        "un beau jour, janv-87, 1987-01",
        "mars 24, mars-24, ''",
        "mars 24, 2024-03-XX, 2024-03"
    })
    void an_answer_may_be_what_a_spreadsheet_made_of_it(String written, String answer, String edtf) throws Exception {
        tables.file("t.csv", "Titre;Date\nUn;" + written).run("t.csv");
        tables.answer(written, answer);
        tables.run("t.csv");
        assertThat(date(tables.event("un"))).isEqualTo(edtf);
        if (edtf.isEmpty())
            assertThat(tables.review())
                    .anyMatch(row -> row.getOrDefault("constat", "").contains("2024-03-XX"));
    }

    @Test
    void an_answer_is_taken_at_the_next_run() throws Exception {
        tables.file("t.csv", "Titre;Date\nUn;27/01/87\nDeux;hiver 1954\nTrois;un jour\n;1990")
                .run("t.csv");
        tables.answer("27/01/87", "27/01/1987");
        tables.answer("hiver 1954", "1953-24");
        tables.answer("un jour", "ignorer");
        tables.answer("1990", "Sans titre en 1990");
        ImportReport report = tables.run("t.csv");
        assertThat(tables.events().stream().map(ImporterTest::date))
                .containsExactly("1987-01-27", "1953-24", "", "1990");
        assertThat(tables.events().getLast().title()).isEqualTo("Sans titre en 1990");
        assertThat(String.join("\n", report.page())).doesNotContain("à décider");
        tables.answer("27/01/87", "bientôt");
        assertThat(String.join("\n", tables.run("t.csv").page())).contains("la décision n’est pas une date sûre");
    }

    @Test
    void values_are_joined_where_only_case_accents_plural_or_saint_differ() throws Exception {
        tables.file("t.csv", """
                Titre;Thème;Lieu
                A;grèves;St-Denis
                B;Grève;Saint-Denis
                C;grèves;Saint Denis
                D;congrès, grèves;Saint-Denis
                E;Congrès;Lyon, Rhône
                """).run("t.csv");
        assertThat(tables.archive().vocabulary("theme").orElseThrow().concepts())
                .extracting(Concept::prefLabel)
                .containsExactly("grèves", "congrès");
        Concept place =
                tables.archive().vocabulary("lieu").orElseThrow().concepts().getFirst();
        assertThat(place.prefLabel()).isEqualTo("Saint-Denis");
        assertThat(place.altLabels()).containsExactly("St-Denis");
        assertThat(tables.archive().vocabulary("lieu").orElseThrow().concepts())
                .extracting(Concept::prefLabel)
                .contains("Lyon, Rhône");
        assertThat(tables.event("d").concepts(Facet.THEME)).containsExactly("congres", "greves");
    }

    @Test
    void a_column_that_nobody_knows_is_asked_and_not_published() throws Exception {
        tables.file("t.csv", "Titre;Téléphone;Commune;\nA;06 12;Lyon;\nB;06 13;Lyon;oubli");
        ImportReport report = tables.run("t.csv");
        assertThat(Files.readString(tables.path("evenements.csv"))).doesNotContain("06 12", "Lyon", "oubli");
        assertThat(String.join("\n", report.page()))
                .contains("--map facette:Commune=Commune")
                .contains("colonne 4");
        tables.run("t.csv", "facette:Commune=Commune", "texte=Téléphone");
        Event event = tables.event("a");
        assertThat(event.text()).isEqualTo("Téléphone : 06 12");
        assertThat(event.concepts()).containsEntry("commune", List.of("lyon"));
        tables.run("t.csv");
        assertThat(tables.event("a").concepts())
                .as("what was said is remembered")
                .containsKey("commune");
    }

    @Test
    void what_a_column_holds_is_shown_in_one_line_and_addresses_are_proposed_as_links() throws Exception {
        ImportReport report = tables.file(
                        "t.csv", "Titre;Remarque;Image\nA;une\\nligne;https://a.fr/a.jpg\nB;" + "x".repeat(150) + ";")
                .run("t.csv");
        assertThat(report.page())
                .noneMatch(line -> line.contains("\n"))
                .anyMatch(line -> line.contains("par exemple une ligne, x") && line.contains("x…"))
                .anyMatch(line -> line.contains("--map liens=Image"));
    }

    @ParameterizedTest
    @CsvSource({"4, 2, true", "4, 3, false", "2000, 2, true", "2000, 1, false"})
    void a_number_that_repeats_every_other_time_is_a_column_that_nobody_knows(int rows, int times, boolean isUnknown)
            throws Exception {
        String table = IntStream.range(0, rows)
                .mapToObj(i -> "T%d;%d".formatted(i, rows == 4 ? i % times : i / times))
                .collect(Collectors.joining("\n"));
        tables.file("t.csv", "Titre;N°\n" + table).run("t.csv");
        assertThat(tables.review().stream()
                        .anyMatch(row -> row.getOrDefault("colonne", "").equals("N°")))
                .isEqualTo(isUnknown);
    }

    @Test
    void where_no_row_is_an_event_it_is_told_what_the_columns_were_taken_for() {
        tables.file("t.csv", "Titre;Année;Quoi\n;1990;Congrès\n;1991;Bal");
        assertThatThrownBy(() -> tables.run("t.csv"))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("Titre → titre, Année → annee, Quoi → inconnue")
                .hasMessageContaining("--map titre=COLONNE");
    }

    @Test
    void links_of_our_own_lines_of_json_come_back() throws Exception {
        tables.file("e.jsonl", "id;title;links.label;links.url\na;A;Un | Deux;https://a.fr/1 | https://b.fr/2")
                .run("e.jsonl");
        assertThat(tables.event("a").links())
                .containsExactly(new Link("Un", "https://a.fr/1"), new Link("Deux", "https://b.fr/2"));
    }

    /** Names that the service keeps for itself, as facet, as field, or as the set of the archive. */
    @ParameterizedTest
    @ValueSource(strings = {"Format", "Page", "Index", "Name", "Licence", "Size", "Right", "Next"})
    void a_column_may_be_called_what_no_facet_may(String name) throws Exception {
        tables.file("t.csv", "Titre;" + name + "\nA;carton\nB;carton").run("t.csv");
        tables.answer("carton", "facette");
        tables.run("t.csv");
        Facet facet = tables.archive().vocabularies().getLast().facet();
        assertThat(facet.label()).isEqualTo(name);
        assertThat(tables.event("a").concepts()).containsEntry(facet.id(), List.of("carton"));
        Map<String, String> before = tables.contents();
        tables.run("t.csv", "facette:" + name + "=" + name);
        assertThat(tables.contents()).isEqualTo(before);
    }

    /** Facets stand as sets of OAI-PMH beside that of the whole. */
    @Test
    void a_facet_may_be_called_what_the_set_of_the_archive_is() throws Exception {
        Event event = only("Titre;Boîte\nA;carton", "facette:Archive=Boîte");
        assertThat(event.concepts()).containsEntry("facette-archive", List.of("carton"));
    }

    @ParameterizedTest
    @CsvSource({"?, -", "Αθήνα, Σπάρτη", "日本, 中国"})
    void values_without_a_letter_of_an_id_are_concepts_like_others(String one, String other) throws Exception {
        tables.file("t.csv", "Titre;Thème\nA;%s\nB;%s\nC;%s|%s".formatted(one, other, one, other))
                .run("t.csv");
        assertThat(tables.archive().vocabulary("theme").orElseThrow().concepts())
                .extracting(Concept::prefLabel)
                .containsExactly(one, other);
        assertThat(tables.event("c").concepts(Facet.THEME)).hasSize(2);
        Map<String, String> before = tables.contents();
        tables.run("t.csv");
        assertThat(tables.contents()).isEqualTo(before);
    }

    @Test
    void the_list_takes_what_a_column_is_too() throws Exception {
        tables.file("t.csv", "Titre;Métier\nA;tisserand\nB;tisserand").run("t.csv");
        tables.answer("tisserand", "facette");
        tables.run("t.csv");
        assertThat(tables.event("a").concepts()).containsEntry("metier", List.of("tisserand"));
    }

    @Test
    void what_has_no_title_gets_the_first_sentence_as_a_draft() throws Exception {
        Event event = only("Date;Texte\n1990;Le comité naît. Il a trois membres.");
        assertThat(event.title()).isEqualTo("Le comité naît");
        assertThat(event.text()).isEqualTo("Le comité naît. Il a trois membres.");
        assertThat(tables.review())
                .anyMatch(row -> row.getOrDefault("constat", "").contains("brouillon de titre"));
        tables.answer("Le comité naît", "Naissance du comité");
        tables.run("t.csv");
        assertThat(tables.events().getFirst().title()).isEqualTo("Naissance du comité");
        assertThat(tables.events().getFirst().id()).isEqualTo(event.id());
    }

    @Test
    void nothing_is_lost_of_what_does_not_fit() throws Exception {
        String title = "mot ".repeat(80).strip();
        Event event = only("Titre;Texte;Lien;Type\n" + title + ";Suite;pas une adresse https://exemple.fr/a;a|b");
        assertThat(event.title()).hasSizeLessThanOrEqualTo(200).endsWith("…");
        assertThat(event.text()).contains(title, "Suite", "b");
        assertThat(event.links()).containsExactly(new Link("pas une adresse", "https://exemple.fr/a"));
        assertThat(tables.review()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lien 1;Légende 1;Lien 2;Légende 2 | https://e.fr/a;Un;https://e.fr/b;Deux | Un https://e.fr/a, Deux https://e.fr/b
            Légende 1;Lien 1;Légende 2;Lien 2 | Un;https://e.fr/a;Deux;https://e.fr/b | Un https://e.fr/a, Deux https://e.fr/b
            Lien1;Lien2;Légende1;Légende2     | https://e.fr/a;https://e.fr/b;Un;Deux | Un https://e.fr/a, Deux https://e.fr/b
            Lien 1;Lien 2;Légende             | https://e.fr/a;https://e.fr/b;Un      | Un https://e.fr/a, Un https://e.fr/b
            Lien;Media Caption;Media Credit   | https://e.fr/a;Un;Deux                | Un. Deux https://e.fr/a
            Lien 1;Légende 1;Lien 2;Légende 2 | ;Un;https://e.fr/b;Deux               | Deux https://e.fr/b
            """)
    void where_there_are_as_many_labels_as_links_each_has_its_own(String header, String row, String links)
            throws Exception {
        Event event = only("Titre;" + header + "\nLoi;" + row);
        assertThat(event.links().stream()
                        .map(link -> link.label() + " " + link.url())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(links);
        assertThat(event.text() + links).contains("Un");
    }

    @Test
    void what_repeats_may_have_numbered_columns_and_what_does_not_may_not() throws Exception {
        Event event = only("Titre;Date;Thème 1;Thème 2;Date 2\nLoi;1990;Emploi;Formation;1991");
        assertThat(event.concepts(Facet.THEME)).containsExactly("emploi", "formation");
        assertThat(Objects.requireNonNull(event.date()).edtf()).isEqualTo("1990");
        assertThat(tables.review())
                .anyMatch(item -> item.getOrDefault("colonne", "").equals("Date 2"));
    }

    @Test
    void rows_that_are_no_event_are_listed_with_their_reason() throws Exception {
        ImportReport report = tables.file("t.csv", """
                        Ma chronologie;;
                        Date;Titre;Texte
                        1990;Un;
                        LES ANNÉES NOIRES;;
                        Date;Titre;Texte
                        1991;;
                        ;;
                        1992;Deux;
                        """).run("t.csv");
        assertThat(report.events()).isEqualTo(2);
        assertThat(report.rows()).isEqualTo(6);
        assertThat(tables.review())
                .extracting(row -> row.getOrDefault("ligne", ""))
                .containsExactly("1", "4", "5", "6");
    }

    @Test
    void ids_are_unique_stable_and_no_dates_for_a_spreadsheet() throws Exception {
        tables.file("t.csv", "Date;Titre\n1990;Congrès\n1991;Congrès\n1991;Congrès\n1968;Mai 1968\n1936;1936\n;日本")
                .run("t.csv");
        assertThat(tables.byId().keySet())
                .containsExactly(
                        "congres",
                        "congres-1991",
                        "congres-1991-2",
                        "evenement-mai-1968",
                        "evenement-1936",
                        "evenement");
    }

    /** JSON has halves of surrogate pairs, as have workbooks, and a cut may make some. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Titre;Date                 | Loi %s;1990
            Titre;Date                 | Loi;%s
            Titre;Date                 | Loi;1990%s
            Titre;Date                 | Loi;aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\uD83D\uDE00
            Titre;Date de début;Date de fin | Loi;aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\uD83D\uDE00;1990
            Titre;Lieu;Thèmes          | Loi;Ly%son;a%s
            Titre;Lieu%s               | Loi;Lyon
            Titre%s;Pays%s             | Loi;Lyon
            Titre;Lien                 | Loi;https://exemple.fr/%s
            Titre;Date;Note%s          | Loi;1990;x%s
            %s;;                       | ;;\\nTitre;Date;Lieu\\nLoi;1990;Lyon
            Titre;Texte                | Loi;%s\\nLoi %s;
            Id;Titre                   | %s;Loi
            """)
    void half_of_a_surrogate_pair_ends_no_import(String header, String row) throws Exception {
        String table = (header + "\n" + row).replace("%s", "\uD83D").replace("\\n", "\n");
        tables.file("t.csv", table);
        if (table.contains("Pays")) tables.run("t.csv", "lieu=Pays\uD83D");
        else tables.run("t.csv");
        assertThat(tables.events()).isNotEmpty().allMatch(event -> event.title().startsWith("Loi"));
        assertThat(tables.contents().values())
                .allSatisfy(content -> assertThat(content).doesNotContain("\uFFFD"));
        Map<String, String> written = tables.contents();
        tables.run("t.csv");
        assertThat(tables.contents()).as("the same again changes nothing").isEqualTo(written);
    }

    /** A cell may have a million characters; of what is too long to be a date, an import keeps none. */
    @Test
    void dates_are_remembered_and_no_longer_texts() {
        CellDates dates = new CellDates();
        for (String text : List.of("1987", "1987", "12 mai 1990", "a".repeat(129), "1987" + " ".repeat(500) + "mai"))
            dates.date(text);
        assertThat(dates.remembered()).isEqualTo(2);
    }

    @Test
    void repairs_are_told() throws Exception {
        ImportReport report =
                tables.file("t.csv", "Titre;Date\nÃ‰tÃ© <b>doux</b>;1990").run("t.csv");
        assertThat(tables.events().getFirst().title()).isEqualTo("Été doux");
        assertThat(String.join("\n", report.page())).contains("2 réparations");
    }

    @Test
    void a_table_without_title_or_text_is_refused_with_what_to_write() {
        tables.file("t.csv", "Quand;Quoi\n1990;Congrès");
        assertThatThrownBy(() -> tables.run("t.csv"))
                .isInstanceOf(RefusedImportException.class)
                .hasMessageContaining("--map ");
        assertThat(folder.resolve("archive")).doesNotExist();
    }

    @Test
    void without_a_header_columns_are_named_by_their_place() throws Exception {
        Event event = only("1990;Congrès de Lyon\n1991;Congrès de Lille", "date=colonne 1", "titre=colonne 2");
        assertThat(event.title()).isEqualTo("Congrès de Lyon");
        assertThat(date(event)).isEqualTo("1990");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            titre              | --map attend
            bidule=Titre       | --map ne connaît pas
            titre=Intitule     | aucune colonne
            """)
    void a_map_that_is_wrong_is_told(String map, String told) {
        tables.file("t.csv", "Titre\nA");
        assertThatThrownBy(() -> tables.run("t.csv", map))
                .isInstanceOf(InvalidMappingException.class)
                .hasMessageContaining(told);
    }

    @Test
    void a_trial_writes_nothing() throws Exception {
        ImportReport report = tables.file("t.csv", "Titre\nA").run("t.csv", false, true);
        assertThat(report.events()).isEqualTo(1);
        assertThat(folder.resolve("archive")).doesNotExist();
        assertThat(String.join("\n", report.page())).contains("rien n’est écrit");
    }

    /** Two dates of a column, what is answered of the first, and both in the copy, which leads to the same dates. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-11 ; 2021-22 |            | 2010-11 ; 2021-22
            2010-11 ; 2021-22 | 2010-11-XX | 2010-11-XX ; 2021-22
            2010-11 ; 2009-10 | 2010-11-XX | 2010-11-XX ; 2009-10
            2010-11 ; 2009-10 | 2010/2011  | 2010-11 ; 2009-10
            2010-11 ; 1987-03 |            | 2010-11-XX ; 1987-03-XX
            2021-22 ; 1987-03 |            | 2021-22 ; 1987-03-XX
            2019-20 ; 1992-03 |            | 2019-20 ; 1992-03-XX
            2010-11 ; 03/1992 |            | 2010-11 ; 1992-03-XX
            3/1992 ; mars 1992 |           | 1992-03-XX ; mars 1992
            1998-22 ; 2010-11 |            | 1998-22 ; 2010-11-XX
            2010-11 ; [1987-03-12] |       | 2010/11 ; 1987-03-12
            2010-11 ; [1987-03-12] | 2010/2011 | 2010/2011 ; 1987-03-12
            """)
    void the_copy_says_of_months_what_is_known_and_settles_no_more(String dates, String answer, String copied)
            throws Exception {
        tables.file("t.csv", "Titre;Date\nT;%s\nU;%s".formatted((Object[]) dates.split(" ; ")));
        tables.run("t.csv");
        if (answer != null) {
            tables.answer("2010-11", answer);
            tables.run("t.csv");
        }
        String copy = tables.copy("t-csv.csv");
        assertThat(copy).isEqualTo("id;Titre;Date\nt;T;%s\nu;U;%s\n".formatted((Object[]) copied.split(" ; ")));
        List<String> before = tables.events().stream().map(ImporterTest::date).toList();
        tables.file("t-csv.csv", copy).run("t-csv.csv");
        assertThat(tables.events().stream().map(ImporterTest::date)).isEqualTo(before);
    }

    @Test
    void the_copy_of_the_sheet_has_the_ids() throws Exception {
        tables.file("t.csv", "Chronologie\nDate;Titre\n1990;Congrès").run("t.csv");
        assertThat(Files.readString(tables.path("import/feuilles/t-csv.csv")))
                .isEqualTo("\uFEFF;Chronologie\r\nid;Date;Titre\r\ncongres;1990;Congrès\r\n");
        Map<String, String> before = tables.contents();
        assertThat(before).containsKeys("archive.json", "evenements.csv", "import/a-revoir.csv");
    }

    /** Of columns without number so many values are kept; one of which some are not is proposed as no facet. */
    @Test
    void the_values_of_all_columns_have_one_room() {
        ColumnStats.Room room = new ColumnStats.Room(2_000);
        ColumnStats first = new ColumnStats(room);
        ColumnStats second = new ColumnStats(room);
        for (int i = 0; i < 15; i++) {
            first.add(ForeignCell.of("lieu " + i));
            second.add(ForeignCell.of("lieu " + i));
            second.add(ForeignCell.of("lieu 0"));
        }
        assertThat(first.distinct() + second.distinct()).isBetween(10, 20);
        assertThat(second.proposal("Lieu")).isEqualTo("texte");
        assertThat(second.mostFrequent(1)).containsExactly("lieu 0");
    }
}

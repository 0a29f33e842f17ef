package fr.annales;

import static fr.annales.engine.TestArchive.ARCHIVE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.lucene.LucenePublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command line promises: its messages, its exit codes, and that nothing is lost by a mistake. */
class CommandLineTest {
    @TempDir
    Path folder;

    private Path data;
    private Path index;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyArchive() throws IOException {
        data = Files.createDirectory(folder.resolve("Données à moi"));
        index = folder.resolve("index");
        for (String name : new String[] {"archive.json", "events.jsonl", "histoire.txt"})
            Files.copy(Path.of("data", name), data.resolve(name));
    }

    private int run(String... args) {
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int check() {
        return run("check", "--data", data.toString());
    }

    private int index() {
        return run("index", "--data", data.toString(), "--index", index.toString());
    }

    /** The names of what is published; a build that failed leaves none behind. */
    private Stream<String> published() throws IOException {
        try (Stream<Path> files = Files.list(index.resolve("annales"))) {
            return files
                    .filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .toList()
                    .stream();
        }
    }

    @Test
    void check_passes_the_shipped_archive_and_names_what_it_does_not_read() throws IOException {
        Files.writeString(data.resolve("notes.txt"), "À vérifier.");
        assertThat(check()).isZero();
        assertThat(out.toString().lines())
                .containsExactly("fichier non lu : notes.txt", "0 erreur, 35 événements sans erreur.");
    }

    @Test
    void check_tells_every_mistake_of_a_spreadsheet_with_its_cure() throws IOException {
        Files.writeString(data.resolve("ajouts.csv"), "\uFEFF" + """
                id;date;title;text;type;themes\r
                congres-2022;18/11/22;Congrès;Un congrès.;Congrès;territoires|qualite\r
                bilan-2023;2023;Bilan;Un bilan.;jalon;\r
                """);
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("2022-11-18 ou 1922-11-18")
                .contains("congres")
                .contains("congres-2022");
        assertThat(out.toString().lines().filter(line -> line.startsWith("ajouts.csv:2:")))
                .hasSize(2);
        assertThat(out.toString()).endsWith("2 erreurs, 36 événements sans erreur.\n");
    }

    @Test
    void the_same_mistake_is_told_once_with_its_number_and_first_places() throws IOException {
        Files.writeString(data.resolve("zz.csv"), "id;title;text;type\n" + "a;;T;jalon\n".repeat(40));
        Files.writeString(data.resolve("zz.jsonl"), "[\n" + "{},\n".repeat(500) + "]\n");
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("zz.csv:2: title: le champ manque ; le remplir (40 fois, lignes 2, 3, 4… du tableau)\n")
                .contains("zz.csv:3: id: l’identifiant")
                .contains("(39 fois, lignes 3, 4, 5… du tableau)\n")
                .contains("zz.jsonl:1: un objet JSON {…} par ligne est attendu")
                .contains("(502 fois, lignes 1, 2, 3…)\n")
                .endsWith("581 erreurs, 35 événements sans erreur.\n");
        assertThat(index()).isEqualTo(1);
        assertThat(err.toString()).contains("(40 fois, lignes 2, 3, 4… du tableau)");
        assertThat(err.toString().lines().count()).isLessThan(10);
    }

    @Test
    void check_lists_how_it_read_the_dates_that_a_spreadsheet_has_as_people_write_them() throws IOException {
        Files.writeString(data.resolve("ajouts.csv"), """
                id;date;title;text;type
                a;18/11/2022;A;Un.;jalon
                b;août–déc. 2018;B;Un.;jalon
                c;18/11/2022;C;Un.;jalon
                d;s.d.;D;Un.;jalon
                e;2019;E;Un.;jalon
                """);
        assertThat(check()).isZero();
        assertThat(out.toString().replace('\u00a0', ' ').lines().filter(line -> line.startsWith("date lue : ")))
                .containsExactly(
                        "date lue : « 18/11/2022 » est 2022-11-18, 18 novembre 2022 (ajouts.csv:2, 2 fois)",
                        "date lue : « août–déc. 2018 » est 2018-08/2018-12, d’août à décembre 2018 (ajouts.csv:3)",
                        "date lue : « s.d. » veut dire sans date (ajouts.csv:5)");
    }

    @Test
    void check_warns_of_a_header_in_the_middle_and_passes_it_over() throws IOException {
        Files.writeString(data.resolve("ajouts.csv"), """
                id;date;title;text;type
                a;2022;A;Un.;jalon
                id;date;title;text;type
                b;2023;B;Un.;jalon
                """);
        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains(
                        "avertissement : ajouts.csv:3: l’en-tête est répété : la ligne n’est pas lue ; supprimer cette"
                                + " ligne (ligne 3 du tableau)\n")
                .endsWith("0 erreur, 1 avertissement, 37 événements sans erreur.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a;2000;Le congrÃ¨s;Un.;jalon                | title: des accents semblent abîmés
            a;2000;A;Le <b>congrès</b>.;jalon           | text: des balises HTML se verront telles quelles
            a;2000;A;"Emploi &amp; formation";jalon     | text: des entités HTML se verront telles quelles
            a;2998;A;Un.;jalon                          | date: l’année 2998 est loin de toutes les autres (1980 à 2021)
            """)
    void check_warns_of_what_only_looks_like_a_mistake(String row, String told) throws IOException {
        Files.writeString(data.resolve("ajouts.csv"), "id;date;title;text;type\n" + row.strip() + "\n");
        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains("avertissement : ajouts.csv:2: " + told)
                .endsWith("0 erreur, 1 avertissement, 36 événements sans erreur.\n");
    }

    @Test
    void check_warns_of_events_alike_and_of_dates_that_a_machine_completed() throws IOException {
        StringBuilder rows = new StringBuilder("id;date;title;text;type\n");
        for (int i = 0; i < 40; i++) rows.append("a" + i + ";" + (1980 + i) + "-01-01;A" + i + ";Un.;jalon\n");
        rows.append("b;1980-01-01;a0;UN.;jalon\n");
        Files.writeString(data.resolve("ajouts.csv"), rows);
        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains("ajouts.csv:42: le même événement est déjà à ajouts.csv:2 ; supprimer l’un des deux")
                .contains(" sont un 1er janvier ; écrire l’année seule où le jour n’est pas connu");
    }

    @Test
    void check_tells_programs_the_same() throws IOException {
        Files.writeString(data.resolve("notes.txt"), "À vérifier.");
        Files.writeString(data.resolve("ajouts.csv"), """
                id;date;title;text;type
                a;18/11/2022;A;Un.;jalon
                b;18/11/22;B;Un.;jalon
                c;2022;;Un.;jalon
                d;2022;;Un.;jalon
                """);
        assertThat(run("check", "--format", "json", "--data", data.toString())).isEqualTo(1);
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("events").asInt()).isEqualTo(36);
        assertThat(report.get("mistakeCount").asInt()).isEqualTo(3);
        assertThat(report.get("warningCount").asInt()).isZero();
        JsonNode empty = report.get("mistakes").get(1);
        assertThat(empty.get("times").asInt()).isEqualTo(2);
        assertThat(empty.get("lines")).hasToString("[4,5]");
        assertThat(empty.get("first")).hasToString("""
                {"file":"ajouts.csv","line":4,"row":4,"id":"c","field":"title","reason":"le champ manque","cure":"le remplir"}""");
        assertThat(report.get("dates")).hasToString("""
                [{"first":{"file":"ajouts.csv","line":2,"written":"18/11/2022","edtf":"2022-11-18"},"times":1}]""");
        assertThat(report.get("unread").get(0)).hasToString("{\"name\":\"notes.txt\"}");
    }

    @Test
    void check_warns_of_names_that_lead_from_one_thing_to_another_and_refuses_nothing() throws IOException {
        Files.writeString(data.resolve("archive.json"), """
                { "title": "Histoire", "language": "fr",
                  "types": [
                    { "id": "loi", "prefLabel": "Loi", "altLabels": ["Texte de loi", "Rmi"] },
                    { "id": "bilan", "prefLabel": "Économie", "altLabels": ["Bilan", "Été"] } ],
                  "themes": [
                    { "id": "iae", "prefLabel": "IAE", "altLabels": [
                      "INSERTION",
                      "économie"] },
                    { "id": "formation", "prefLabel": "Formation", "altLabels": ["bilan"] },
                    { "id": "ges", "prefLabel": "GES", "altLabels": ["Groupe économique solidaire"] } ],
                  "acronyms": [
                    { "acronym": "RMI", "longForms": ["revenu minimum d’insertion"] },
                    { "acronym": "GES", "longForms": ["groupe économique solidaire"] },
                    { "acronym": "ETE", "longForms": ["école des territoires", "l’été de la formation"] } ] }
                """);
        Files.writeString(data.resolve("events.jsonl"), """
                {"id": "loi-1988", "title": "Loi", "text": "Une loi.", "type": "loi"}
                """);
        assertThat(check()).isZero();
        String told = out.toString();
        assertThat(told.replace('\u00a0', ' ')).isEqualTo("""
                avertissement : archive.json:3: types[1].altLabels: « Rmi » est aussi à la ligne 12 : chercher l’un trouve l’autre ; le supprimer si les deux n’ont pas le même sens
                avertissement : archive.json:4: types[2].altLabels: « Été » est aussi à la ligne 14 : chercher l’un trouve l’autre ; le supprimer si les deux n’ont pas le même sens
                avertissement : archive.json:4: types[2].altLabels: « Été » est un mot de « l’été de la formation » à la ligne 14 : chercher l’un élargit l’autre ; le supprimer ou en écrire un plus précis
                avertissement : archive.json:7: themes[1].altLabels: « INSERTION » est un mot de « revenu minimum d’insertion » à la ligne 12 : chercher l’un élargit l’autre ; le supprimer ou en écrire un plus précis
                avertissement : archive.json:8: themes[1].altLabels: « économie » est aussi à la ligne 4 : chercher l’un trouve l’autre ; le supprimer si les deux n’ont pas le même sens
                avertissement : archive.json:9: themes[2].altLabels: « bilan » est aussi à la ligne 4 : chercher l’un trouve l’autre ; le supprimer si les deux n’ont pas le même sens
                avertissement : archive.json:14: acronyms[3].acronym: « ETE » est un mot de « l’été de la formation » à la ligne 14 : chercher l’un élargit l’autre ; le supprimer ou en écrire un plus précis
                fichier non lu : histoire.txt
                0 erreur, 7 avertissements, 1 événement sans erreur.
                """);
        assertThat(index()).isZero();
        assertThat(out.toString().substring(told.length())).startsWith("1 événement dans l’index ");
        assertThat(err.toString()).doesNotContain("archive.json");
    }

    @Test
    void check_says_how_to_save_a_file_that_french_excel_wrote_in_windows_1252() throws IOException {
        Files.write(
                data.resolve("ajouts.csv"),
                "id;date;title;text;type\r\na;2022;Congrès;Un été.;jalon\r\n"
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("CSV UTF-8");
    }

    @Test
    void index_publishes_and_publishes_again() throws IOException {
        assertThat(index()).isZero();
        assertThat(out.toString()).startsWith("35 événements dans l’index ");
        String first = published().findFirst().orElseThrow();
        assertThat(index()).isZero();
        assertThat(published()).hasSize(1).doesNotContain(first);
    }

    @Test
    void a_mistaken_archive_publishes_nothing_and_the_old_index_stays() throws IOException {
        index();
        String before = published().findFirst().orElseThrow();
        Files.writeString(data.resolve("zz.jsonl"), "{\"id\": \"sans-titre\"}\n");
        assertThat(index()).isEqualTo(1);
        assertThat(err.toString()).contains("zz.jsonl:1: title").contains("rien n’est publié");
        assertThat(published()).containsExactly(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e.csv  | ''                        | e.csv:1: le fichier n’a aucun événement
            e.csv  | id;date;title;text;type   | e.csv:1: le fichier n’a aucun événement
            e.xlsx | PK                        | e.xlsx:1: le fichier n’est pas lu ; l’importer : java -jar annales.jar import "DATA/e.xlsx" --data "DATA"
            e.tsv  | 'id	title'               | e.tsv:1: le fichier n’est pas lu ; l’importer : java -jar annales.jar import "DATA/e.tsv" --data "DATA"
            e.json | []                        | e.json:1: le fichier n’est pas lu ; l’importer : java -jar annales.jar import "DATA/e.json" --data "DATA"
            e.xls  | PK                        | e.xls:1: le fichier n’est pas lu ; l’enregistrer en .xlsx, puis l’importer : java -jar annales.jar import "DATA/e.xlsx" --data "DATA"
            e.PDF  | PK                        | e.PDF:1: le fichier n’est pas lu ; en copier le texte dans un fichier .txt, puis l’importer : java -jar annales.jar import "DATA/e.txt" --data "DATA"
            """)
    void an_archive_without_an_event_is_a_mistake_and_the_old_index_stays(String file, String content, String advice)
            throws IOException {
        String told = advice.replace("DATA", data.toString());
        index();
        String before = published().findFirst().orElseThrow();
        Files.delete(data.resolve("events.jsonl"));
        Files.writeString(data.resolve(file), content);
        assertThat(index()).isEqualTo(1);
        assertThat(err.toString()).contains(told).contains("rien n’est publié");
        assertThat(published()).containsExactly(before);
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains(told).contains("histoire.txt:1: le fichier n’est pas lu");
    }

    @Test
    void check_says_what_to_do_with_a_file_that_is_not_read() throws IOException {
        Files.writeString(data.resolve("l'histoire.XLSX"), "PK");
        Files.writeString(data.resolve("nom ".repeat(20) + ".ods"), "PK");
        Files.writeString(data.resolve("notes.txt"), "À vérifier.");
        assertThat(check()).isZero();
        assertThat(out.toString().replace('\u00a0', ' '))
                .contains("fichier non lu : l'histoire.XLSX ; l’importer : java -jar annales.jar import \"" + data
                        + "/l'histoire.XLSX\" --data \"" + data + "\"\n")
                .contains("import \"" + data + "/" + "nom ".repeat(20) + ".ods\" --data ")
                .contains("fichier non lu : notes.txt\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explore                        | explore
            index --couleur                | --couleur
            index --data                   | --data
            serve --port abc               | abc
            serve --port 99999             | 99999
            check autre                    | autre
            --port                         | --port
            index --log xml                | xml
            serve --port 1 --port 2         | --port
            check --data=                  | --data
            import --data d                | FICHIER
            import f.csv --map titre       | --map
            import f.csv --map x=Titre     | --map
            serve --host=                  | --host
            serve --max-time 0             | --max-time
            serve --public-url ftp://x     | --public-url
            serve --public-url example.org | https://example.org/histoire
            serve --metrics 9464           | 127.0.0.1:9464
            serve --engine opensearch      | --ledger
            index --engine opensearch      | --ledger
            serve --engine solr            | lucene, opensearch
            check --engine opensearch --data absent                          | --cluster
            check --engine opensearch --cluster a:9200 --data absent         | https://serveur:9200
            check --engine opensearch --cluster 127.0.0.1:9200 --data absent | https://serveur:9200
            check --engine opensearch --cluster //a:9200 --data absent       | https://serveur:9200
            check --engine opensearch --cluster http:///a --data absent      | https://serveur:9200
            check --engine opensearch --cluster http://a,http://open_search:9200 --data absent | « open_search:9200 »
            check --engine opensearch --cluster https://nœud --data absent   | « nœud »
            check --engine opensearch --cluster https://a:92OO --data absent | « a:92OO »
            check --engine opensearch --cluster https://a:0 --data absent    | « a:0 »
            check --engine opensearch --cluster http://a:65536 --data absent | « a:65536 »
            check --engine opensearch --cluster http://a:b@c:9200            | ni nom ni mot de passe
            check --engine opensearch --cluster http://a:b@c_d:9200          | ni nom ni mot de passe
            check --engine opensearch --cluster http://a --cluster-password-file p       | --cluster-user
            check --engine opensearch --cluster http://a --cluster-user u                | --cluster-password-file
            check --engine opensearch --cluster http://a --cluster-user u:v --cluster-password-file pom.xml | deux-points
            check --cluster http://a:9200 --data absent                      | --engine opensearch
            serve --cluster http://a:9200  | --engine opensearch
            index --cluster http://a:9200  | --engine opensearch
            serve --engine opensearch --ledger l --cluster http://a:9200/es  | chemin
            index --engine opensearch --ledger l --cluster http://a:9200?es  | chemin
            check --engine opensearch --cluster http://a:9200/#es            | chemin
            """)
    void a_wrong_usage_is_one_french_line_and_exit_2(String line, String named) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("annales : ").contains(named).contains("--help");
    }

    @Test
    void what_the_machine_would_not_is_one_french_line_and_exit_3() throws IOException {
        Path absent = folder.resolve("absent");
        assertThat(run("check", "--data", absent.toString())).isEqualTo(3);
        assertThat(run("index", "--data", absent.toString(), "--index", index.toString()))
                .isEqualTo(3);
        assertThat(run("serve", "--port", "0", "--data", absent.toString(), "--index", index.toString()))
                .isEqualTo(3);
        assertThat(run(
                        "index",
                        "--data",
                        data.toString(),
                        "--index",
                        folder.resolve("a/b/c").toString()))
                .isEqualTo(3);
        Path stranger = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(stranger.resolve("été.jpg"), "jpg");
        assertThat(run("index", "--data", data.toString(), "--index", stranger.toString()))
                .isEqualTo(3);
        assertThat(err.toString().lines()).hasSize(5).allMatch(line -> line.startsWith("annales : "));
        assertThat(absent).doesNotExist();
        assertThat(index).doesNotExist();
        assertThat(stranger.resolve("été.jpg")).exists();
    }

    @Test
    void a_file_without_a_password_is_told_with_its_option_and_what_to_do() throws IOException {
        Map<Path, String> cures = new LinkedHashMap<>();
        cures.put(folder.resolve("absent"), "n’existe pas : y écrire");
        cures.put(folder, "est un dossier : nommer");
        cures.put(Files.writeString(folder.resolve("vide"), " \r\n"), "est vide : y écrire");
        cures.put(Files.write(folder.resolve("latin"), new byte[] {'m', (byte) 0xe9}), "n’est pas du texte en UTF-8");
        for (Path file : cures.keySet())
            assertThat(run(
                            "check",
                            "--engine",
                            "opensearch",
                            "--cluster",
                            "http://127.0.0.1:1",
                            "--cluster-user",
                            "u",
                            "--cluster-password-file",
                            file.toString()))
                    .isEqualTo(3);
        List<String> told = err.toString().lines().toList();
        assertThat(told).hasSameSizeAs(cures.keySet());
        int line = 0;
        for (Path file : cures.keySet())
            assertThat(told.get(line++))
                    .startsWith("annales : --cluster-password-file : " + file + " " + cures.get(file));
    }

    @Test
    void a_second_indexer_says_so_and_ends_with_exit_3() throws IOException {
        new LucenePublisher(index)
                .publish(ARCHIVE, List.of(), _ -> assertThat(index()).isEqualTo(3));
        assertThat(err.toString().lines()).singleElement().asString().contains("un autre programme construit déjà");
        assertThat(published()).hasSize(1);
    }

    @Test
    void a_file_in_place_of_the_index_is_one_french_line_and_exit_3() throws IOException {
        Files.writeString(index, "not an index");
        assertThat(index()).isEqualTo(3);
        assertThat(run("serve", "--port", "0", "--data", data.toString(), "--index", index.toString()))
                .isEqualTo(3);
        assertThat(err.toString().lines().filter(line -> line.startsWith("annales : ")))
                .hasSize(2)
                .allMatch(line -> line.contains("n’en est pas un"));
        assertThat(index).hasContent("not an index");
    }

    @Test
    void a_port_in_use_is_one_french_line_and_exit_3() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", "--port", port, "--data", data.toString(), "--index", index.toString()))
                    .isEqualTo(3);
        }
        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("--port"));
    }

    @Test
    void serving_a_mistaken_archive_without_an_index_ends_with_exit_1() throws IOException {
        Files.writeString(data.resolve("zz.jsonl"), "{}\n");
        assertThat(run("serve", "--port", "0", "--data", data.toString(), "--index", index.toString()))
                .isEqualTo(1);
    }

    @Test
    void its_version_is_told_with_those_of_java_and_lucene() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString())
                .startsWith("Annales ")
                .contains("Java " + Runtime.version(), "Lucene " + Version.LATEST)
                .hasLineCount(1);
    }

    /** What the system says of a refusal, as Linux and Windows do, and the beginning of what is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /data/1/_0.cfs: No space left on device                 | le disque est plein
            There is not enough space on the disk                   | le disque est plein
            /data/evenements.csv: Disk quota exceeded               | le quota du disque est atteint
            /data/evenements.csv: Read-only file system             | ce disque ne se laisse que lire
            /data/1: Too many open files                            | trop de fichiers sont ouverts
            /data/aaa: File name too long                           | un nom de fichier est trop long
            /data/1 (Permission denied)                             | les droits manquent
            Access is denied                                        | les droits manquent
            /data/1: Operation not permitted                        | les droits manquent
            Input/output error                                      | le disque ne répond plus bien
            """)
    void a_refusal_of_the_disk_is_told_in_french_with_what_the_system_says(String said, String told) {
        assertThat(DiskRefusal.of(said))
                .hasValueSatisfying(text ->
                        assertThat(text).startsWith(told).contains(" ; ").endsWith("(" + said + ")"));
        assertThat(DiskRefusal.of("connection reset")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_name_that_the_disk_does_not_take_is_told_in_french() throws IOException {
        Path sheet = Files.writeString(folder.resolve("a.csv"), "date;titre\n1848;La Révolution\n");
        String named = folder.resolve("n".repeat(300)).toString();
        assertThat(run("import", sheet.toString(), "--data", named)).isEqualTo(3);
        assertThat(err.toString()).startsWith("annales : un nom de fichier est trop long ; le raccourcir (");
    }

    @Test
    void help_is_in_french_and_names_every_setting_with_its_variable() {
        assertThat(run("--help")).isZero();
        assertThat(run("serve", "--help")).isZero();
        assertThat(out.toString())
                .contains("Utilisation", "check", "import", "index", "serve")
                .contains("ANNALES_DATA", "ANNALES_INDEX", "ANNALES_HOST", "ANNALES_PORT", "ANNALES_LOG");
    }
}

package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as others make them come in with one command, whole, and come in again without a change. */
class ImportTest {
    private static final Pattern TOTALS = Pattern.compile("(\\d+) événements? pour (\\d+) lignes?");
    private static final Pattern DATES = Pattern.compile("(\\d+) dates? lues?");
    private static final double MOST = 0.9;

    /** A local history society's: a title above, a second header, cells of several lines, columns without a name. */
    private static final String SOCIETY = """
            Société d'histoire de Saint-Aubin;;;;;;
            ;;;;;;
            Date;Événement;Résumé;Lieux;Thèmes;;Cote
            XIIe siècle;Fondation du prieuré;;St-Aubin;Religion;;12 H 4
            vers 1450;Reconstruction de l’église;"Le clocher tombe.
            On le rebâtit.";Saint-Aubin;Religion | Bâtiments;;
            14 juillet 1790;Fête de la Fédération;;Saint Aubin;Fêtes;oui ?;
            Date;Événement;Résumé;Lieux;Thèmes;;Cote
            1842-1845;Construction de l'école;;Le Bourg;Écoles, bâtiments;;2 O 17
            26/09/1914;Premier mort de la guerre;;;Guerre;;
            18 brumaire an VIII;Plantation d’un arbre;;Le Bourg;fête;;
            """;

    private static final String TIMELINE = """
            Year,Month,Day,Time,End Year,End Month,End Day,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
            ,,,,,,,,Une grève,<p>La chronologie.</p>,,,,,title,,
            1963,3,1,,1963,4,5,,Grève des mineurs,<p>Elle dure <b>trente-cinq</b> jours.</p>,https://exemple.fr/mine.jpg,INA,Les mineurs,,,Grèves,
            1968,5,,,,,,mai 1968,Mai 68,"Voir <a href=""https://exemple.fr/mai"">le récit</a>.",,,,,,Grèves,
            1995,,,,,,,,Plan Juppé,&Eacute;norme mobilisation,,,,,,Lois,
            """;

    private static final String OMEKA = """
            Item Id,Item URI,"Dublin Core:Title","Dublin Core:Subject","Dublin Core:Description","Dublin Core:Creator","Dublin Core:Date","Dublin Core:Coverage","Dublin Core:Identifier","Dublin Core:Language"
            12,https://exemple.fr/items/show/12,Affiche du meeting,"Syndicalisme,Meetings",Une affiche.,"Durand, Paul",1936-06-14,Paris,AFF 12,fr
            13,https://exemple.fr/items/show/13,Tract,Syndicalisme,Un tract.,"Durand, Paul","[1937]",Paris,TRA 3,fr
            14,https://exemple.fr/items/show/14,Carte postale,"Cartes postales",,Anonyme,ca. 1910,Lens,CP 1,fr
            """;

    private static final String ATOM = """
            legacyId,parentId,identifier,title,levelOfDescription,scopeAndContent,subjectAccessPoints,placeAccessPoints,eventTypes,eventDates,eventStartDates,eventEndDates,culture
            1001,,FR-1,Fonds de la mairie,Fonds,Registres et plans.,Administration|Cadastre,Albi,Creation,1801-1950,1801-01-01,1950-12-31,fr
            1002,1001,FR-1-1,Registres,Series,,Administration,Albi|Gaillac,Creation,NULL,1801,1850,fr
            1003,1001,FR-1-2,Plans,Series,Vingt plans.,Cadastre,NULL,Creation,vers 1835,,,fr
            """;

    /** What Excel saves as CSV in France. */
    private static final String WINDOWS = """
            Année;Intitulé;Catégorie
            1901;Création de l’association « L’Œuvre »;Création
            1914-18;Activités suspendues;Arrêt
            années 1920;Essor;Vie
            """;

    private static final String JSON = """
            [ {"name": "Ouverture", "title": "Ouverture du musée", "year": 1887, "tags": ["musée", "ville"]},
              {"title": "Incendie", "year": 1902, "description": "Tout brûle.", "tags": ["musée"]},
              {"title": "Réouverture", "year": 1905, "tags": []} ]
            """;

    private static final String PAGE = """
            # Notre histoire

            1987 : création du comité par trois voisins.

            1989 – ouverture du local, qui accueille :
            - une bibliothèque
            - un atelier

            Mars 1992 : première fête du quartier.
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path data() {
        return folder.resolve("archive");
    }

    private int imports(Path file, String... more) {
        List<String> args = new ArrayList<>(List.of("import", file.toString(), "--data", data().toString()));
        args.addAll(List.of(more));
        int exit = run(args.toArray(String[]::new));
        assertThat(err.toString()).isEmpty();
        return exit;
    }

    private Path file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    static Stream<Arguments> files() {
        Charset windows = Charset.forName("windows-1252");
        return Stream.of(
                Arguments.of("societe.csv", SOCIETY, StandardCharsets.UTF_8, 8, 6, 6),
                Arguments.of("frise.csv", TIMELINE, StandardCharsets.UTF_8, 4, 3, 3),
                Arguments.of("omeka.csv", OMEKA, StandardCharsets.UTF_8, 3, 3, 3),
                Arguments.of("atom.csv", ATOM, StandardCharsets.UTF_8, 3, 3, 3),
                Arguments.of("Associations d’été.csv", WINDOWS, windows, 3, 3, 3),
                Arguments.of("musee.json", JSON, StandardCharsets.UTF_8, 3, 3, 3),
                Arguments.of("page.md", PAGE, StandardCharsets.UTF_8, 3, 3, 3));
    }

    /** Every row is an event or listed, the dates are read, the house reads what was written, and twice is once. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_comes_in_with_one_command(String name, String content, Charset charset, int rows, int events, int dated)
            throws IOException {
        Path file = file(name, content, charset);
        assertThat(imports(file)).as(out.toString()).isZero();
        String page = out.toString();
        Matcher totals = TOTALS.matcher(page);
        assertThat(totals.find()).as(page).isTrue();
        assertThat(totals.group(1)).as(page).isEqualTo(String.valueOf(events));
        assertThat(totals.group(2)).as(page).isEqualTo(String.valueOf(rows));
        Matcher dates = DATES.matcher(page);
        assertThat(dates.find()).isTrue();
        assertThat(Integer.parseInt(dates.group(1))).as(page).isGreaterThanOrEqualTo((int) Math.ceil(MOST * dated));
        assertThat(read()).hasSize(events);
        assertThat(run("check", "--data", data().toString())).as(out.toString()).isZero();
        assertThat(out.toString()).doesNotContain("fichier non lu", "avertissement");
        Map<String, String> before = contents();
        assertThat(imports(file)).isZero();
        assertThat(contents()).isEqualTo(before);
    }

    private List<Event> read() throws IOException {
        List<Event> events = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        ArchiveFolder archive = new ArchiveFolder(data());
        archive.readEvents(archive(), events::add, mistake -> mistakes.add(mistake.toString()));
        assertThat(mistakes).isEmpty();
        return events;
    }

    private Archive archive() throws IOException {
        List<String> mistakes = new ArrayList<>();
        Archive archive = new ArchiveFolder(data()).readArchive(mistake -> mistakes.add(mistake.toString()));
        assertThat(mistakes).isEmpty();
        return archive;
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(data())) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList())
                contents.put(data().relativize(path).toString(), Files.readString(path));
        }
        return contents;
    }

    private Event event(String title) throws IOException {
        return read().stream()
                .filter(event -> event.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_society_s_saints_are_one_place_and_its_lines_stay() throws IOException {
        imports(file("societe.csv", SOCIETY, StandardCharsets.UTF_8));
        assertThat(archive().vocabulary("lieu").orElseThrow().concepts()).hasSize(2);
        assertThat(event("Reconstruction").text()).isEqualTo("Le clocher tombe.\nOn le rebâtit.");
        assertThat(event("Construction").concepts(Facet.THEME)).containsExactly("ecoles", "batiments");
        assertThat(event("Fondation").source()).isEqualTo("12 H 4");
        assertThat(event("Premier mort").source()).isEqualTo("societe.csv, ligne 9");
        assertThat(out.toString()).contains("colonne 6");
    }

    @Test
    void a_timeline_keeps_its_links_and_loses_its_tags() throws IOException {
        imports(file("frise.csv", TIMELINE, StandardCharsets.UTF_8));
        Event strike = event("Grève des mineurs");
        assertThat(strike.text()).isEqualTo("Elle dure trente-cinq jours.");
        assertThat(String.valueOf(strike.date())).isEqualTo("1963-03-01/1963-04-05");
        assertThat(strike.links().getFirst().label()).isEqualTo("INA. Les mineurs");
        assertThat(event("Mai 68").links().getFirst().url()).isEqualTo("https://exemple.fr/mai");
        assertThat(event("Plan").text()).isEqualTo("Énorme mobilisation");
    }

    @Test
    void a_catalogue_s_creators_and_places_are_facets() throws IOException {
        imports(file("omeka.csv", OMEKA, StandardCharsets.UTF_8));
        assertThat(event("Affiche").concepts())
                .containsEntry("auteur", List.of("durand-paul"))
                .containsEntry("lieu", List.of("paris"))
                .containsEntry("theme", List.of("syndicalisme", "meetings"));
        assertThat(event("Affiche").links().getFirst().url()).isEqualTo("https://exemple.fr/items/show/12");
    }

    @Test
    void the_shipped_text_comes_in_whole() throws IOException {
        assertThat(imports(Path.of("data/histoire.txt"))).isZero();
        List<Event> events = read();
        List<String> paragraphs = Files.readAllLines(Path.of("data/histoire.txt")).stream()
                .skip(1)
                .filter(line -> !line.matches("\\d{4}(/\\d{4})?"))
                .toList();
        assertThat(paragraphs).hasSize(48);
        assertThat(events.stream().flatMap(event -> event.text().lines()).toList())
                .as("lines of lists are joined to theirs")
                .isEqualTo(paragraphs)
                .hasSizeGreaterThan(events.size());
        assertThat(events).allMatch(event -> event.date() != null);
        assertThat(events).allMatch(event -> String.valueOf(event.source()).startsWith("histoire.txt, ligne "));
    }

    @Test
    void what_cannot_be_imported_is_one_french_line_with_its_exit_code() throws IOException {
        Path empty = file("vide.csv", "", StandardCharsets.UTF_8);
        assertThat(run("import", empty.toString(), "--data", data().toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        Path unknown = file("inconnu.csv", "Quoi;Qui\nA;B\n", StandardCharsets.UTF_8);
        assertThat(run("import", unknown.toString(), "--data", data().toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--map \"titre=colonne 1\"");
        assertThat(run("import", unknown.toString(), "--data", data().toString(), "--map", "titre=Rien"))
                .isEqualTo(2);
        assertThat(run("import", folder.resolve("absent.csv").toString(), "--data", data().toString()))
                .isEqualTo(3);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(data()).doesNotExist();
    }

    /** The shipped one shows the text of its source. */
    @Test
    void an_archive_that_shows_its_sources_takes_an_import() throws IOException {
        Files.createDirectory(data());
        try (Stream<Path> shipped = Files.list(Path.of("data"))) {
            for (Path file : shipped.toList()) Files.copy(file, data().resolve(file.getFileName()));
        }
        int before = read().size();
        assertThat(imports(file("fete.csv", "Titre;Date;Thème\nFête;2024;Fêtes\n", StandardCharsets.UTF_8)))
                .isZero();
        assertThat(read()).hasSize(before + 1);
        assertThat(run("check", "--data", data().toString())).as(out.toString()).isZero();
        assertThat(data().resolve("histoire.txt")).hasSameBinaryContentAs(Path.of("data/histoire.txt"));
    }

    @Test
    void the_advice_is_a_command_whatever_the_folder_is_called() throws IOException {
        Path blanks = folder.resolve("mon archive");
        Path file = file("a.csv", "Titre;Nom de rue\nA;B\n", StandardCharsets.UTF_8);
        assertThat(run("import", file.toString(), "--data", blanks.toString())).isZero();
        assertThat(out.toString())
                .contains("serve --data \"" + blanks + "\"")
                .contains("--map \"facette:Nom de rue=Nom de rue\"");
    }

    @Test
    void a_map_is_repeated_and_a_trial_writes_nothing() throws IOException {
        Path file = file("inconnu.csv", "Quoi;Qui\nA;B\n", StandardCharsets.UTF_8);
        assertThat(imports(file, "--map", "titre=Quoi", "--map", "facette:Qui=Qui", "--dry-run"))
                .isZero();
        assertThat(data()).doesNotExist();
        assertThat(imports(file, "--map", "titre=Quoi", "--map", "facette:Qui=Qui"))
                .isZero();
        assertThat(event("A").concepts()).containsEntry("qui", List.of("b"));
    }
}

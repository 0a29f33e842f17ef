package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.address.ChangePlace;
import fr.annales.address.QuestionReader;
import fr.annales.address.SearchParameters;
import fr.annales.codec.EventFields;
import fr.annales.engine.Facets;
import fr.annales.event.Facet;
import fr.annales.suggest.Suggestion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facets that an archive declares, in its own file and in its events. */
class FacetsTest {
    private static final Path FORMAT = Path.of("src/site/markdown/archive-format.md");

    private static final String LIEUX = """
            { "id": "lieu", "field": "lieux", "label": "Lieu", "pluralLabel": "Lieux", "role": "place",
              "values": [ { "id": "lyon", "prefLabel": "Lyon" }, { "id": "paris", "prefLabel": "Paris" } ] }""";

    @TempDir
    private Path folder;

    private ReadArchive read(String facets, String file, String content) throws IOException {
        Files.writeString(folder.resolve("archive.json"), """
                { "title": "T", "language": "fr", "themes": [ { "id": "iae", "prefLabel": "IAE" } ],
                "facets": [ %s ] }""".formatted(facets));
        Files.writeString(folder.resolve(file), content);
        return ReadArchive.of(folder);
    }

    @Test
    void a_declared_facet_is_read_with_its_vocabulary_after_those_that_every_archive_has() throws IOException {
        ReadArchive reading = read(LIEUX, "e.jsonl", "");
        assertThat(reading.archive().vocabularies())
                .extracting(vocabulary -> vocabulary.facet())
                .containsExactly(
                        Facet.TYPE, Facet.THEME, new Facet("lieu", "lieux", "Lieu", "Lieux", Facet.Role.PLACE, false));
        assertThat(reading.archive().vocabularies().getLast().label("paris")).isEqualTo("Paris");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            e.jsonl | `{"id": "a", "title": "T", "lieux": ["paris", "lyon"]}`
            e.csv   | `id;lieux;title\\na;paris|lyon;T`
            e.csv   | `Identifiant,Lieux,Titre\\na,paris|lyon,T`
            """)
    void events_carry_its_values_whatever_they_are_written_in(String file, String content) throws IOException {
        ReadArchive reading = read(LIEUX, file, content.replace("\\n", "\n"));
        Facet lieu = reading.archive().vocabularies().getLast().facet();
        if (content.startsWith("Ident"))
            assertThat(reading.mistakes()).anyMatch(mistake -> mistake.contains("écrire lieux"));
        else
            assertThat(reading.events())
                    .extracting(event -> event.concepts(lieu))
                    .containsExactly(List.of("paris", "lyon"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"id": "a", "title": "T", "lieux": ["Lyon"]}`         | lieux: « Lyon » n’est pas dans le vocabulaire « Lieux » ; écrire lyon
            `{"id": "a", "title": "T", "lieux": ["lyon", "lyon"]}` | lieux: « lyon » est donné deux fois ; n’en garder qu’un
            `{"id": "a", "title": "T", "lieu": ["lyon"]}`          | lieu: champ inconnu ; écrire lieux
            """)
    void what_is_wrong_in_an_event_is_told_with_its_cure(String line, String told) throws IOException {
        assertThat(read(LIEUX, "e.jsonl", line).mistakes())
                .singleElement()
                .asString()
                .contains(told.replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "lieu"       | "id": "Lieu"      | n’est pas un identifiant
            "id": "lieu"       | "id": "year"      | est un nom réservé
            "field": "lieux"   | "field": "themes" | est un nom réservé
            "field": "lieux"   | "champ": "lieux"  | champ inconnu
            "role": "place"    | "role": "town"    | rôle inconnu
            "label": "Lieu",   | ``                | le champ manque
            """)
    void a_declaration_that_is_wrong_is_told(String right, String wrong, String told) throws IOException {
        String facet = LIEUX.replace(right, wrong == null ? "" : wrong);
        assertThat(read(facet, "e.jsonl", "").mistakes()).first().asString().contains(told);
    }

    @Test
    void no_two_facets_have_a_name_in_common() throws IOException {
        assertThat(read(LIEUX + "," + LIEUX, "e.jsonl", "").mistakes())
                .hasSize(2)
                .allMatch(mistake -> mistake.contains("est le nom d’une autre facette"));
    }

    /** A label that is a mistake where it stands is not compared with all others of its name as well. */
    @Test
    void a_label_that_is_given_again_and_again_is_told_of_once_among_what_others_are_called() throws IOException {
        Files.writeString(folder.resolve("archive.json"), """
                { "title": "T", "language": "fr",
                  "types": [ { "id": "loi", "prefLabel": "Loi", "altLabels": ["Texte", "texte", "TEXTE"] } ],
                  "themes": [ { "id": "iae", "prefLabel": "IAE", "altLabels": ["Texte", "texte", "TEXTE"] } ] }""");
        List<Mistake> mistakes = new ArrayList<>();
        List<Mistake> warnings = new ArrayList<>();
        new ArchiveFolder(folder).readArchive(mistakes::add, warnings::add);
        assertThat(mistakes).hasSize(4);
        assertThat(warnings).singleElement().asString().contains("themes[1].altLabels", "est aussi à la ligne 2");
    }

    /** Both would be one set to whoever harvests. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lieu    | "oaiSet": "lieu"
            lieu    | "oaiSet": "theme"
            archive | "rights": "Libre"
            """)
    void the_set_of_the_archive_has_the_name_of_no_facet(String facet, String member) throws IOException {
        String declared = LIEUX.replace("\"id\": \"lieu\"", "\"id\": \"" + facet + "\"");
        Files.writeString(
                folder.resolve("archive.json"),
                "{ \"title\": \"T\", \"language\": \"fr\", \"facets\": [ %s ], %s }".formatted(declared, member));
        Files.writeString(folder.resolve("e.jsonl"), "");
        assertThat(ReadArchive.of(folder).mistakes()).singleElement().asString().contains("choisir un autre oaiSet");
    }

    /** A facet of that name would be taken for something else, by its id among counts or kinds of suggestions. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Suggestion.class,
                Facets.class,
                EventFields.class,
                SearchParameters.class,
                QuestionReader.class,
                ChangePlace.class
            })
    void what_the_service_calls_something_is_no_facet_s(Class<?> names) throws IllegalAccessException {
        List<String> taken = new ArrayList<>();
        for (Field constant : names.getDeclaredFields())
            if (constant.getType() == String.class && Modifier.isPublic(constant.getModifiers()))
                taken.add((String) constant.get(null));
        assertThat(taken).isNotEmpty().filteredOn(Slug::isSlug).allMatch(FacetReader::isReserved);
    }

    @Test
    void the_parameters_of_the_api_are_no_facets() throws IOException {
        String description = Files.readString(Path.of("src/main/resources/fr/annales/http/openapi.json"));
        assertThat(Pattern.compile("\"name\": \"([a-z-]+)\",\\s+\"in\": \"query\"")
                        .matcher(description)
                        .results()
                        .map((MatchResult name) -> name.group(1)))
                .contains("q", "from")
                .allMatch(FacetReader::isReserved);
    }

    @Test
    void the_guide_lists_the_names_that_are_refused() throws IOException {
        String guide = Files.readString(FORMAT);
        String listed = guide.substring(guide.indexOf("ou se garde"), guide.indexOf("`check` avertit"));
        assertThat(Pattern.compile("`([a-z]+)`").matcher(listed).results().map((MatchResult name) -> name.group(1)))
                .containsExactlyInAnyOrderElementsOf(FacetReader.RESERVED);
    }
}

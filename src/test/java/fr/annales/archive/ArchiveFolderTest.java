package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.PublicSource;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFolderTest {
    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void make_a_folder_with_blanks_and_accents_in_its_name() throws IOException {
        folder = Files.createDirectory(temporary.resolve("mes données été"));
        Files.writeString(folder.resolve("archive.json"), ReadArchive.ARCHIVE);
    }

    @Test
    void json_and_csv_give_the_same_event() throws IOException, InvalidDateException {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"id": "loi-1987", "aliases": ["ai"], "date": "1987-01-27", "order": 2, "title": "Loi", "text": "Un.\\n- deux",\
                 "type": "loi", "themes": ["iae", "qualite"], "source": "p. 3", "links": [{"label": "Récit", "url": "https://exemple.fr/é"}]}
                """);
        Files.writeString(folder.resolve("b.csv"), """
                links\ttype\tthemes\tid\taliases\tdate\torder\ttitle\ttext\tsource
                Récit <https://exemple.fr/é>\tloi\tiae | qualite\tloi-1987-bis\tai-bis\t1987-01-27\t2\tLoi\t"Un.
                - deux"\tp. 3
                """);
        ReadArchive reading = ReadArchive.of(folder);
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events()).containsExactly(event("loi-1987", "ai"), event("loi-1987-bis", "ai-bis"));
    }

    /** What is published with every address of the service, or would end it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://moi:secret@exemple.fr",
                "https://exemple.fr/?lang=fr",
                "https://exemple.fr/#haut",
                "https://exemple.fr//histoire"
            })
    void the_address_of_the_service_is_a_host_and_a_path(String url) throws IOException {
        String archive =
                "{ \"url\": \"" + url + "\"," + ReadArchive.ARCHIVE.strip().substring(1);
        Files.writeString(folder.resolve("archive.json"), archive);
        assertThat(ReadArchive.of(folder).mistakes())
                .singleElement()
                .asString()
                .contains("url: ", "ne peut pas commencer les adresses du service");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u2060\u200d', n’a que des caractères invisibles",
        "'\u00ad\ufe0f', n’a que des caractères invisibles",
        "'\u3164', n’a que des caractères invisibles",
        "'\u2800\u0301', n’a que des caractères invisibles",
        "'a\uffff', le caractère interdit U+FFFF",
        "'a\ufdd0', le caractère interdit U+FDD0",
        "'a\ufdef', le caractère interdit U+FDEF",
        "'a\u007f', le caractère interdit U+007F",
        "'a\u0085', le caractère interdit U+0085",
        "'a\ud83f\udffe', le caractère interdit U+1FFFE",
    })
    void a_title_shows_something_and_is_made_of_characters(String title, String reason) throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\": \"un\", \"title\": \"" + title + "\", \"text\": \"Un.\", \"type\": \"loi\"}");
        assertThat(ReadArchive.of(folder).mistakes()).singleElement().asString().contains(reason);
    }

    /** What lies beside what no text may have, and beside what nobody sees. */
    @ParameterizedTest
    @ValueSource(strings = {"a\ufdcf", "a\ufdf0", "a\ufffd", "\ud7ffa", "a\ue000", "\u2801", "\u3163", "\u115e"})
    void a_title_may_have_any_other_character(String title) throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), ReadArchive.line("a").replace("Titre", title));
        assertThat(ReadArchive.of(folder).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001b[31m.csv", "a\nb.jsonl", "a\u0007.csv"})
    void a_file_whose_name_would_disturb_a_terminal_is_to_be_renamed(String name) throws IOException {
        Files.writeString(folder.resolve(name), "");
        assertThatThrownBy(() -> ReadArchive.of(folder))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("le renommer")
                .message()
                .matches("\\P{Cc}*");
    }

    @Test
    void a_date_that_does_not_say_when_leaves_its_event_undated() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"id": "un-jour", "date": "XXXX", "title": "Loi", "text": "Un.", "type": "loi"}
                """);
        ReadArchive reading = ReadArchive.of(folder);
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.events()).extracting(Event::date).containsOnlyNulls();
    }

    private static Event event(String id, String alias) throws InvalidDateException {
        return new Event(
                id,
                List.of(alias),
                EdtfDate.parse("1987-01-27"),
                2,
                "Loi",
                "Un.\n- deux",
                Map.of("type", List.of("loi"), "theme", List.of("iae", "qualite")),
                "p. 3",
                List.of(new Link("Récit", "https://exemple.fr/é")));
    }

    @Test
    void the_archive_says_what_its_file_says() throws IOException {
        Files.writeString(folder.resolve("archive.json"), """
                { "title": "Histoire", "language": "fr-FR", "description": "Deux\\nlignes", "publisher": "P", "rights": "R",
                  "contact": "C", "homepage": "https://exemple.fr", "source": "S", "url": "https://archive.exemple.fr/histoire",
                  "types": [{ "id": "loi", "prefLabel": "Loi", "altLabels": ["Texte"], "definition": "D", "aliases": ["lois"] }],
                  "themes": [], "acronyms": [{ "acronym": "AI", "longForms": ["association intermédiaire"], "source": "L" }] }
                """);
        Archive archive = ReadArchive.of(folder).archive();
        assertThat(archive)
                .extracting(Archive::title, Archive::language, Archive::description, Archive::homepage, Archive::url)
                .containsExactly(
                        "Histoire",
                        "fr-FR",
                        "Deux\nlignes",
                        "https://exemple.fr",
                        "https://archive.exemple.fr/histoire");
        assertThat(archive.vocabularies())
                .containsExactly(
                        new Vocabulary(
                                Facet.TYPE, List.of(new Concept("loi", "Loi", List.of("Texte"), "D", List.of("lois")))),
                        new Vocabulary(Facet.THEME, List.of()));
        assertThat(archive.acronyms())
                .singleElement()
                .hasToString("Acronym[acronym=AI, longForms=[association intermédiaire], source=L, note=null]");
    }

    @Test
    void a_licence_is_an_address() throws IOException {
        Files.writeString(
                folder.resolve("archive.json"),
                ReadArchive.ARCHIVE.replace("\"types\"", "\"licence\": \"CC BY 4.0\",\n\"types\""));
        assertThat(ReadArchive.of(folder).mistakes())
                .containsExactly("archive.json:4: licence: «\u00a0CC BY 4.0\u00a0» n’est pas une adresse du web ; "
                        + "l’écrire en entier, https:// compris");
        String address = "https://creativecommons.org/licenses/by/4.0/deed.fr";
        Files.writeString(
                folder.resolve("archive.json"),
                ReadArchive.ARCHIVE.replace("\"types\"", "\"licence\": \"" + address + "\",\n\"types\""));
        assertThat(ReadArchive.of(folder).archive().licence()).isEqualTo(address);
    }

    @Test
    void blanks_around_a_label_are_dropped() throws IOException {
        Files.writeString(folder.resolve("archive.json"), """
                { "title": "Histoire", "language": "fr", "types": [
                  { "id": "loi", "prefLabel": "\\u00a0Loi \\r\\n\\r\\n", "altLabels": ["\\u200bTexte  de loi\\t", "Droit"] }] }
                """);
        ReadArchive reading = ReadArchive.of(folder);
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.archive().vocabularies().getFirst().concepts())
                .containsExactly(new Concept("loi", "Loi", List.of("Texte  de loi", "Droit"), null, List.of()));
    }

    @Test
    void a_field_of_a_wrong_name_is_told_once_with_the_right_one() throws IOException {
        Files.writeString(folder.resolve("archive.json"), ReadArchive.ARCHIVE.replace("language", "lang"));
        assertThat(ReadArchive.of(folder).mistakes())
                .containsExactly("archive.json:3: lang: champ inconnu ; écrire language");
    }

    @Test
    void a_field_of_an_acronym_has_one_of_its_names() throws IOException {
        Files.writeString(
                folder.resolve("archive.json"),
                ReadArchive.ARCHIVE
                        .strip()
                        .replaceFirst(
                                "}$",
                                ""
                                        + ", \"acronyms\": [{\"acronym\": \"AI\", \"longForms\": [\"Association\"], \"notes\": \"N\"}] }"));
        assertThat(ReadArchive.of(folder).mistakes())
                .singleElement()
                .asString()
                .contains("acronyms[1].notes: champ inconnu ; écrire note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"titre\"", ""})
    void an_archive_json_is_an_object(String content) throws IOException {
        Files.writeString(folder.resolve("archive.json"), content);
        assertThat(ReadArchive.of(folder).mistakes()).singleElement().asString().startsWith("archive.json:");
    }

    @Test
    void files_are_read_in_order_of_their_names_whatever_the_case_of_their_extension() throws IOException {
        List<String> inOrder = List.of("B.JSONL", "a10.Jsonl", "a2.jsonl", "é.jsonl", "\uff5a.jsonl", "🎉.jsonl");
        for (String name : inOrder.reversed())
            Files.writeString(folder.resolve(name), ReadArchive.line("n" + inOrder.indexOf(name)));
        assertThat(ReadArchive.of(folder).ids()).containsExactly("n0", "n1", "n2", "n3", "n4", "n5");
    }

    @Test
    void hidden_files_are_not_read_and_others_are_named() throws IOException {
        for (String name : List.of(".cache.jsonl", ".~lock.a.csv#", "histoire.txt", "events.jsonl.gz", "a.jsonl"))
            Files.writeString(folder.resolve(name), "");
        Files.createDirectory(folder.resolve("images"));
        ArchiveFolder files = read();
        assertThat(files.unread()).extracting(PassedOver::name).containsExactly("events.jsonl.gz", "histoire.txt");
        assertThat(files.files()).extracting(DataFile::name).containsExactly("archive.json", "a.jsonl");
    }

    @Test
    void a_missing_archive_json_is_one_mistake_and_blames_no_event() throws IOException {
        Files.delete(folder.resolve("archive.json"));
        Files.writeString(folder.resolve("a.jsonl"), ReadArchive.line("a"));
        ReadArchive reading = ReadArchive.of(folder);
        assertThat(reading.mistakes()).singleElement().asString().startsWith("archive.json:1: le fichier manque");
        assertThat(reading.archive().vocabularies())
                .extracting(vocabulary -> vocabulary.facet().id())
                .containsExactly("type", "theme");
    }

    /** The folder, all of which was read. */
    private ArchiveFolder read() throws IOException {
        ArchiveFolder files = new ArchiveFolder(folder);
        files.readEvents(files.readArchive(_ -> {}), _ -> {}, _ -> {});
        return files;
    }

    @Test
    void a_file_is_known_by_its_size_time_and_sha_256() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "abc");
        Instant time = Instant.parse("2021-11-25T10:00:00Z");
        Files.setLastModifiedTime(folder.resolve("a.jsonl"), FileTime.from(time));
        assertThat(read().files())
                .contains(new DataFile(
                        "a.jsonl", 3, time, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void an_archive_has_changed_when_its_files_or_their_content_have() throws IOException {
        Path events = Files.writeString(folder.resolve("a.jsonl"), ReadArchive.line("a"));
        ArchiveFolder files = read();
        List<DataFile> known = files.files();
        assertThat(files.changedSince(known)).isFalse();

        Files.setLastModifiedTime(events, FileTime.from(Instant.EPOCH));
        assertThat(files.changedSince(known)).as("only touched").isFalse();
        Files.writeString(events, ReadArchive.line("b"));
        assertThat(files.changedSince(known))
                .as("another content of the same size")
                .isTrue();
        Files.writeString(events, ReadArchive.line("a"));
        assertThat(files.changedSince(known)).as("written again").isFalse();
        Files.writeString(folder.resolve("notes.txt"), "");
        assertThat(files.changedSince(known)).as("a file that is not read").isFalse();
        Files.writeString(folder.resolve("b.csv"), "");
        assertThat(files.changedSince(known)).as("a file more").isTrue();
        Files.delete(folder.resolve("b.csv"));
        Files.delete(events);
        assertThat(files.changedSince(known)).as("a file less").isTrue();
    }

    private void showing(String sources) throws IOException {
        String archive = "{ \"publicSources\": " + sources + ","
                + ReadArchive.ARCHIVE.strip().substring(1);
        Files.writeString(folder.resolve("archive.json"), archive);
    }

    @Test
    void a_text_that_the_archive_shows_is_read_with_it_and_is_one_of_its_files() throws IOException {
        Path text = Files.writeString(folder.resolve("histoire.txt"), "Un\r\nDeux");
        showing("[\"histoire.txt\"]");
        ArchiveFolder files = new ArchiveFolder(folder);
        Archive named = ReadArchive.of(folder).archive();
        assertThat(named.publicSources()).containsExactly(new PublicSource("histoire.txt", ""));
        assertThat(files.withTexts(named, mistake -> fail(mistake.toString())).publicSources())
                .containsExactly(new PublicSource("histoire.txt", "Un\nDeux\n"));
        files.readArchive(mistake -> fail(mistake.toString()));
        List<DataFile> known = files.files();
        assertThat(files.changedSince(known)).isFalse();
        Files.writeString(text, "Un\r\nTrois");
        assertThat(files.changedSince(known)).as("another text").isTrue();
        Files.delete(text);
        assertThat(files.changedSince(known)).as("no text").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent.txt", "../archive.json", "a.jsonl", "archive.json", ".cache.txt", "image.png"})
    void it_shows_nothing_but_texts_of_its_folder(String name) throws IOException {
        for (String file : List.of("a.jsonl", ".cache.txt", "image.png")) Files.writeString(folder.resolve(file), "");
        showing("[\"" + name + "\"]");
        assertThat(ReadArchive.of(folder).mistakes())
                .singleElement()
                .asString()
                .contains("publicSources", name, "n’est pas un texte du dossier");
    }

    /** Whoever unpacks the archive of another would publish a file of the machine. */
    @Test
    void a_text_that_is_only_a_link_out_of_the_folder_is_not_shown(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "Un secret");
        Files.createSymbolicLink(folder.resolve("histoire.txt"), secret);
        showing("[\"histoire.txt\"]");
        assertThat(ReadArchive.of(folder).mistakes())
                .singleElement()
                .asString()
                .contains("publicSources", "n’est pas un texte du dossier");
        Files.createDirectory(folder.resolve("textes"));
        Files.delete(folder.resolve("histoire.txt"));
        Files.createSymbolicLink(
                folder.resolve("histoire.txt"), Files.writeString(folder.resolve("textes/1.txt"), "Un texte"));
        assertThat(ReadArchive.of(folder).mistakes()).isEmpty();
    }

    /** Whoever may write there and not read the file of the machine puts the link later than its name is looked at. */
    @Test
    void a_text_in_whose_place_such_a_link_is_put_is_not_shown(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "Un secret");
        Path text = Files.writeString(folder.resolve("histoire.txt"), "Un texte");
        showing("[\"histoire.txt\"]");
        Archive archive = ReadArchive.of(folder).archive();
        Files.delete(text);
        Files.createSymbolicLink(text, secret);
        assertThatThrownBy(() -> new ArchiveFolder(folder).withTexts(archive, _ -> {}))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining("histoire.txt n’est plus un fichier de ce dossier");
    }

    @Test
    void a_text_too_long_to_show_is_told() throws IOException {
        Files.writeString(folder.resolve("long.txt"), "mot\n".repeat(300_000));
        showing("[\"long.txt\"]");
        List<String> told = new ArrayList<>();
        new ArchiveFolder(folder).withTexts(ReadArchive.of(folder).archive(), mistake -> told.add(mistake.toString()));
        assertThat(told).singleElement().asString().startsWith("long.txt:262145: le texte dépasse 1 Mio");
    }

    @Test
    void what_is_no_folder_is_refused_and_nothing_is_created() throws IOException {
        assertRefused(folder.resolve("absent"), "n’existe pas");
        assertRefused(folder.resolve("archive.json"), "n’est pas un dossier");
        assertRefused(Path.of("https://exemple.fr/archive"), "est une adresse");
        assertThat(folder.resolve("absent")).doesNotExist();
    }

    @Test
    void a_link_that_leads_nowhere_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.jsonl"), folder.resolve("b.jsonl"));
        Files.createSymbolicLink(folder.resolve("b.jsonl"), folder.resolve("a.jsonl"));
        assertRefused(folder, "a.jsonl est un lien qui ne mène à aucun fichier");
        Files.delete(folder.resolve("b.jsonl"));
        assertRefused(folder, "a.jsonl est un lien qui ne mène à aucun fichier");
    }

    @Test
    void a_file_that_vanishes_while_the_folder_is_read_is_told() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), ReadArchive.line("a"));
        Path vanishing = Files.writeString(folder.resolve("b.jsonl"), ReadArchive.line("b"));
        ArchiveFolder files = new ArchiveFolder(folder);
        Archive archive = files.readArchive(mistake -> fail(mistake.toString()));
        assertThatThrownBy(() -> files.readEvents(archive, _ -> Files.deleteIfExists(vanishing), _ -> {}))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageEndingWith("b.jsonl a disparu pendant la lecture");
    }

    @Test
    void a_pipe_is_refused_for_it_would_never_end() throws IOException, InterruptedException {
        Path pipe = folder.resolve("a.jsonl");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        assertRefused(folder, "n’est pas un fichier ordinaire");
    }

    @Test
    void a_folder_is_not_read_whatever_its_name() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), ReadArchive.line("a"));
        for (String name : List.of("b.csv", "c.jsonl", "d")) Files.createDirectory(folder.resolve(name));
        ArchiveFolder files = read();
        assertThat(ReadArchive.of(folder).ids()).containsExactly("a");
        assertThat(files.unread()).isEmpty();
        assertThat(files.files()).extracting(DataFile::name).containsExactly("archive.json", "a.jsonl");
    }

    @Test
    void where_accented_names_cannot_be_found_a_missing_folder_is_told_so() {
        Folder absent = new Folder(Path.of("absent"));
        assertThat(absent.missing("UTF-8")).isEqualTo("le dossier absent n’existe pas");
        assertThat(absent.missing("ANSI_X3.4-1968"))
                .endsWith("si son nom a des accents, donner à LANG une valeur comme C.UTF-8");
    }

    @Test
    void a_failure_of_the_sink_stops_the_reading_and_stays_what_it_was() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), ReadArchive.line("a"));
        IOException full = new IOException("disk full");
        ArchiveFolder files = new ArchiveFolder(folder);
        Archive archive = files.readArchive(_ -> {});
        assertThatThrownBy(() -> files.readEvents(
                        archive,
                        _ -> {
                            throw full;
                        },
                        _ -> {}))
                .isSameAs(full);
    }

    private static void assertRefused(Path path, String reason) {
        assertThatThrownBy(() -> ReadArchive.of(path))
                .isInstanceOf(UnreadableArchiveException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }
}

package fr.annales.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.TestArchive;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.DataFile;
import fr.annales.event.Facet;
import fr.annales.event.PublicSource;
import fr.annales.event.Tombstone;
import fr.annales.event.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an index records of an archive comes back as it was, and what is not there is absent. */
class ArchiveJsonTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private static final Archive EMPTY = Archive.titled("Un titre");

    /** The example with what it lacks: an address, a text that it shows, a concept that has everything. */
    private static Archive whole() {
        Archive example = TestArchive.ARCHIVE;
        Concept concept = new Concept("loi", "Loi", List.of("Texte", "Droit"), "Quand l’employer.", List.of("lois"));
        return new Archive(
                example.title(),
                example.language(),
                example.description(),
                example.publisher(),
                example.rights(),
                example.licence(),
                example.contact(),
                example.homepage(),
                example.source(),
                "https://archive.example.org/histoire",
                "ensemble",
                "admin@example.org",
                List.of(
                        new Vocabulary(Facet.TYPE, List.of(concept, new Concept("a", "A", List.of(), null, List.of()))),
                        new Vocabulary(Facet.THEME, List.of(concept)),
                        new Vocabulary(TestArchive.LIEU, List.of(concept)),
                        new Vocabulary(new Facet("x", "xs", "X", "X", Facet.Role.SUBJECT, false), List.of())),
                example.acronyms(),
                List.of(new PublicSource("histoire.txt", "Un\nDeux\n")));
    }

    @Test
    void an_archive_comes_back_as_it_was() {
        for (Archive archive : List.of(whole(), TestArchive.ARCHIVE, EMPTY))
            assertThat(ArchiveJson.read(ArchiveJson.write(archive))).isEqualTo(archive);
    }

    @Test
    void an_archive_for_people_names_its_texts_and_does_not_hold_them() {
        assertThat(ArchiveJson.writeIndented(whole()))
                .contains("\n  \"title\"", "\"publicSources\" : [ \"histoire.txt\" ]")
                .doesNotContain("Deux");
    }

    @Test
    void what_an_archive_has_not_is_no_member() {
        assertThat(ArchiveJson.write(EMPTY))
                .isEqualTo("{\"title\":\"Un titre\",\"language\":\"fr\",\"types\":[],\"themes\":[],\"acronyms\":[]}");
    }

    @Test
    void files_come_back_as_they_were() {
        List<DataFile> files =
                List.of(new DataFile("été.jsonl", 1L << 40, TIME, "ab"), new DataFile("b.csv", 0, Instant.EPOCH, "cd"));
        assertThat(DataFileJson.read(DataFileJson.write(files))).isEqualTo(files);
        assertThat(DataFileJson.read(DataFileJson.write(List.of()))).isEmpty();
    }

    @Test
    void what_went_comes_back_as_it_was() {
        List<Tombstone> gone = List.of(
                new Tombstone(
                        "a", "Un", TestArchive.full().date(), TestArchive.full().concepts(), TIME),
                new Tombstone("b", "Deux", null, Map.of(), Instant.EPOCH));
        String json = TombstoneJson.write(gone);
        assertThat(TombstoneJson.read(json)).isEqualTo(gone);
        assertThat(json).contains("\"concepts\":{\"auteur\":[\"la-gazette\"],\"lieu\":[\"lille\"],");
        assertThatThrownBy(() -> TombstoneJson.read(json.replace("1987-01-27~", "hier")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record Two(String name, @Nullable String other) {}

    @Test
    void of_a_record_the_components_that_are_null_are_left_out() {
        assertThat(RecordJson.write(new Two("été", null))).isEqualTo("{\"name\":\"été\"}");
        assertThat(RecordJson.write(new Two("a", "b"))).isEqualTo("{\"name\":\"a\",\"other\":\"b\"}");
    }
}

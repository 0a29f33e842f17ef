package fr.annales.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Ledger;
import fr.annales.engine.Revision;
import fr.annales.engine.TestArchive;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Tombstone;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger says when an event changed, whatever was built how often, and is never half of two. */
class LedgerFileTest {
    private static final Archive ARCHIVE = TestArchive.ARCHIVE;

    @TempDir
    Path folder;

    private Path file;
    private LedgerFile ledger;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private @Nullable String served;

    @BeforeEach
    void open() {
        file = folder.resolve("ledger.tsv");
        ledger = new LedgerFile(file, () -> now);
    }

    private static Event event(String id, String title) {
        return TestArchive.event(id, "1990", title, "Texte.", "loi", "emploi");
    }

    /** What one build tells: the revision of each event and the publication. */
    private record Told(Map<String, Revision> revisions, Ledger.Publication publication) {}

    private Told build(String version, Archive archive, Event... events) throws IOException {
        now = now.plusSeconds(60);
        try (Ledger.Entries entries = ledger.begin(archive, served)) {
            Map<String, Revision> revisions = new HashMap<>();
            for (Event event : events) revisions.put(event.id(), entries.enter(event));
            Ledger.Publication publication = entries.prepare(version);
            served = version;
            entries.commit();
            revisions.replaceAll((_, revision) -> revision.at(publication.time()));
            return new Told(revisions, publication);
        }
    }

    private Told build(String version, Event... events) throws IOException {
        return build(version, ARCHIVE, events);
    }

    private static Instant minute(int number) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * number);
    }

    private static Revision times(int added, int modified, int datestamp) {
        return new Revision(minute(added), minute(modified), minute(datestamp));
    }

    @Test
    void an_event_is_dated_when_it_comes_and_when_it_changes_and_not_otherwise() throws IOException {
        assertThat(build("1", event("a", "A"), event("b", "B")).revisions())
                .isEqualTo(Map.of("a", times(1, 1, 1), "b", times(1, 1, 1)));
        assertThat(build("2", event("b", "B"), event("a", "A")).revisions())
                .isEqualTo(Map.of("a", times(1, 1, 1), "b", times(1, 1, 1)));
        assertThat(build("3", event("a", "A"), event("b", "Autre"), event("c", "C"))
                        .revisions())
                .isEqualTo(Map.of("a", times(1, 1, 1), "b", times(1, 3, 3), "c", times(3, 3, 3)));
        assertThat(build("4", event("b", "Autre"), event("c", "C"), event("a", "A"))
                        .revisions())
                .isEqualTo(Map.of("a", times(1, 1, 1), "b", times(1, 3, 3), "c", times(3, 3, 3)));
    }

    @Test
    void what_went_is_kept_and_what_comes_back_is_new() throws IOException {
        Event full = TestArchive.full();
        build("1", full, event("a", "A\tavec tabulation"));
        Tombstone gone = new Tombstone("full", full.title(), full.date(), full.concepts(), minute(2));
        assertThat(build("2", event("a", "A\tavec tabulation")).publication().removed())
                .containsExactly(gone);
        assertThat(build("3").publication().removed())
                .containsExactly(
                        gone,
                        new Tombstone(
                                "a",
                                "A avec tabulation",
                                event("a", "").date(),
                                event("a", "").concepts(),
                                minute(3)));
        Told back = build("4", full);
        assertThat(back.revisions()).isEqualTo(Map.of("full", times(4, 4, 4)));
        assertThat(back.publication().removed()).extracting(Tombstone::id).containsExactly("a");
    }

    /** What only the record of an event says, and not the event, dates the record alone. */
    @Test
    void a_label_that_is_renamed_dates_the_record_and_not_the_event() throws IOException {
        Event other = TestArchive.event("b", "1990", "B", "Texte.", "congres");
        build("1", event("a", "A"), other);
        Vocabulary renamed = new Vocabulary(
                Facet.TYPE,
                List.of(
                        new Concept("loi", "Lois", List.of(), null, List.of()),
                        new Concept("congres", "Congrès", List.of("Assemblée"), null, List.of())));
        List<Vocabulary> vocabularies = new ArrayList<>(ARCHIVE.vocabularies());
        vocabularies.set(0, renamed);
        assertThat(build("2", ARCHIVE.withVocabularies(vocabularies), event("a", "A"), other)
                        .revisions())
                .isEqualTo(Map.of("a", times(1, 1, 2), "b", times(1, 1, 1)));
    }

    @Test
    void what_no_reader_sees_dates_nothing() throws IOException {
        Event event = event("a", "A");
        build("1", event);
        Event moved = new Event(
                "a",
                List.of("former"),
                event.date(),
                7,
                event.title(),
                event.text(),
                event.concepts(),
                event.source(),
                event.links());
        assertThat(build("2", moved).revisions()).isEqualTo(Map.of("a", times(1, 1, 1)));
    }

    /** Were these to change, every event of every archive would be told as changed. */
    @Test
    void the_hashes_of_an_event_are_the_same_for_ever() {
        ContentHash hash = new ContentHash(ARCHIVE);
        assertThat(hash.ofEvent(TestArchive.full())).isEqualTo("xr4JL5v68vOg2S4MG39Z2w");
        assertThat(hash.ofRecord(TestArchive.full())).isEqualTo("FSuLXRGQzniGtXfNekOLMA");
        assertThat(hash.ofEvent(event("a", "A"))).isNotEqualTo(hash.ofEvent(event("b", "A")));
    }

    @Test
    void no_version_is_older_than_the_one_before_however_the_clock_is_set() throws IOException {
        build("1", event("a", "A"));
        now = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(build("2", event("a", "B")).publication().time())
                .isEqualTo(minute(1).plusSeconds(1));
    }

    @Test
    void a_build_that_fails_leaves_the_ledger_as_it_was() throws IOException {
        build("1", event("a", "A"));
        byte[] before = Files.readAllBytes(file);
        try (Ledger.Entries entries = ledger.begin(ARCHIVE, served)) {
            entries.enter(event("a", "Autre"));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder).isDirectoryContaining("glob:**ledger.tsv").isDirectoryNotContaining("glob:**.next");
    }

    /** The machine stops between the last step of the build and the first of the next: before or after the switch. */
    @Test
    void after_a_crash_ledger_and_version_are_both_old_or_both_new() throws IOException {
        for (boolean isSwitched : new boolean[] {false, true}) {
            Files.deleteIfExists(file);
            served = null;
            build("1", event("a", "A"));
            Instant first = now;
            now = now.plusSeconds(60);
            try (Ledger.Entries entries = ledger.begin(ARCHIVE, served)) {
                entries.enter(event("a", "Autre"));
                entries.prepare("2");
            }
            Instant crash = now;
            if (isSwitched) served = "2";
            Revision after = build("3", event("a", "Autre")).revisions().get("a");
            assertThat(after).isEqualTo(new Revision(first, isSwitched ? crash : now, isSwitched ? crash : now));
        }
    }

    /**
     * The service runs on the old folder, and its last switch waits for its next build, when the new one is built into.
     */
    @Test
    void what_waits_for_another_folder_is_not_thrown_away() throws IOException {
        build("1", event("a", "A"));
        now = minute(2);
        try (Ledger.Entries entries = ledger.begin(ARCHIVE, served)) {
            entries.enter(event("a", "Autre"));
            entries.prepare("2");
        }
        assertThatThrownBy(() -> ledger.begin(ARCHIVE, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Lancer d’abord index sur l’ancien dossier, ou effacer");
        served = "2";
        assertThat(build("3", event("a", "Autre")).revisions().get("a")).isEqualTo(times(1, 2, 2));
    }

    @Test
    void a_ledger_with_any_byte_changed_or_missing_is_refused() throws IOException {
        build("1", event("a", "A"), event("b", "B"));
        byte[] sound = Files.readAllBytes(file);
        for (int i = 0; i < sound.length; i++) {
            byte[] changed = sound.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertIsRefused();
            Files.write(file, Arrays.copyOf(sound, i));
            assertIsRefused();
        }
        Files.write(file, sound);
        assertThat(build("2", event("a", "A"), event("b", "B")).revisions().get("b"))
                .isEqualTo(times(1, 1, 1));
    }

    /** The one before is sound, and stays. */
    @Test
    void a_ledger_that_waits_and_is_damaged_is_not_taken() throws IOException {
        build("1", event("a", "A"));
        byte[] before = Files.readAllBytes(file);
        now = minute(2);
        try (Ledger.Entries entries = ledger.begin(ARCHIVE, served)) {
            entries.enter(event("a", "Autre"));
            entries.prepare("2");
        }
        served = "2";
        Path next = folder.resolve("ledger.tsv.next");
        byte[] waiting = Files.readAllBytes(next);
        waiting[30] ^= 1;
        Files.write(next, waiting);
        assertIsRefused();
        assertThat(file).hasBinaryContent(before);
        Files.delete(next);
        assertThat(build("3", event("a", "Autre")).revisions().get("a")).isEqualTo(times(1, 3, 3));
    }

    private void assertIsRefused() {
        assertThatThrownBy(() -> ledger.begin(ARCHIVE, served))
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining("endommagé");
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        LedgerFile elsewhere = new LedgerFile(folder.resolve("none/ledger.tsv"), () -> now);
        assertThatThrownBy(() -> elsewhere.begin(ARCHIVE, null)).hasMessageContaining("n’existe pas");
    }

    /** Of what went as much is told as whatever serves has in memory: the newest. */
    @Test
    void of_what_went_the_newest_are_told() throws IOException {
        Event[] events = new Event[LedgerUpdate.MOST_REMOVED];
        for (int i = 0; i < events.length; i++) events[i] = event("événement-" + i, "T");
        build("1", event("a", "A"), event("b", "B"));
        build("2", event("b", "B"));
        build("3", events);
        assertThat(build("4").publication().removed())
                .hasSize(LedgerUpdate.MOST_REMOVED)
                .extracting(Tombstone::id)
                .doesNotContain("a", "b");
    }

    @Test
    void many_events_are_found_again_each_by_its_id() throws IOException {
        Event[] events = new Event[20_000];
        for (int i = 0; i < events.length; i++) events[i] = event("événement-" + i, "T" + i);
        build("1", events);
        events[7] = event("événement-7", "Autre");
        Told told = build("2", events);
        assertThat(told.publication().removed()).isEmpty();
        assertThat(told.revisions().values().stream().filter(Revision::isChanged))
                .hasSize(1);
    }
}

package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Ledger;
import fr.annales.engine.Revision;
import fr.annales.engine.Snapshot;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each version holds that was ever complete, as its build was told, and what its ledger made of it. */
final class PublishedVersions {
    private final SimulatedArchive archive;
    private final Map<String, Version> versions = new HashMap<>();

    PublishedVersions(SimulatedArchive archive) {
        this.archive = archive;
    }

    /**
     * A version.
     *
     * @param state in which the archive was that it is made of
     * @param revisions of its events by id, in the order of the alphabet
     * @param removed when each went that is there no more
     */
    record Version(
            String state,
            Map<String, Event> events,
            Map<String, Revision> revisions,
            Map<String, Instant> removed,
            Instant published) {

        /** In the order of date. */
        List<Event> inOrder() {
            return events.values().stream()
                    .sorted((a, b) -> {
                        int byDate = date(a).compareTo(date(b));
                        return byDate == 0 ? a.id().compareTo(b.id()) : byDate;
                    })
                    .toList();
        }

        private static String date(Event event) {
            return event.date() == null ? "" : event.date().edtf();
        }
    }

    /** A version by its name. */
    Version get(String name) {
        return Objects.requireNonNull(versions.get(name), () -> "a version that nobody built: " + name);
    }

    /** A ledger that tells the same as another, and is believed in nothing. */
    Ledger watching(Ledger ledger) {
        return (told, served) -> new Watched(told, served, ledger.begin(told, served));
    }

    private final class Watched implements Ledger.Entries {
        private final Archive told;
        private final @Nullable Version before;
        private final Ledger.Entries entries;
        private final Map<String, Event> events = new TreeMap<>();
        private final Map<String, Revision> revisions = new TreeMap<>();

        Watched(Archive told, @Nullable String served, Ledger.Entries entries) {
            this.told = told;
            this.before = served == null ? null : get(served);
            this.entries = entries;
        }

        @Override
        public Revision enter(Event event) throws IOException {
            Revision revision = entries.enter(event);
            assertThat(events.put(event.id(), event)).isNull();
            revisions.put(event.id(), revision);
            return revision;
        }

        @Override
        public Ledger.Publication prepare(String name) throws IOException {
            Ledger.Publication publication = entries.prepare(name);
            String label = told.vocabulary(Facet.TYPE.id())
                    .orElseThrow()
                    .concepts()
                    .getFirst()
                    .prefLabel();
            revisions.replaceAll((_, revision) -> revision.at(publication.time()));
            Version version = new Version(
                    state(label, events.values()),
                    events,
                    revisions,
                    publication.removed().stream().collect(Collectors.toMap(Tombstone::id, Tombstone::removed)),
                    publication.time());
            assertIsOneState(version);
            if (before != null) assertTellsChanges(before, version);
            versions.put(name, version);
            return publication;
        }

        @Override
        public void commit() throws IOException {
            entries.commit();
        }

        @Override
        public void abandon() {
            entries.abandon();
        }

        @Override
        public void close() throws IOException {
            entries.close();
        }
    }

    private void assertIsOneState(Version version) {
        assertThat(archive.states().containsKey(version.state()))
                .as("a state in which the folder was: %s", version.state())
                .isTrue();
    }

    /** A version records the files that it is made of, by which it is told later whether the archive is another now. */
    void assertRecordsItsFiles(Snapshot served) {
        assertThat(served.files())
                .filteredOn(file -> file.name().equals(SimulatedArchive.EVENTS))
                .singleElement()
                .extracting(DataFile::sha256)
                .isEqualTo(archive.states().get(get(served.version()).state()));
    }

    private static String state(String label, Collection<Event> events) {
        List<Event> many = new ArrayList<>(events);
        List<Event> few = new ArrayList<>(many);
        many.removeIf(event -> !event.id().startsWith("a-"));
        few.removeAll(many);
        List<String> bases = many.stream().map(Event::title).distinct().toList();
        assertThat(many).hasSize(SimulatedArchive.MANY);
        assertThat(bases).hasSize(1);
        List<String> titles = few.stream()
                .map(event -> event.id() + " " + event.title())
                .sorted()
                .toList();
        return SimulatedArchive.state(label, bases.getFirst(), titles);
    }

    /** Each event that is another than in the version before changed now, and no other did. */
    private static void assertTellsChanges(Version before, Version version) {
        Instant now = version.published();
        assertThat(now).as("the time of the next version").isAfter(before.published());
        Map<String, Instant> expected = new TreeMap<>();
        version.events().forEach((id, event) -> {
            Revision revision = before.revisions().get(id);
            expected.put(id, revision != null && event.equals(before.events().get(id)) ? revision.modified() : now);
        });
        Map<String, Instant> told = new TreeMap<>();
        version.revisions().forEach((id, revision) -> told.put(id, revision.modified()));
        assertSame(expected, told);
        Map<String, Instant> gone = new HashMap<>(before.removed());
        before.events().keySet().forEach(id -> gone.put(id, now));
        Set<String> present = version.events().keySet();
        gone.keySet().removeAll(present);
        assertSame(gone, version.removed());
    }

    /** Tells what differs alone. */
    static void assertSame(Map<String, ?> expected, Map<String, ?> told) {
        Map<String, String> differences = new TreeMap<>();
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(told.keySet());
        for (String id : all)
            if (!Objects.equals(expected.get(id), told.get(id)))
                differences.put(id, told.get(id) + " instead of " + expected.get(id));
        assertThat(differences).isEmpty();
    }

    /** The titles of a version by id. */
    static Map<String, String> titles(Version version) {
        Map<String, String> titles = new TreeMap<>();
        version.events().forEach((id, event) -> titles.put(id, event.title()));
        return titles;
    }

    /** Words that the text of each event has, as the archive has only three. */
    static List<Event> having(String word, Version version) {
        List<Event> having = new ArrayList<>(version.inOrder());
        having.removeIf(event -> !event.text().toLowerCase(Locale.ROOT).contains(word));
        return having;
    }
}

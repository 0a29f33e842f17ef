package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.TestArchive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever takes the archive and comes again has what is there: each change is told, and told once. */
class HarvestTest {
    private static final int HISTORIES = 200;
    private static final int DAYS = 6;
    private static final int IDS = 12;
    private static final int MANY = 450;
    private static final int A_DAY = 86_400;

    @TempDir
    Path folder;

    private ChangingService history;

    @BeforeEach
    void serve() throws IOException {
        history = new ChangingService(folder.resolve("ledger.tsv"));
    }

    @AfterEach
    void close() {
        history.close();
    }

    private static Event event(String id, String title, Random random) {
        return TestArchive.event(id, "1990", title, "Texte.", random.nextBoolean() ? "loi" : "congres");
    }

    /** A client of the API: it keeps what it was given to go on from. */
    private final class Follower {
        private @Nullable String next;

        List<String> follow() {
            List<String> seen = new ArrayList<>();
            while (true) {
                JsonNode answer = history.client()
                        .get("/api/changes?size=3" + (next == null ? "" : "&after=" + next))
                        .json();
                next = answer.get("next").asString();
                answer.get("changes")
                        .forEach(change -> seen.add(change.get("change").asString() + " "
                                + change.get("id").asString()));
                if (!answer.get("more").asBoolean()) return seen;
            }
        }
    }

    @Test
    void who_comes_every_day_sees_each_change_once_in_any_history() throws Exception {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            history.begin(folder.resolve("ledger-" + seed + ".tsv"));
            Harvester harvester = new Harvester(history.client(), "");
            Follower follower = new Follower();
            for (int day = 0; day < DAYS; day++) {
                Set<String> events = new HashSet<>();
                Set<String> records = new HashSet<>();
                int builds = day == 0 ? 1 : random.nextInt(4);
                for (int i = 0; i < builds; i++) {
                    history.pass(60 + random.nextInt(A_DAY / 8));
                    edit(random);
                    ChangingService.Differences changed = history.publish();
                    events.addAll(changed.events());
                    records.addAll(changed.records());
                }
                history.pass(60 + random.nextInt(A_DAY / 8));
                assertThat(harvester.harvest().stream().map(Harvester.Seen::identifier))
                        .as("OAI, history %d, day %d", seed, day)
                        .containsExactlyInAnyOrderElementsOf(records.stream()
                                .map(id -> "oai:example.org:histoire/" + id)
                                .toList());
                assertThat(follower.follow().stream().map(change -> change.split(" ", 2)[1]))
                        .as("API, history %d, day %d", seed, day)
                        .containsExactlyInAnyOrderElementsOf(events);
            }
        }
    }

    private void edit(Random random) {
        for (int edits = random.nextInt(5); edits >= 0; edits--) {
            String id = "e-" + random.nextInt(IDS);
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> history.events().put(id, event(id, "T" + random.nextInt(1_000), random));
                case 3, 4 -> history.events().remove(id);
                default -> history.labels().put("loi", "Loi " + random.nextInt(1_000));
            }
        }
    }

    @Test
    void a_harvest_is_whole_though_versions_are_switched_meanwhile() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < MANY; i++) history.events().put("e-" + i, event("e-" + i, "T" + i, random));
        history.publish();
        history.pass(A_DAY);
        Map<String, String> mirror = new HashMap<>();
        Harvester harvester = new Harvester(history.client(), "");
        take(
                harvester.harvest(() -> {
                    history.pass(A_DAY);
                    for (int i = 0; i < 20; i++) {
                        String id = "e-" + random.nextInt(MANY + 50);
                        if (random.nextInt(3) == 0) history.events().remove(id);
                        else history.events().put(id, event(id, "N" + random.nextInt(1_000), random));
                    }
                    history.publish();
                }),
                mirror);
        Map<String, String> titles = new HashMap<>();
        history.events().forEach((id, event) -> titles.put("oai:example.org:histoire/" + id, event.title()));
        assertThat(mirror).isEqualTo(titles);
        history.pass(A_DAY);
        take(harvester.harvest(), mirror);
        assertThat(mirror).isEqualTo(titles);
        assertThat(harvester.harvest()).isEmpty();
    }

    private static void take(List<Harvester.Seen> harvest, Map<String, String> mirror) {
        for (Harvester.Seen seen : harvest) {
            if (seen.title() == null) mirror.remove(seen.identifier());
            else mirror.put(seen.identifier(), seen.title());
        }
    }

    @Test
    void a_version_that_serves_long_after_its_time_is_seen() throws Exception {
        Random random = new Random(3);
        history.events().put("e", event("e", "Avant", random));
        history.publish();
        history.pass(A_DAY);
        history.events().put("e", event("e", "Après", random));
        history.build();
        history.pass(3_600);
        Harvester harvester = new Harvester(history.client(), "");
        assertThat(harvester.harvest()).extracting(Harvester.Seen::title).containsExactly("Avant");
        history.serve();
        assertThat(harvester.harvest()).extracting(Harvester.Seen::title).containsExactly("Après");
    }

    /** A part of them all would be refused as too long, and be asked for again for ever. */
    @Test
    void the_longest_texts_are_given_like_others() throws Exception {
        int many = 12;
        for (int i = 0; i < many; i++)
            history.events().put("e-" + i, TestArchive.event("e-" + i, "1990", "T" + i, "é".repeat(900_000), "loi"));
        history.publish();
        history.pass(60);
        assertThat(new Harvester(history.client(), "").harvest()).hasSize(many);
        assertThat(new Follower().follow()).hasSize(many);
        Client.Response feed = history.client().get("/api/events.atom");
        assertThat(Harvester.texts(Harvester.read(feed.body()), "content"))
                .hasSize(many)
                .allMatch(text -> text.length() == 10_000);
    }

    @Test
    void a_set_has_its_records_and_those_that_went_from_it() throws Exception {
        Random random = new Random(2);
        for (int i = 0; i < 20; i++) history.events().put("e-" + i, event("e-" + i, "T" + i, random));
        history.publish();
        history.pass(A_DAY);
        Harvester laws = new Harvester(history.client(), "&set=type:loi");
        Set<String> expected = new HashSet<>();
        history.events().forEach((id, event) -> {
            if (event.concepts(Facet.TYPE).contains("loi")) expected.add("oai:example.org:histoire/" + id);
        });
        assertThat(laws.harvest()).extracting(Harvester.Seen::identifier).containsExactlyInAnyOrderElementsOf(expected);
        history.events().clear();
        history.publish();
        history.pass(A_DAY);
        assertThat(laws.harvest())
                .allSatisfy(seen -> {
                    assertThat(seen.title()).isNull();
                    assertThat(seen.sets()).containsExactly("essai", "type:loi");
                })
                .extracting(Harvester.Seen::identifier)
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}

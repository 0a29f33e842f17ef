package fr.annales.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineContract;
import fr.annales.engine.EngineUnreachableException;
import fr.annales.engine.Ledger;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.Snapshot;
import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a stub says of lost indices and a full disk is what a cluster says. */
class LostIndicesIT {
    private final String prefix = TestCluster.prefix();
    private final EngineContract.Made made = TestCluster.make(prefix);
    private String first = "";

    @BeforeEach
    void serveFirst() throws IOException {
        first = publish();
        assertThat(made.engine().refresh()).isTrue();
        made.engine().verify();
        assertThat(made.engine().refresh()).isFalse();
    }

    @AfterEach
    void clean() {
        made.engine().close();
        TestCluster.clean(List.of(prefix));
    }

    private String publish() throws IOException {
        return made.publisher()
                .publish(
                        TestArchive.ARCHIVE,
                        List::of,
                        sink -> sink.accept(TestArchive.event("e", "1990", "Titre", "Texte.", "loi")),
                        Ledger.NONE);
    }

    private void assertServesFirst() {
        try (Snapshot snapshot = made.engine().snapshot(Deadline.NONE)) {
            assertThat(snapshot.version()).isEqualTo(first);
        }
    }

    private String index(String version, String of) {
        return prefix + "-" + version + "-" + of;
    }

    @Test
    void an_alias_that_is_deleted_is_told_and_then_the_index() throws IOException {
        String done = TestCluster.send("DELETE", "/" + index(first, "events") + "/_alias/" + prefix + "-current", "");
        assertThat(done).contains("\"acknowledged\":true");
        assertThatThrownBy(made.engine()::refresh)
                .isNotInstanceOf(EngineUnreachableException.class)
                .hasMessageContaining("alias");
        assertServesFirst();
        TestCluster.send("DELETE", "/" + index(first, "*"), "");
        assertThatThrownBy(made.engine()::refresh)
                .isNotInstanceOf(EngineUnreachableException.class)
                .hasMessageContaining("n’est plus");
        assertThatThrownBy(() -> made.engine().snapshot(Deadline.NONE)).isInstanceOf(NoVersionException.class);
        publish();
        assertThat(made.engine().refresh()).isTrue();
    }

    @Test
    void an_index_of_which_a_half_is_deleted_cannot_be_asked() {
        TestCluster.send("DELETE", "/" + index(first, "forms"), "");
        assertThatThrownBy(made.engine()::refresh).isInstanceOf(EngineUnreachableException.class);
    }

    /** With the block that a cluster sets at its flood stage, notes are not written nor deleted. */
    @Test
    void a_cluster_that_is_full_gets_room_again_from_what_was_superseded_long_ago() throws IOException {
        String late = publish();
        String current = publish();
        TestCluster.send("PUT", "/" + prefix + "-notes/_doc/" + first, "{\"since\":0}");
        block("true");
        assertThatThrownBy(this::publish).isInstanceOf(IOException.class);
        assertThat(TestCluster.send("GET", "/_cat/indices/" + prefix + "-*?h=index", ""))
                .doesNotContain(first)
                .contains(late, current);
        block("null");
        publish();
        assertThat(made.engine().refresh()).isTrue();
    }

    /** As a builder that stood still would, after another published. */
    @Test
    void an_alias_is_moved_from_what_it_was_on_or_not_at_all() throws IOException {
        String next = publish();
        String add = "{\"add\":{\"index\":\"%s\",\"alias\":\"%s-current\",\"is_write_index\":true}}"
                .formatted(index(first, "events"), prefix);
        String remove = "{\"remove\":{\"index\":\"%s\",\"alias\":\"%s-current\",\"must_exist\":true}},"
                .formatted(index(first, "events"), prefix);
        for (String actions : List.of(add, remove + add)) {
            String told = TestCluster.send("POST", "/_aliases", "{\"actions\":[" + actions + "]}");
            assertThat(told).contains("\"error\"");
            assertThat(TestCluster.send("GET", "/_alias/" + prefix + "-current", ""))
                    .contains(next)
                    .doesNotContain(first);
        }
    }

    private void block(String isFull) {
        String done = TestCluster.send(
                "PUT", "/" + prefix + "-*/_settings", "{\"index.blocks.read_only_allow_delete\":" + isFull + "}");
        assertThat(done).contains("\"acknowledged\":true");
    }
}

package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Deadline;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.Filters;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import fr.annales.engine.TestArchive;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A page of a feed. */
class NewestChangesTest {
    /** A hundred texts of a million characters would be 200 MB. */
    @Test
    void it_holds_no_more_than_the_beginning_of_a_long_text() throws IOException {
        try (FakeEngine engine = new FakeEngine()) {
            String text = "x".repeat(Hit.LONGEST_TEXT - 1) + "🎉".repeat(10);
            engine.publish(TestArchive.ARCHIVE, TestArchive.files(List.of()), sink -> {
                sink.accept(TestArchive.event("a", "1987", "Long", text, "loi"));
                sink.accept(TestArchive.event("b", "1988", "Court", "Texte.", "loi"));
            });
            engine.refresh();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                Question all = new Question("", Filters.NONE, Sort.DATE, 1, 100, Set.of());
                assertThat(NewestChanges.of(new Searches().on(snapshot), all, null, false)
                                .events())
                        .extracting(changed -> changed.event().text())
                        .containsExactly(text.substring(0, Hit.LONGEST_TEXT - 1), "Texte.");
            }
        }
    }
}

package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Event;
import fr.annales.search.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hits stand in one order, page after page, whatever the order of publishing. */
public abstract class OrderContract extends EngineContract {
    protected OrderContract(Maker maker) {
        super(maker);
    }

    @Test
    void orders_by_date_with_undated_events_last_both_ways() throws IOException {
        List<Event> inOrder = TestArchive.inOrderOfDate();
        List<Event> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(7));
        publish(shuffled);
        List<String> ids = inOrder.stream().map(Event::id).toList();
        assertThat(ids(ask(sorted(Sort.DATE, 1, 100)))).isEqualTo(ids);
        List<String> reversed = new ArrayList<>(ids.subList(0, ids.size() - 2).reversed());
        reversed.addAll(ids.subList(ids.size() - 2, ids.size()).reversed());
        assertThat(ids(ask(sorted(Sort.DATE_DESCENDING, 1, 100)))).isEqualTo(reversed);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() throws IOException {
        publish(IntStream.range(0, 25)
                .mapToObj(i -> TestArchive.event("e" + i, "19" + (60 + i), "Titre", "Texte.", "creation"))
                .toList());
        List<String> whole = ids(ask(sorted(Sort.DATE, 1, 100)));
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 4; page++) paged.addAll(ids(ask(sorted(Sort.DATE, page, 7))));
        assertThat(paged).isEqualTo(whole);
        assertThat(ids(ask(sorted(Sort.DATE, 5, 7)))).isEmpty();
        assertThat(ask(sorted(Sort.DATE, 5, 7)).total()).isEqualTo(25);
        assertThat(ask(sorted(Sort.DATE, 1, 0)).total()).isEqualTo(25);
    }

    private static Question sorted(Sort sort, int page, int size) {
        return new Question("", Filters.NONE, sort, page, size, Set.of());
    }
}

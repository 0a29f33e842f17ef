package fr.annales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.bench.Sample;
import fr.annales.event.Archive;
import fr.annales.lucene.LuceneEngine;
import fr.annales.lucene.LucenePublisher;
import fr.annales.search.FacetListing;
import fr.annales.search.FacetResult;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Search;
import fr.annales.search.Searches;
import fr.annales.search.TotalQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The law of counts over the shipped archive, or over any other by {@code -Dlaw=DIR}. */
class LawOfCountsTest {
    private static final int CASES = 2_000;

    /** What is put before a year to ask for a time; empty for figures alone. */
    private static final List<String> BEFORE_YEARS = List.of("", "en", "avant", "depuis", "vers", "jusqu’en");

    @TempDir
    private Path folder;

    private final Random random = new Random(2000);

    @Test
    void the_count_of_a_value_is_the_total_of_choosing_it() throws IOException {
        ArchiveFolder data = new ArchiveFolder(Path.of(System.getProperty("law", "data")));
        Archive archive = data.readArchive(Sample.REFUSING);
        new LucenePublisher(folder.resolve("index"))
                .publish(archive, data::files, sink -> data.readEvents(archive, sink, Sample.REFUSING), Ledger.NONE);
        try (LuceneEngine engine = new LuceneEngine(folder.resolve("index"))) {
            engine.refresh();
            try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
                holds(new Searches().on(snapshot), archive);
            }
        }
    }

    private void holds(Search search, Archive archive) {
        Set<String> facets = Facets.names(archive);
        Result whole = search.search(new Question("", Filters.NONE, Sort.DATE, 1, 100, facets));
        for (int i = 0; i < CASES; i++) {
            String text = text(whole);
            Filters filters = filters(whole);
            Result result = search.search(new Question(
                    text,
                    filters,
                    Sort.RELEVANCE,
                    1,
                    0,
                    facets,
                    true,
                    new FacetListing(FacetListing.LARGEST, ""),
                    false));
            for (FacetResult facet : whole.facets()) {
                String value = value(facet);
                long counted = result.facets().stream()
                        .filter(listed -> listed.name().equals(facet.name()))
                        .flatMap(listed -> listed.values().stream())
                        .filter(listed -> listed.value().equals(value))
                        .mapToLong(FacetResult.Value::count)
                        .sum();
                assertThat(counted)
                        .as("%s=%s under %s for “%s”", facet.name(), value, filters, text)
                        .isEqualTo(search.totals(List.of(new TotalQuery(
                                        text, CountsContract.chosen(facet.name(), value, filters), false)))
                                .getFirst());
            }
        }
    }

    private String text(Result whole) {
        List<String> words = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            String[] title = any(whole.hits()).event().title().split(" ", -1);
            words.add(title[random.nextInt(title.length)]);
        }
        if (random.nextInt(3) == 0)
            words.add(any(BEFORE_YEARS) + " " + value(whole.facets().get(1)));
        return String.join(" ", words);
    }

    private Filters filters(Result whole) {
        TreeSet<Integer> decades = new TreeSet<>();
        TreeSet<Integer> years = new TreeSet<>();
        Map<String, Set<String>> concepts = new HashMap<>();
        for (FacetResult facet : whole.facets()) {
            while (random.nextInt(4) == 0) {
                switch (facet.name()) {
                    case Facets.DECADE -> decades.add(Integer.valueOf(value(facet)));
                    case Facets.YEAR -> years.add(Integer.valueOf(value(facet)));
                    default ->
                        concepts.computeIfAbsent(facet.name(), _ -> new TreeSet<>())
                                .add(value(facet));
                }
            }
        }
        LocalDate from = random.nextInt(5) > 0
                ? null
                : LocalDate.of(Integer.parseInt(value(whole.facets().get(1))), 1 + random.nextInt(12), 15);
        return new Filters(concepts, new TimeFilter(years, decades, from, null), random.nextInt(20) == 0);
    }

    private String value(FacetResult facet) {
        return any(facet.values()).value();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

package fr.annales.lucene;

import fr.annales.engine.Attempt;
import fr.annales.engine.Deadline;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.RandomArchive;
import fr.annales.engine.Request;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What counting an archive costs: its hits alone, with all counts, and with counts beside a selection. */
@State(Scope.Benchmark)
public class DrillSidewaysBenchmark {
    private static final long SEED = 1985;

    /** A type and a decade, so that two dimensions look beyond their own selection. */
    private static final Filters SELECTION =
            new Filters(Map.of(Facet.TYPE.id(), Set.of("loi")), TimeFilter.decade(1980), false);

    /** A word that every event has: what is asked of nothing in particular is known. */
    private static final AttemptQuery IN_EVERY_EVENT =
            AttemptQuery.of(new TermQuery(new Term(Schema.WORDS, "formation")));

    @Param("20000")
    private int events;

    private @Nullable Path folder;
    private @Nullable OpenVersion version;

    @Setup
    public void publish() throws IOException {
        folder = Files.createTempDirectory("counting");
        List<Event> made = new RandomArchive(SEED).events(events);
        String name = new LucenePublisher(folder).publish(TestArchive.ARCHIVE, TestArchive.files(made), sink -> {
            for (Event event : made) sink.accept(event);
        });
        version = OpenVersion.open(name, new Versions(folder).folder(name));
    }

    @TearDown
    public void remove() throws IOException {
        Objects.requireNonNull(version).reader().close();
        IOUtils.rm(Objects.requireNonNull(folder));
    }

    @Benchmark
    public Object hitsAlone() throws IOException {
        return count(Filters.NONE, Set.of());
    }

    @Benchmark
    public Object everything() throws IOException {
        return count(Filters.NONE, Facets.names(TestArchive.ARCHIVE));
    }

    @Benchmark
    public Object selection() throws IOException {
        return count(SELECTION, Facets.names(TestArchive.ARCHIVE));
    }

    private DrillSideways.Found count(Filters filters, Set<String> facets) throws IOException {
        OpenVersion open = Objects.requireNonNull(version);
        Attempt attempt = new Attempt(Step.ALL, List.of(), 0);
        Request request =
                new Request(List.of(attempt), List.of(), filters, Sort.DATE, null, 0, 10, facets, TestArchive.SCORING);
        return DrillSideways.run(
                RequestSearch.unscored(request, open, Deadline.NONE),
                attempt,
                IN_EVERY_EVENT,
                null,
                DrillSideways.MANY);
    }
}

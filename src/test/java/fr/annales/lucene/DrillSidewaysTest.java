package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.Answers;
import fr.annales.engine.Attempt;
import fr.annales.engine.Clause;
import fr.annales.engine.Deadline;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.Sort;
import fr.annales.engine.Step;
import fr.annales.engine.TestArchive;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.french.French;
import fr.annales.search.FacetResult;
import fr.annales.search.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What costs is done once, however many facets there are to count. */
class DrillSidewaysTest {
    private static final Filters IN_ALL_FACETS = new Filters(
            Map.of(Facet.TYPE.id(), Set.of("loi"), Facet.THEME.id(), Set.of("emploi")), TimeFilter.decade(1980), false);

    @TempDir
    Path folder;

    @Test
    void what_is_excluded_is_looked_for_once() throws IOException {
        String name = new LabelledIndex(folder).publish("a");
        OpenVersion version = OpenVersion.open(name, new Versions(folder).folder(name));
        try (var _ = version.reader()) {
            AtomicInteger looks = new AtomicInteger();
            Counted excluded = new Counted(new TermQuery(new Term(Schema.ID, "a-0")), looks);
            Clause phrase = new Clause.Phrase(French.tokens("du texte"));
            DrillSideways.Found found = run(version, List.of(phrase), List.of(excluded));
            assertThat(found.hits().totalHits.value()).isEqualTo(4);
            assertThat(found.counts().concepts().get(Facet.TYPE.id())).containsEntry("loi", 4);
            assertThat(looks).hasValue(1);
        }
    }

    @Test
    void what_selections_alone_leave_is_counted_once() throws IOException {
        String name = new LabelledIndex(folder).publish("a");
        OpenVersion version = OpenVersion.open(name, new Versions(folder).folder(name));
        try (var _ = version.reader()) {
            DrillSideways.Found first = run(version, List.of(), List.of());
            DrillSideways.Found again = run(version, List.of(), List.of());
            assertThat(first.counted()).isNotEmpty();
            assertThat(again.counted()).isEqualTo(first.counted());
            assertThat(again.counts()).isEqualTo(first.counts());
            Query excluded = new TermQuery(new Term(Schema.ID, "a-0"));
            DrillSideways.Found other = run(version, List.of(), List.of(excluded));
            assertThat(other.counted()).doesNotContainAnyElementsOf(first.counted());
        }
    }

    @Test
    void a_word_of_very_many_events_is_counted_whole_and_has_its_best_hits_first() throws IOException {
        int size = 10_500;
        List<Event> events = IntStream.range(0, size)
                .mapToObj(i -> TestArchive.event(
                        "e%05d".formatted(i),
                        Integer.toString(1900 + i / 100),
                        i % 4_000 == 999 ? "Le congrès" : "Événement",
                        "Un congrès.",
                        i % 2 == 0 ? "loi" : "creation",
                        "emploi"))
                .toList();
        new LucenePublisher(folder).publish(TestArchive.ARCHIVE, TestArchive.files(events), sink -> {
            for (Event event : events) sink.accept(event);
        });
        try (LuceneEngine engine = new LuceneEngine(folder)) {
            engine.refresh();
            Result result = Answers.to(List.of("congrès"), engine).getFirst();
            assertThat(result.total()).isEqualTo(size);
            assertThat(result.hits())
                    .extracting(hit -> hit.event().id())
                    .startsWith("e00999", "e04999", "e08999", "e00000", "e00001");
            assertThat(result.values(Facet.TYPE.id()))
                    .extracting(FacetResult.Value::count)
                    .containsExactly(size / 2, size / 2);
        }
    }

    private static DrillSideways.Found run(OpenVersion version, List<Clause> excluded, List<Query> queries)
            throws IOException {
        Attempt attempt = new Attempt(Step.ALL, List.of(), 0);
        Request request = new Request(
                List.of(attempt),
                excluded,
                IN_ALL_FACETS,
                Sort.DATE,
                null,
                0,
                10,
                Facets.names(TestArchive.ARCHIVE),
                TestArchive.SCORING);
        TimedSearcher searcher = TimedSearcher.unscored(version.segment(), Deadline.NONE);
        RequestSearch search = new RequestSearch(
                request,
                version,
                searcher,
                new QueryBuilder(searcher, version.years(), request.scoring()),
                new DrillDown(IN_ALL_FACETS, queries, version));
        return DrillSideways.run(search, attempt, AttemptQuery.of(MatchAllDocsQuery.INSTANCE), null);
    }

    /** A query that counts how often somebody sets out to look for its events. */
    private static final class Counted extends Query {
        private final Query query;
        private final AtomicInteger looks;

        Counted(Query query, AtomicInteger looks) {
            this.query = query;
            this.looks = looks;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
            looks.incrementAndGet();
            return searcher.rewrite(query).createWeight(searcher, scoreMode, boost);
        }

        @Override
        public String toString(String field) {
            return query.toString(field);
        }

        @Override
        public void visit(QueryVisitor visitor) {
            query.visit(visitor);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}

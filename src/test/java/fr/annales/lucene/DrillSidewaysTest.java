package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    private static final Filters IN_TYPE = new Filters(Map.of(Facet.TYPE.id(), Set.of("loi")), TimeFilter.NONE, false);

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
    void counted_apart_or_at_once_a_word_finds_the_same() throws IOException {
        Random random = new Random(1);
        List<Event> events = IntStream.range(0, 600)
                .mapToObj(i -> TestArchive.event(
                        "e" + i,
                        Integer.toString(1900 + i / 10),
                        random.nextInt(20) == 0 ? "Le congrès" : "Événement",
                        "Un congrès. ".repeat(random.nextInt(3)) + "De la loi. ".repeat(random.nextInt(9)),
                        random.nextBoolean() ? "loi" : "creation",
                        "emploi"))
                .toList();
        Versions versions = new Versions(folder);
        String name = new LucenePublisher(folder).publish(TestArchive.ARCHIVE, TestArchive.files(events), sink -> {
            for (Event event : events) sink.accept(event);
        });
        OpenVersion version = OpenVersion.open(name, versions.folder(name));
        try (var _ = version.reader()) {
            for (String word : List.of("congrès", "loi", "introuvable"))
                for (Filters filters : List.of(Filters.NONE, IN_ALL_FACETS, IN_TYPE))
                    for (int offset : List.of(0, 150)) {
                        Request request = request(word, filters, offset);
                        DrillSideways.Found atOnce = run(version, request, Integer.MAX_VALUE);
                        DrillSideways.Found apart = run(version, request, 0);
                        assertThat(apart.counts()).isEqualTo(atOnce.counts());
                        assertThat(apart.hits().totalHits).isEqualTo(atOnce.hits().totalHits);
                        assertThat(apart.hits().scoreDocs)
                                .usingRecursiveFieldByFieldElementComparator()
                                .containsExactly(atOnce.hits().scoreDocs);
                    }
        }
    }

    private static Request request(String word, Filters filters, int offset) {
        Attempt attempt = new Attempt(
                Step.ALL, List.of(new Clause.Word(French.tokens(word).getFirst())), 1);
        return new Request(
                List.of(attempt),
                List.of(),
                filters,
                Sort.RELEVANCE,
                null,
                offset,
                10,
                Facets.names(TestArchive.ARCHIVE),
                TestArchive.SCORING);
    }

    private static DrillSideways.Found run(OpenVersion version, Request request, int many) throws IOException {
        RequestSearch search = RequestSearch.scored(request, version, Deadline.NONE);
        Attempt attempt = request.attempts().getFirst();
        return DrillSideways.run(search, attempt, search.queries().wanted(attempt), null, many);
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
                new QueryBuilder(searcher, version.times(), request.scoring()),
                new DrillDown(IN_ALL_FACETS, queries, version));
        return DrillSideways.run(
                search, attempt, AttemptQuery.of(MatchAllDocsQuery.INSTANCE), null, DrillSideways.MANY);
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

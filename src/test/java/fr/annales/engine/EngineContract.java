package fr.annales.engine;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.french.Range;
import fr.annales.search.FacetResult;
import fr.annales.search.Hit;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import fr.annales.search.Snippet;
import fr.annales.suggest.Suggesters;
import fr.annales.suggest.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What any engine keeps, whatever it is made of, in several parts. An engine passes by running each of them, in nested
 * classes of one test.
 */
public abstract class EngineContract {
    static final Archive ARCHIVE = TestArchive.ARCHIVE;

    /** An engine without a version, and what publishes to it. */
    public record Made(Engine engine, Publisher publisher) {}

    /** How the engine that is tested is made. */
    @FunctionalInterface
    public interface Maker {
        /** Makes one that may keep its index in a folder, which does not exist yet. */
        Made make(Path folder);
    }

    @TempDir
    Path folder;

    private final Maker maker;
    final Searches searches = new Searches();
    final Suggesters suggesters = new Suggesters();
    Engine engine;
    Publisher publisher;

    EngineContract(Maker maker) {
        this.maker = maker;
    }

    @BeforeEach
    void open() {
        Made made = maker.make(folder.resolve("index"));
        engine = made.engine();
        publisher = made.publisher();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    void publish(Event... events) throws IOException {
        publish(List.of(events));
    }

    void publish(List<Event> events) throws IOException {
        publisher.publish(ARCHIVE, TestArchive.files(events), sink -> {
            for (Event event : events) sink.accept(event);
        });
        engine.refresh();
    }

    Result ask(Question question) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return searches.on(snapshot).search(question);
        }
    }

    Result ask(String text) {
        return ask(question(text, Filters.NONE));
    }

    static Question question(String text, Filters filters) {
        return new Question(text, filters, Sort.RELEVANCE, 1, 100, Facets.names(ARCHIVE));
    }

    long total(String text, Filters filters) {
        return ask(new Question(text, filters, Sort.DATE, 1, 0, Set.of())).total();
    }

    static List<String> ids(Result result) {
        return result.hits().stream().map(hit -> hit.event().id()).toList();
    }

    static FacetResult facet(String name, Result result) {
        return result.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    /** A part of a text with signs around what is marked. */
    static String marked(String text, int start, int end, List<Range> ranges) {
        StringBuilder marked = new StringBuilder();
        int from = start;
        for (Range range : ranges) {
            marked.append(text, from, range.start())
                    .append("<mark>")
                    .append(text, range.start(), range.end())
                    .append("</mark>");
            from = range.end();
        }
        return marked.append(text, from, end).toString();
    }

    static String markedTitle(Hit hit) {
        return marked(hit.event().title(), TestArchive.present(hit.title()));
    }

    static String markedText(Hit hit) {
        return marked(hit.event().text(), TestArchive.present(hit.text()));
    }

    private static String marked(String field, Snippet highlight) {
        return marked(field, highlight.start(), highlight.end(), highlight.ranges());
    }

    static String marked(Suggestion suggestion) {
        return marked(suggestion.text(), 0, suggestion.text().length(), suggestion.ranges());
    }

    List<Suggestion> suggest(String typed, Filters filters) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return suggesters.suggestions(searches.on(snapshot), typed, filters, 20);
        }
    }
}

package fr.annales.engine;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.search.Question;
import fr.annales.search.Result;
import fr.annales.search.Searches;
import java.util.ArrayList;
import java.util.List;

/** What an engine answers, to hold one index against another: events, order, scores, marks and counts. */
public final class Answers {
    private Answers() {}

    /** Whole answers to some questions, all but the version that gave them. */
    public static List<Result> to(List<String> questions, Engine engine) {
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            return questions.stream()
                    .map(text -> answer(question(text, 1, snapshot.archive()), snapshot))
                    .toList();
        }
    }

    /** Every event, in the order of date. */
    public static List<Event> events(Engine engine) {
        List<Event> events = new ArrayList<>();
        try (Snapshot snapshot = engine.snapshot(Deadline.NONE)) {
            for (int page = 1; ; page++) {
                Result result = answer(question("", page, snapshot.archive()), snapshot);
                result.hits().forEach(hit -> events.add(hit.event()));
                if (events.size() >= result.total()) return events;
            }
        }
    }

    private static Question question(String text, int page, Archive archive) {
        return new Question(text, Filters.NONE, Sort.RELEVANCE, page, 100, Facets.names(archive));
    }

    private static Result answer(Question question, Snapshot snapshot) {
        Result result = new Searches().on(snapshot).search(question);
        return new Result(
                question,
                result.text(),
                result.dates(),
                result.dated(),
                result.match(),
                result.total(),
                result.hits(),
                result.facets(),
                result.didYouMean(),
                result.withoutExclusions(),
                result.nearest(),
                result.archive(),
                "");
    }
}

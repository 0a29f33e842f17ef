package fr.annales.http;

import fr.annales.address.Links;
import fr.annales.engine.Deadline;
import fr.annales.engine.Engine;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Snapshot;
import fr.annales.event.Event;
import fr.annales.exchange.ExportFormat;
import fr.annales.exchange.Publication;
import fr.annales.search.Search;
import fr.annales.search.SearchListener;
import fr.annales.search.Searches;
import fr.annales.suggest.Suggesters;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What routes answer from: the version that serves, held for one request within its time, and what is kept of it.
 *
 * @param publicUrl what absolute links begin with, in place of the archive's own address, or null
 */
record AnswerSource(
        Engine engine,
        Searches searches,
        Suggesters suggesters,
        Duration time,
        @Nullable String publicUrl) {
    /** @param clock what day it is, where a question speaks of today */
    AnswerSource(
            Engine engine, SearchListener listener, Duration time, @Nullable String publicUrl, InstantSource clock) {
        this(engine, new Searches(clock.withZone(Searches.ZONE), listener), new Suggesters(), time, publicUrl);
    }

    /** The version that serves, to be closed at the end of the request, whose deadline it has. */
    Snapshot snapshot(Context request) {
        Deadline deadline = Deadline.in(time);
        RouteAnswer.share(request).until(deadline);
        return engine.snapshot(deadline);
    }

    /** The same for what goes on for longer than a request may, by a deadline of its own. */
    Snapshot snapshot(Deadline deadline) {
        return engine.snapshot(deadline);
    }

    Search search(Snapshot snapshot) {
        return searches.on(snapshot);
    }

    /** The search for what the server may rehearse: of a rehearsal nobody is told. */
    Search search(Context request, Snapshot snapshot) {
        return RouteAnswer.isRehearsal(request) ? searches.unheard(snapshot) : searches.on(snapshot);
    }

    /**
     * The event whose id stands in the path of a request, or null when it has been sent on from a former id to the one
     * of today.
     *
     * @param ending what stands behind the id
     */
    @Nullable
    RevisedEvent event(Context request, Snapshot snapshot, String ending) {
        String id = request.pathParam("id");
        RevisedEvent found = snapshot.revised(id).orElseThrow(() -> new ProblemException(missing(id, snapshot)));
        String today = found.event().id();
        if (today.equals(id)) return found;
        // Relative, so that it holds whatever path stands before the service.
        request.status(301).header("Location", today + ending);
        return null;
    }

    /** Why there is no event of an id: it is gone, or never was. */
    private Problem missing(String id, Snapshot snapshot) {
        return search(snapshot).tombstone(id).map(Problem::removedEvent).orElseGet(() -> Problem.unknownEvent(id));
    }

    /** An event as a bibliography cites it. */
    byte[] citation(Event event, ExportFormat format, Snapshot snapshot) {
        return format.file(publication(search(snapshot)), event).getBytes(StandardCharsets.UTF_8);
    }

    Publication publication(Search search) {
        return Publication.of(search, links(search.snapshot()));
    }

    Links links(Snapshot snapshot) {
        return Links.of(publicUrl, snapshot.archive());
    }
}

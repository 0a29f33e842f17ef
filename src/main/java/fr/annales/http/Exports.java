package fr.annales.http;

import fr.annales.address.QuestionReader;
import fr.annales.engine.RevisedEvent;
import fr.annales.engine.Snapshot;
import fr.annales.exchange.ExportFormat;
import fr.annales.exchange.FileName;
import fr.annales.exchange.Publication;
import fr.annales.search.Question;
import fr.annales.search.Search;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The routes of exports: all that a search finds, streamed, and one event for a bibliography. */
final class Exports {
    /** In seconds: an export of a large archive takes longer than a search. */
    private static final int RETRY_AFTER = 30;

    private final AnswerSource answers;
    private final Limits limits;
    private final ExportSlots slots;
    private final ExportTag tags = ExportTag.ofProgram();

    Exports(AnswerSource answers, Limits limits, ExportSlots slots) {
        this.answers = answers;
        this.limits = limits;
        this.slots = slots;
    }

    /** The address of all that a search finds, in a format. */
    static String path(ExportFormat format) {
        return "/api/events." + format.extension();
    }

    void addTo(RoutesConfig routes) {
        for (ExportFormat format : ExportFormat.values()) routes.get(path(format), request -> all(request, format));
        for (ExportFormat format : ExportFormat.CITATIONS)
            routes.get("/api/events/{id}." + format.extension(), request -> one(request, format));
    }

    private void all(Context request, ExportFormat format) throws IOException {
        RenewableDeadline deadline = new RenewableDeadline(limits.time());
        Snapshot snapshot = answers.snapshot(deadline);
        boolean isStreamed = false;
        try {
            isStreamed = stream(request, format, snapshot, deadline);
        } finally {
            if (!isStreamed) snapshot.close();
        }
    }

    /** Whether the snapshot is held on; else everything is said. */
    private boolean stream(Context request, ExportFormat format, Snapshot snapshot, RenewableDeadline deadline)
            throws IOException {
        QuestionReader questions = new QuestionReader(snapshot.archive());
        Question question =
                questions.question(Parameters.of(request.queryString(), questions.exportNames(), limits.parameters()));
        Search search = answers.search(snapshot);
        Publication publication = answers.publication(search);
        String coding = ContentNegotiation.coding(headers("Accept-Encoding", request), true)
                .orElseThrow(() -> new ProblemException(Problem.ofStatus(406)));
        ETag tag = tags.tag(search, question, format, publication);
        if (tag.isAmong(headers("If-None-Match", request))) {
            request.status(304).header("ETag", tag.value());
            return false;
        }
        ExportSlots.Slot slot = slots.take().orElseThrow(() -> full(request));
        boolean isMade = false;
        try {
            String links =
                    new LinkHeader(snapshot.archive(), publication.links().prefix()).value();
            String file = FileName.of(snapshot.archive(), question.text(), format);
            boolean isCoded = coding.equals(ContentNegotiation.GZIP);
            ExportBody body = new ExportBody(
                    snapshot,
                    deadline,
                    search.cursor(question),
                    slot,
                    format,
                    publication,
                    isCoded ? Gzip::new : bytes -> bytes);
            request.header(LinkHeader.NAME, links);
            describe(request, format, file);
            request.header("ETag", tag.value());
            if (isCoded) request.header("Content-Encoding", coding);
            RouteAnswer.stream(request, body);
            isMade = true;
            return true;
        } finally {
            if (!isMade) slot.free();
        }
    }

    private static ProblemException full(Context request) {
        request.header("Retry-After", Integer.toString(RETRY_AFTER));
        return new ProblemException(Problem.tooManyExports());
    }

    private static List<String> headers(String name, Context request) {
        return Collections.list(request.req().getHeaders(name));
    }

    private static void describe(Context request, ExportFormat format, String file) {
        request.contentType(format.mediaType());
        request.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    private void one(Context request, ExportFormat format) {
        Parameters.of(request.queryString(), Set.of(), limits.parameters());
        String ending = "." + format.extension();
        try (Snapshot snapshot = answers.snapshot(request)) {
            RevisedEvent found = answers.event(request, snapshot, ending);
            if (found == null) return;
            describe(request, format, found.event().id() + ending);
            RouteAnswer.give(request, answers.citation(found.event(), format, snapshot));
        }
    }
}

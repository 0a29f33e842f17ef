package fr.annales.http;

import fr.annales.engine.Snapshot;
import fr.annales.exchange.EventWriter;
import fr.annales.exchange.ExportFormat;
import fr.annales.exchange.Publication;
import fr.annales.search.EventCursor;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** All that a search finds, in one format, from one snapshot that is held until it is sent. */
final class ExportBody implements StreamedBody {
    /** In bytes, coded: enough that sending one is little beside making it. */
    private static final int PART = 1 << 16;

    /** Events of a part: of a format that leaves most of them out, a part may be long in the making, and empty. */
    private static final int MOST_EVENTS = 2_000;

    private static final int BUFFER = 1 << 14;

    private final Snapshot snapshot;
    private final RenewableDeadline deadline;
    private final EventCursor cursor;
    private final ExportSlots.Slot slot;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART + BUFFER);
    private final Writer out;
    private final EventWriter events;
    private byte @Nullable [] first;
    private boolean isEnded;

    /**
     * Makes the first part at once, so that what fails in it is told as any failure is.
     *
     * @param deadline of the snapshot
     * @param slot let go of at the end, with the snapshot; by the caller where this fails
     * @param coder codes what is sent
     */
    ExportBody(
            Snapshot snapshot,
            RenewableDeadline deadline,
            EventCursor cursor,
            ExportSlots.Slot slot,
            ExportFormat format,
            Publication publication,
            Coder coder)
            throws IOException {
        this.snapshot = snapshot;
        this.deadline = deadline;
        this.cursor = cursor;
        this.slot = slot;
        out = new BufferedWriter(new OutputStreamWriter(coder.on(bytes), StandardCharsets.UTF_8), BUFFER);
        try {
            events = format.writer(publication, out);
            first = make();
        } catch (IOException | RuntimeException | Error failure) {
            out.close();
            throw failure;
        }
    }

    /** Codes what is written, and may hold memory outside the heap until it is closed. */
    interface Coder {
        OutputStream on(OutputStream bytes) throws IOException;
    }

    @Override
    public Executor making() {
        return slot.making();
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        byte[] part = first;
        first = null;
        return part != null || isEnded ? part : make();
    }

    private byte[] make() throws IOException {
        deadline.renew();
        for (int i = 0; i < MOST_EVENTS && bytes.size() < PART && cursor.hasNext(); i++) events.write(cursor.next());
        if (!cursor.hasNext()) {
            events.end();
            out.close();
            isEnded = true;
        }
        byte[] part = bytes.toByteArray();
        bytes.reset();
        return part;
    }

    @Override
    public void close() {
        if (!slot.free()) return;
        try (snapshot) {
            out.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

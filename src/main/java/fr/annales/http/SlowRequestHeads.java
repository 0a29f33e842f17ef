package fr.annales.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request never finishes its head. Any byte makes the server believe that a connection is not
 * idle, so a client that sends one now and then would hold it for ever.
 */
final class SlowRequestHeads implements Connection.Listener {
    private final long patienceNanos;
    private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

    SlowRequestHeads(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /**
     * What was seen of a connection.
     *
     * @param requests how many had arrived
     * @param bytes how many had arrived with them
     * @param begunNanos when the head after those was first seen begun, or null
     */
    private record Seen(long requests, long bytes, @Nullable Long begunNanos) {}

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Seen(0, 0, null));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** Looks at every connection; to be called a few times within the patience. */
    void look(long nowNanos) {
        open.replaceAll((connection, seen) -> seenNow(connection, seen, nowNanos));
        open.forEach((connection, seen) -> {
            if (seen.begunNanos != null && nowNanos - seen.begunNanos > patienceNanos) connection.close();
        });
    }

    private static Seen seenNow(Connection connection, Seen seen, long nowNanos) {
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        if (requests != seen.requests || connection.getMessagesOut() != requests)
            return new Seen(requests, bytes, null);
        return seen.begunNanos == null && bytes > seen.bytes ? new Seen(requests, seen.bytes, nowNanos) : seen;
    }
}

package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Adds documents to an index, many in one request, and checks the answer for each. The ids of documents are numbers
 * given here, so that a batch that is sent twice adds nothing twice; documents that a busy cluster refuses are sent
 * again after a while.
 */
final class BulkWriter {
    private static final int BYTES_A_BATCH = 4 << 20;
    private static final int DOCUMENTS_A_BATCH = 2_000;
    private static final int TOO_MANY = 429;
    private static final String BLOCKED = "cluster_block_exception";
    private static final int MOST_TRIES = 8;
    private static final long SHORTEST_REST_MILLIS = 100;

    private final ClusterClient client;
    private final String index;
    private final PublishLock lock;
    private List<byte[]> batch = new ArrayList<>();
    private int bytes;
    private long documents;
    private long checksum;
    private int longest;

    BulkWriter(ClusterClient client, String index, PublishLock lock) {
        this.client = client;
        this.index = index;
        this.lock = lock;
    }

    /** Takes a document, to be added some time before the end. */
    void add(Map<String, Object> document, int itsChecksum) throws IOException {
        checksum += itsChecksum;
        add("d" + documents++, document);
        if (bytes >= BYTES_A_BATCH || batch.size() >= DOCUMENTS_A_BATCH) send();
    }

    private void add(String id, Map<String, Object> document) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(ClusterJson.bytes(Map.of("index", Map.of("_id", id))));
        lines.write('\n');
        lines.writeBytes(ClusterJson.bytes(document));
        lines.write('\n');
        batch.add(lines.toByteArray());
        bytes += lines.size();
        longest = Math.max(longest, lines.size());
    }

    /** Returns when all documents have been added, with their number and checksum. */
    VersionData.Contents finish() throws IOException {
        send();
        return new VersionData.Contents(documents, checksum, longest);
    }

    private void send() throws IOException {
        List<byte[]> left = batch;
        batch = new ArrayList<>();
        bytes = 0;
        for (int tried = 0; !left.isEmpty(); tried++) {
            lock.keep();
            if (tried == MOST_TRIES)
                throw new ClusterException("le cluster est trop occupé pour construire l’index", null);
            if (tried > 0) LongTask.rest(SHORTEST_REST_MILLIS << tried);
            left = send(left);
        }
    }

    /** Sends documents, and returns those that were refused for now. */
    private List<byte[]> send(List<byte[]> sent) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        sent.forEach(lines::writeBytes);
        ClusterClient.Reply reply;
        try {
            reply = client.sendLines("/" + index + "/_bulk", Map.of(), lines.toByteArray(), Deadline.NONE);
        } catch (EngineException unreachable) {
            throw ClusterFailures.unreachable(client, unreachable);
        }
        if (isRefusedForNow(reply)) return sent;
        return refusedForNow(sent, reply.body().path("items"));
    }

    private List<byte[]> refusedForNow(List<byte[]> sent, JsonNode items) throws IOException {
        if (items.size() != sent.size())
            throw new ClusterException(
                    "le cluster ne dit pas ce qu’il a fait de chaque document", new IOException("items are missing"));
        List<byte[]> refused = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            JsonNode item = items.path(i).path("index");
            if (isRefusedForNow(new ClusterClient.Reply(item.path("status").asInt(0), item))) refused.add(sent.get(i));
        }
        return refused;
    }

    /**
     * Whether all or a document was refused since the cluster is busy. A block has the same status, but stays: that of
     * a full disk is one.
     *
     * @throws IOException when it was refused for good
     */
    private boolean isRefusedForNow(ClusterClient.Reply reply) throws IOException {
        if (reply.isDone()) return false;
        if (reply.status() == TOO_MANY && !reply.reason().contains(BLOCKED)) return true;
        throw ClusterFailures.refused(client, "POST /" + index + "/_bulk", reply);
    }
}

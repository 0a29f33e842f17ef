package fr.annales.opensearch;

import fr.annales.engine.PublishInProgressException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A lock that lets one builder at a time publish: a document that only one can create. Its owner renews it while it
 * works; a lock that was not renewed for some minutes is of a builder that died, and may be taken over.
 *
 * <p>Times are those of the cluster, so that no builder's clock matters. The clocks of its nodes may differ by more
 * than a minute: then a builder may lose the lock, and fails at its next renewal, the last of which comes before it
 * publishes. A lock with a time so late that no renewal gives it was written by a clock set ahead, and counts as free.
 */
final class PublishLock implements AutoCloseable {
    static final String OWNER = "owner";
    static final String UNTIL = "until";
    private static final Logger LOG = LoggerFactory.getLogger(PublishLock.class);
    private static final Duration HELD = Duration.ofMinutes(5);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(30);

    private final ClusterAdmin admin;
    private final String document;
    private final String owner = UUID.randomUUID().toString();
    private long sequence;
    private long term;
    private long renewed;
    private boolean isLost;

    private PublishLock(ClusterAdmin admin, String document) {
        this.admin = admin;
        this.document = document;
    }

    /**
     * Takes the lock.
     *
     * @param notes the index of the document
     * @throws PublishInProgressException when another holds it
     */
    static PublishLock take(ClusterAdmin admin, String notes) throws IOException {
        PublishLock lock = new PublishLock(admin, "/" + notes + "/_doc/lock");
        if (!admin.unlessThere("PUT", "/" + notes + "/_create/lock", Map.of(), lock.content())) lock.takeOver();
        lock.checkOwner();
        return lock;
    }

    private Map<String, Object> content() throws IOException {
        return Map.of(OWNER, owner, UNTIL, admin.now().plus(HELD).toEpochMilli());
    }

    private void takeOver() throws IOException {
        JsonNode held = find();
        if (isOurs(held)) return;
        if (isHeld(held.path(UNTIL)) || !put()) throw busy();
    }

    private boolean isHeld(JsonNode until) throws IOException {
        if (!until.isIntegralNumber()) return true;
        long left = until.asLong() - admin.now().toEpochMilli();
        return left > 0 && left <= HELD.multipliedBy(2).toMillis();
    }

    /** Reads the document, so that the next change fails if another has changed it since. */
    private JsonNode find() throws IOException {
        JsonNode found = admin.find(document);
        if (found == null) throw busy();
        try {
            sequence = found.required("_seq_no").asLong();
            term = found.required("_primary_term").asLong();
        } catch (JacksonException unreadable) {
            throw new ClusterException("une réponse du cluster n’a pas la forme attendue", unreadable);
        }
        renewed = System.nanoTime();
        return found.path("_source");
    }

    private boolean isOurs(JsonNode held) {
        return owner.equals(held.path(OWNER).asString(""));
    }

    /** Fails where another owner has taken the lock over. */
    private void checkOwner() throws IOException {
        isLost = !isOurs(find());
        if (isLost) throw busy();
    }

    private boolean put() throws IOException {
        return admin.unlessThere("PUT", document, unchanged(), content());
    }

    private Map<String, String> unchanged() {
        return Map.of("if_seq_no", Long.toString(sequence), "if_primary_term", Long.toString(term));
    }

    /**
     * Renews the lock if it was not renewed recently.
     *
     * @throws IOException when another has taken the lock over
     */
    void keep() throws IOException {
        if (System.nanoTime() - renewed > RENEWED_AFTER.toNanos()) renew();
    }

    /**
     * Renews the lock.
     *
     * @throws IOException when another has taken the lock over
     */
    void renew() throws IOException {
        // A call that is sent twice, since the first answer was lost, is refused the second time: what counts is who
        // owns the lock now.
        put();
        checkOwner();
    }

    private static PublishInProgressException busy() {
        return new PublishInProgressException(
                "un autre programme construit déjà l’index dans le cluster", new IOException("lock"));
    }

    /** Releases the lock, unless another owner has taken it over. A document that cannot be deleted expires. */
    @Override
    public void close() {
        if (isLost) return;
        try {
            admin.delete(document, unchanged());
        } catch (IOException left) {
            LOG.info("the lock stays for some minutes: {}", left.toString());
        }
    }
}

package fr.annales.opensearch;

import fr.annales.engine.VersionName;
import fr.annales.event.Tombstone;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The versions of an archive in a cluster: two indices for each, and an alias that names the version to serve. A
 * version is published by one call that moves the alias, so a reader sees the old version or the new one, never a part.
 */
final class Versions {
    /**
     * The time for which a superseded version is kept: longer than searches and exports take that began before; those
     * that take longer fail. Until then each build leaves one version more.
     */
    private static final Duration GRACE = Duration.ofHours(2);

    /** Has the node that is asked answer from its own state, without asking the manager of the cluster. */
    private static final Map<String, String> OF_A_NODE = Map.of("local", "true");

    private static final String SINCE = "since";
    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    private final ClusterAdmin admin;
    private final String prefix;
    private final Pattern index;

    Versions(ClusterAdmin admin, String prefix) {
        this.admin = admin;
        this.prefix = prefix;
        this.index = Pattern.compile(Pattern.quote(prefix) + "-(\\d{6,18}-[0-9a-f]{8})-(?:events|forms)");
    }

    /**
     * The name of the index of notes, which has the lock of the builder and the times at which versions were
     * superseded.
     */
    String notes() {
        return prefix + "-notes";
    }

    String events(String version) {
        return prefix + "-" + version + "-events";
    }

    String forms(String version) {
        return prefix + "-" + version + "-forms";
    }

    private String alias() {
        return prefix + "-current";
    }

    /** The version to serve, whether sound or not, by the cluster's manager; empty when nothing has been published. */
    Optional<String> current() throws IOException {
        return current(Map.of());
    }

    /**
     * Whether a version is the one to serve by the node that is asked, which answers also while the cluster elects a
     * manager. A node that is cut off may say so of a former version.
     */
    boolean isCurrent(String name) throws IOException {
        return current(OF_A_NODE).equals(Optional.of(name));
    }

    private Optional<String> current(Map<String, String> parameters) throws IOException {
        JsonNode aliases = admin.find("/_alias/" + alias(), parameters);
        if (aliases == null) return Optional.empty();
        Set<String> names = names(aliases);
        if (names.size() != 1) throw new ClusterException("l’alias " + alias() + " ne désigne pas une version", null);
        return names.stream().findFirst();
    }

    private Set<String> names(JsonNode byIndex) {
        Set<String> names = new TreeSet<>();
        byIndex.properties().forEach(entry -> {
            Matcher ours = index.matcher(entry.getKey());
            if (ours.matches()) names.add(ours.group(1));
        });
        return names;
    }

    /** A version with what it says of itself. */
    Version open(String name) throws IOException {
        JsonNode document = admin.find("/" + forms(name) + "/_doc/" + Schema.DATA);
        if (document == null) throw new ClusterException("la version " + name + " manque dans le cluster", null);
        JsonNode data = document.path("_source").path(Schema.DATA);
        if (!VersionData.schema(data).equals(Schema.VERSION))
            throw new ClusterException("la version " + name + " est d’un autre schéma", null);
        try {
            List<Tombstone> removed = new TombstoneDocuments(admin, forms(name)).read(VersionData.removed(data));
            return new Version(name, events(name), forms(name), VersionData.of(data, removed));
        } catch (RuntimeException foreign) {
            throw new ClusterException("la version " + name + " ne dit pas de quelle archive elle est faite", foreign);
        }
    }

    /** A name for a new version, after all that exist. */
    String next() throws IOException {
        return VersionName.after(all());
    }

    private Set<String> all() throws IOException {
        JsonNode indices = admin.find("/" + prefix + "-*/_alias");
        return indices == null ? new TreeSet<>() : names(indices);
    }

    /**
     * Makes a version the one to serve, in one step, unless another has been published meanwhile: by a builder that
     * took the lock over from one that stood still. Then the alias is no longer on the former version; and where there
     * was none, it is on another, of which there is one at most where each is marked as the one to write to, though
     * nobody writes to it.
     *
     * @param former the version that was the one to serve when the build began, or null
     */
    void publish(String name, @Nullable String former) throws IOException {
        List<Object> actions = new ArrayList<>();
        if (former != null)
            actions.add(Map.of("remove", Map.of("index", events(former), "alias", alias(), "must_exist", true)));
        actions.add(Map.of("add", Map.of("index", events(name), "alias", alias(), "is_write_index", true)));
        try {
            admin.changed("POST", "/_aliases", Map.of("actions", actions));
        } catch (IOException unsure) {
            // A call that is sent twice, since the first answer was lost, fails the second time.
            if (!current().equals(Optional.of(name))) throw unsure;
        }
    }

    /**
     * Notes the versions that have been superseded since the last call, and deletes those that were superseded long
     * ago. Only the owner of the lock may call this, or a version that is being built would be taken for superseded. A
     * note with a time in the future, by a clock set ahead, is written again.
     */
    void sweep() throws IOException {
        Instant now = admin.now();
        for (String name : superseded()) {
            Instant since = since(name);
            if (since == null || since.isAfter(now.plus(GRACE))) note(name, now);
        }
        free();
    }

    /**
     * Deletes the versions that are noted as superseded long ago, which writes nothing, so that a cluster that is full
     * gets room again. A version that cannot be deleted does not keep others from being deleted.
     */
    void free() throws IOException {
        Instant now = admin.now();
        IOException left = null;
        for (String name : superseded()) {
            try {
                Instant since = since(name);
                if (since != null && since.plus(GRACE).isBefore(now)) delete(name);
            } catch (IOException kept) {
                left = kept;
            }
        }
        if (left != null) throw left;
    }

    /** All versions but the one to serve; none where that is missing, since another may be good. */
    private Set<String> superseded() throws IOException {
        String current = current().orElse("");
        Set<String> all = all();
        return all.remove(current) ? all : Set.of();
    }

    private @Nullable Instant since(String name) throws IOException {
        JsonNode note = admin.find("/" + notes() + "/_doc/" + name);
        return note == null
                ? null
                : Instant.ofEpochMilli(note.path("_source").path(SINCE).asLong(Long.MAX_VALUE));
    }

    private void note(String name, Instant now) throws IOException {
        admin.told("PUT", "/" + notes() + "/_doc/" + name, Map.of(SINCE, now.toEpochMilli()));
    }

    /**
     * Deletes the version of a build that failed, unless it failed so late that this is the one to serve.
     *
     * @return whether the version is gone
     */
    boolean discard(String name) throws IOException {
        if (current().equals(Optional.of(name))) return false;
        delete(name);
        return true;
    }

    private void delete(String name) throws IOException {
        admin.delete("/" + events(name) + "," + forms(name), Map.of("ignore_unavailable", "true"));
        try {
            admin.delete("/" + notes() + "/_doc/" + name, Map.of());
        } catch (IOException left) {
            // A cluster that is full deletes indices, but writes no note. A note on a version that is gone does no
            // harm.
            LOG.debug("the note of {} stays: {}", name, left.toString());
        }
    }

    /** Whether anything of a version is there, published or not. */
    boolean exists(String name) throws IOException {
        return all().contains(name);
    }

    /**
     * The health of a version and of its cluster, by the node that is asked.
     *
     * @param isWhole whether at least one copy of each part of the version can be asked
     * @param hasManager whether the node has a manager; without one nothing changes, and the state of the node may be
     *     old
     */
    record Health(boolean isWhole, boolean hasManager) {}

    Health health(Version version) throws IOException {
        Map<String, String> parameters = new HashMap<>(OF_A_NODE);
        parameters.put("timeout", "0s");
        JsonNode health =
                admin.told("GET", "/_cluster/health/" + version.events() + "," + version.forms(), parameters, null);
        return new Health(
                Set.of("green", "yellow").contains(health.path("status").asString("")),
                health.path("discovered_cluster_manager").asBoolean(true));
    }

    /** Creates the index of notes where it is missing. */
    void prepare() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SINCE, Map.of("type", "long"));
        fields.put(PublishLock.OWNER, Map.of("type", "keyword", "index", false));
        fields.put(PublishLock.UNTIL, Map.of("type", "long"));
        admin.unlessThere(
                "PUT",
                "/" + notes(),
                Map.of(),
                Map.of(
                        "settings",
                        Map.of("index", Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1")),
                        "mappings",
                        Map.of("dynamic", "strict", "properties", fields)));
    }
}

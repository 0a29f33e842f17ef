package fr.annales.opensearch;

import fr.annales.engine.Deadline;
import fr.annales.engine.EngineException;
import fr.annales.engine.EngineReadException;
import fr.annales.engine.EngineUnreachableException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * Verifies the indices of a version: the number of their documents and the sum of their checksums tell whether all are
 * there, each once.
 */
record Verification(ClusterClient client) {
    private static final String SUM = "sum";
    private static final Map<String, Object> SUMMED = Map.of(SUM, Map.of(SUM, Map.of("field", Schema.CHECKSUM)));

    /**
     * Verifies a version.
     *
     * @throws EngineUnreachableException when this cannot be found out now
     * @throws ClusterException when the version is not what was built
     */
    void verify(Version version) throws IOException {
        try {
            List<SearchReply> replies = new ClusterSearcher(client, Deadline.NONE)
                    .search(List.of(
                            summed(version.events(), Query.ALL), summed(version.forms(), Query.exists(Schema.FORM))));
            check(version.data().events(), replies.get(0), version);
            check(version.data().forms(), replies.get(1), version);
        } catch (JacksonException unreadable) {
            throw ClusterFailures.unreachable(client, new EngineReadException(unreadable));
        } catch (EngineException unreachable) {
            throw ClusterFailures.unreachable(client, unreachable);
        }
    }

    private static SearchBody summed(String index, Query query) {
        return SearchBody.of(index, query).with("aggs", SUMMED);
    }

    private static void check(VersionData.Contents expected, SearchReply reply, Version version)
            throws ClusterException {
        double sum = reply.aggregation(SUM).required("value").asDouble();
        if (reply.total() != expected.documents() || sum != expected.checksum())
            throw new ClusterException(
                    "la version " + version.name() + " est endommagée dans le cluster",
                    new IOException(
                            "%s documents, sum %s; expected %s".formatted(reply.total(), Math.round(sum), expected)));
    }
}

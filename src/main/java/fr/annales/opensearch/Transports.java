package fr.annales.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Makes the transport to a cluster, with its nodes, connections and credentials. */
final class Transports {
    /** The connections to each node: no fewer than the requests that the server answers at the same time. */
    private static final int CONNECTIONS_A_NODE = 64;

    private static final Timeout CONNECTING = Timeout.ofSeconds(1);

    /**
     * The time after which a connection that nobody used is closed. Firewalls and balancers forget it after some
     * minutes, often without a word, and the next request on it would wait for its whole time.
     */
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private Transports() {}

    static OpenSearchTransport to(ClusterAddress address) {
        return to(address, IDLE);
    }

    /**
     * The transport to an address. Certificates are checked as by the JVM: a private authority is named by its system
     * properties.
     *
     * @param idle the time after which a connection that nobody used is closed, within twice that time
     */
    static OpenSearchTransport to(ClusterAddress address, TimeValue idle) {
        HttpHost[] nodes = address.nodes().stream()
                .map(node -> new HttpHost(node.getScheme(), node.getHost(), node.getPort()))
                .toArray(HttpHost[]::new);
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setMaxConnPerRoute(CONNECTIONS_A_NODE)
                .setMaxConnTotal(CONNECTIONS_A_NODE * nodes.length)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECTING).build())
                .build();
        return ApacheHttpClient5TransportBuilder.builder(nodes)
                .setMapper(new JacksonJsonpMapper())
                .setDefaultHeaders(headers(address))
                // No retries at one node: the next one is asked at once, of those only that were named.
                .setAutomaticRetriesDisabled(true)
                .setHttpClientConfigCallback(client -> client.setConnectionManager(connections)
                        .evictIdleConnections(idle)
                        .disableRedirectHandling())
                .build();
    }

    /**
     * The headers of each request: that its answer need not be compressed, which takes longer than to send it from one
     * machine of a room to another, and the credentials, since a request without them would first be refused each time.
     */
    private static Header[] headers(ClusterAddress address) {
        Header uncompressed = new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        if (address.user() == null) return new Header[] {uncompressed};
        byte[] both = (address.user() + ":" + address.password()).getBytes(StandardCharsets.UTF_8);
        return new Header[] {
            uncompressed,
            new BasicHeader(
                    HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(both), true)
        };
    }
}

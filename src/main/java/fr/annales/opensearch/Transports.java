package fr.annales.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Makes the transport to a cluster: which nodes, how many connections, and who signs in. */
final class Transports {
    /** No fewer than requests are answered at once. */
    private static final int CONNECTIONS_A_NODE = 64;

    private static final Timeout CONNECTING = Timeout.ofSeconds(1);

    private Transports() {}

    /** Certificates are checked as the JVM checks them: an authority of one's own is named by its system properties. */
    static OpenSearchTransport to(ClusterAddress address) {
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
                .setDefaultHeaders(signingIn(address))
                // The next node is asked at once, and no other than those that were named.
                .setAutomaticRetriesDisabled(true)
                .setHttpClientConfigCallback(
                        client -> client.setConnectionManager(connections).disableRedirectHandling())
                .build();
    }

    /** With each request: a cluster that is asked first without it would say no each time. */
    private static Header[] signingIn(ClusterAddress address) {
        if (address.user() == null) return new Header[0];
        byte[] both = (address.user() + ":" + address.password()).getBytes(StandardCharsets.UTF_8);
        return new Header[] {
            new BasicHeader(
                    HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(both), true)
        };
    }
}

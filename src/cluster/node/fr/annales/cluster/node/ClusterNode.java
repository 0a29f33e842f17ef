package fr.annales.cluster.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * A node of OpenSearch for tests, on loopback: {@code java -cp CLASSPATH ClusterNode.java HOME [setting=value]…}. It
 * tells its HTTP address in HOME/http when it listens, and ends when its standard input does, so that it never outlives
 * the test that started it.
 */
final class ClusterNode extends Node {
    private static final List<Class<? extends Plugin>> MODULES = List.of(
            Netty4ModulePlugin.class,
            CommonAnalysisModulePlugin.class,
            PainlessModulePlugin.class,
            MapperExtrasModulePlugin.class);

    private ClusterNode(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"),
                MODULES.stream().map(ClusterNode::info).toList(),
                false);
    }

    private static PluginInfo info(Class<? extends Plugin> module) {
        String name = module.getName();
        return new PluginInfo(name, name, "3", Version.CURRENT, "21", name, null, new ArrayList<>(), false);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Settings.Builder settings = Settings.builder()
                .put("path.home", home.toString())
                .put("cluster.name", "annales-test")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.processors", 2);
        for (int i = 1; i < arguments.length; i++) {
            String[] setting = arguments[i].split("=", 2);
            if (setting[1].contains(",") || setting[0].endsWith("_nodes") || setting[0].endsWith("_hosts"))
                settings.putList(setting[0], setting[1].split(","));
            else settings.put(setting[0], setting[1]);
        }
        ClusterNode node = new ClusterNode(settings.build());
        node.start();
        TransportAddress address = node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress();
        Path told = home.resolve("http.tmp");
        Files.writeString(told, "http://127.0.0.1:" + address.getPort());
        Files.move(told, home.resolve("http"));
        while (System.in.read() >= 0) {
            // Whoever started it holds the other end.
        }
        Runtime.getRuntime().halt(0);
    }
}

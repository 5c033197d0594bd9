import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One OpenSearch node as its distribution runs it, less the plugins that are not needed: REST and transport over Netty, the
 * analyzers, a data folder of its own. Every argument is a setting, {@code name=value}. It ends when its standard input does, so
 * that no node outlives the test that started it.
 */
public final class SearchNode extends Node {
  private SearchNode(Settings settings, List<Class<? extends Plugin>> plugins) {
    super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"), plugins, false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      int at = argument.indexOf('=');
      settings.put(argument.substring(0, at), argument.substring(at + 1));
    }
    SearchNode node = new SearchNode(settings.build(), List.of(Netty4Plugin.class, CommonAnalysisPlugin.class));
    node.start();
    System.out.println("started");
    while (System.in.read() >= 0) {}
    Runtime.getRuntime().halt(0);
  }
}

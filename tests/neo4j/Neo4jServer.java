import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;

import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * Neo4j for the tests: java -cp '<jars>/*' Neo4jServer.java <home> <port> <page cache in MiB>. Listens for Bolt on the
 * loopback interface, with authentication; says READY on one line; ends with its standard input, so that it never
 * outlives whoever started it.
 */
public final class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    var service = new DatabaseManagementServiceBuilder(home)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(HttpConnector.enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.auth_lock_time, Duration.ZERO)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(Long.parseLong(arguments[2])))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    if (!service.database(DEFAULT_DATABASE_NAME).isAvailable(60_000)) {
      throw new IllegalStateException("The database did not become available within a minute.");
    }
    System.out.println("READY");
    while (System.in.read() != -1) {}
    System.exit(0);
  }
}

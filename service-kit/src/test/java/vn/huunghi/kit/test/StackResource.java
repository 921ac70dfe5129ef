package vn.huunghi.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.huunghi.stack.ServiceDatabase;
import vn.huunghi.stack.Stack;

/**
 * A real PostgreSQL and a real broker for the tests of a service: one of each per JVM, with a database, its two roles and
 * a key for tokens. The background relay is off; tests call it.
 *
 * <p>What was started is kept in system properties because Quarkus loads this class more than once in one JVM.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    static final String BOOTSTRAP_SERVERS = "huunghi.test.kafka";
    private static final String PREFIX = "huunghi.test.database.";

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(BOOTSTRAP_SERVERS) == null) {
                startStack();
            }
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", System.getProperty(PREFIX + "url"));
        settings.put("quarkus.datasource.username", System.getProperty(PREFIX + "user"));
        settings.put("quarkus.datasource.password", System.getProperty(PREFIX + "password"));
        settings.put("quarkus.flyway.username", System.getProperty(PREFIX + "owner"));
        settings.put("quarkus.flyway.password", System.getProperty(PREFIX + "owner-password"));
        settings.put("kafka.bootstrap.servers", System.getProperty(BOOTSTRAP_SERVERS));
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        settings.put("huunghi.relay.enabled", "false");
        return settings;
    }

    private static void startStack() {
        // Its own shutdown hook ends it with the JVM.
        Stack stack = Stack.temporary(Path.of("target/stack"));
        ServiceDatabase database = stack.postgres().createDatabase("service");
        System.setProperty(PREFIX + "url", database.jdbcUrl());
        System.setProperty(PREFIX + "user", database.user());
        System.setProperty(PREFIX + "password", database.userPassword());
        System.setProperty(PREFIX + "owner", database.owner());
        System.setProperty(PREFIX + "owner-password", database.ownerPassword());
        System.setProperty(BOOTSTRAP_SERVERS, stack.broker().bootstrapServers());
    }

    @Override
    public void stop() {
        // The next application of this JVM uses the same.
    }
}

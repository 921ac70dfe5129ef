package vn.huunghi.reporting.oracle;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.stack.Postgres;

/** A PostgreSQL in which nobody else counts anything: the oracle asks about the whole nation. There is no broker. */
public final class OracleDatabase implements QuarkusTestResourceLifecycleManager {

    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.temporary(Path.of("target/stack"));
        var database = postgres.createDatabase("oracle");
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.userPassword(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.ownerPassword(),
                "quarkus.oidc.public-key", Tokens.publicKey(),
                "huunghi.relay.enabled", "false",
                "huunghi.reader.enabled", "false",
                "huunghi.cells.worker.enabled", "true",
                "huunghi.cells.worker.interval", "50ms");
    }

    @Override
    public void stop() {
        postgres.close();
    }
}

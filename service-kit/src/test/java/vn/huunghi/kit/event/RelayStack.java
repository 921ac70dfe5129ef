package vn.huunghi.kit.event;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.huunghi.stack.Broker;
import vn.huunghi.stack.ServiceDatabase;
import vn.huunghi.stack.Stack;

/** PostgreSQL and a broker of its own for tests that stop them and cut their connections. */
final class RelayStack implements AutoCloseable {

    private final Stack stack = Stack.temporary(Path.of("target/stack"));

    Broker broker() {
        return stack.broker();
    }

    /** A service of its own with an empty outbox, migrated by one role and run by another. */
    RelaySettings service(String name) {
        ServiceDatabase database = stack.postgres().createDatabase(name);
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("classpath:db/kit")
                .placeholders(Map.of("runtimeRole", database.user()))
                .load()
                .migrate();
        return RelaySettings.of(
                name,
                database.jdbcUrl(),
                database.user(),
                database.userPassword(),
                Map.of("bootstrap.servers", stack.broker().bootstrapServers()));
    }

    static Connection connect(RelaySettings service) throws SQLException {
        return DriverManager.getConnection(service.jdbcUrl(), service.user(), service.password());
    }

    static void append(RelaySettings service, String topic, String key, long version, String payload)
            throws SQLException {
        try (Connection connection = connect(service)) {
            append(connection, topic, key, version, payload);
        }
    }

    static void append(Connection connection, String topic, String key, long version, String payload)
            throws SQLException {
        String sql =
                "insert into outbox (topic, key, version, type, payload) values (?, ?, ?, ?, convert_to(?, 'UTF8'))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic);
            statement.setString(2, key);
            statement.setLong(3, version);
            statement.setString(4, Topics.type(topic));
            statement.setString(5, payload);
            statement.executeUpdate();
        }
    }

    static List<String> query(RelaySettings service, String sql) {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cuts the connections of the service's relays that hold the lock; says how many. */
    static int cutTheLockHolder(RelaySettings service) {
        return query(service, """
                        select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
                        where l.locktype = 'advisory' and l.granted and d.datname = current_database()
                        """).size();
    }

    @Override
    public void close() {
        stack.close();
    }
}

package vn.huunghi.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Who may do what in a service's database: the owner changes the schema, the service only the rows. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    static void create(Connection server, String name, ServiceDatabase database) throws SQLException {
        createRole(server, database.owner(), database.ownerPassword());
        createRole(server, database.user(), database.userPassword());
        if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(server, "CREATE DATABASE %I OWNER %I", name, database.owner());
        }
        execute(server, "REVOKE ALL ON DATABASE %I FROM PUBLIC", name);
        execute(server, "GRANT CONNECT ON DATABASE %I TO %I", name, database.user());
    }

    static void grant(Connection connection, ServiceDatabase database) throws SQLException {
        String owner = database.owner();
        String user = database.user();
        for (String rights :
                List.of("USAGE ON SCHEMAS", "SELECT, INSERT, UPDATE, DELETE ON TABLES", "USAGE, SELECT ON SEQUENCES")) {
            execute(connection, "ALTER DEFAULT PRIVILEGES FOR ROLE %I GRANT " + rights + " TO %I", owner, user);
        }
    }

    private static void createRole(Connection server, String role, String password) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(server, "CREATE ROLE %I", role);
        }
        execute(server, "ALTER ROLE %I LOGIN PASSWORD %L", role, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    // DDL takes no parameters, so the server quotes: %I names, %L values.
    private static void execute(Connection connection, String format, String... arguments) throws SQLException {
        String ddl;
        try (PreparedStatement statement = connection.prepareStatement("SELECT format(?, VARIADIC ?)")) {
            statement.setString(1, format);
            statement.setArray(2, connection.createArrayOf("text", arguments));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                ddl = rows.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        }
    }
}

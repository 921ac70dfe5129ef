package vn.huunghi.kit.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;

/**
 * Set-based SQL in the transaction of the caller, on the connection that Hibernate uses there too.
 *
 * <p>Parameters may be strings, numbers, booleans, bytes, UUIDs, instants, dates and arrays of strings, longs or
 * booleans; JSON goes as text and is cast in the statement. Failures are unchecked and keep the SQL state as cause.
 */
@Singleton
public class Database {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final DataSource dataSource;

    @Inject
    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How one row becomes an object. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows of a query, or those that a change returns. */
    public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new GenericJDBCException(e.getMessage(), e, sql);
        }
    }

    /** What is done with one row. */
    @FunctionalInterface
    public interface Use {
        void take(ResultSet row) throws SQLException;
    }

    /** Hands over the rows of a query as they come, so that there may be more than memory holds; in a transaction. */
    public void each(String sql, Use row, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new GenericJDBCException(e.getMessage(), e, sql);
        }
    }

    /** How many rows a change met. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new GenericJDBCException(e.getMessage(), e, sql);
        }
    }

    /** A column of type timestamptz; null where it is null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            if (parameter instanceof Instant time) {
                statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
            } else if (parameter instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else if (parameter instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else if (parameter instanceof Boolean[] truths) {
                statement.setArray(i + 1, connection.createArrayOf("boolean", truths));
            } else if (parameter instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (parameter == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
    }
}

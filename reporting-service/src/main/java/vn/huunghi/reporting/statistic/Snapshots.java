package vn.huunghi.reporting.statistic;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads everything of one answer from one state of the database, however many events are applied meanwhile. */
@ApplicationScoped
public class Snapshots {

    /** What is read within a snapshot. */
    public interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private final AgroalDataSource database;

    Snapshots(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional
    public <T> T read(Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // The lock is no query: the snapshot begins after it, with the tables that are there then.
            statement.execute("set transaction isolation level repeatable read read only;"
                    + "lock table projection_gate in access share mode");
            return reading.read(connection);
        } catch (SQLException e) {
            throw new UnreadableSnapshot(e);
        }
    }

    /** The database did not answer; what failed is in the cause. */
    static final class UnreadableSnapshot extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableSnapshot(SQLException cause) {
            super(cause);
        }
    }
}

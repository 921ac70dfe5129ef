package vn.huunghi.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What reporting-service's database says of itself, asked past the service. */
record ReportingDatabase(Connection superuser) {

    static final String NAME = "reporting";

    private static final long PAUSE = 50_000_000;
    private static final double BOUND_SECONDS = 3_600;

    /** What PostgreSQL has done for this database since it was made; comparable also where others use the machine. */
    record Work(long blocks, long wal) {

        @Override
        public String toString() {
            return "%,d blocks looked at, %,d MB of WAL".formatted(blocks, wal / 1_000_000);
        }

        Work since(Work before) {
            return new Work(blocks - before.blocks, wal - before.wal);
        }
    }

    Work work() {
        return new Work(
                count("select blks_hit + blks_read from pg_stat_database where datname = current_database()"),
                count("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"));
    }

    /** How many records of the topic are applied, counted by offsets. */
    long applied(String topic) {
        return count("select coalesce(sum(position), 0) from reader_progress where topic = '" + topic + "'");
    }

    void awaitApplied(String topic, Map<Integer, Long> ends) {
        await("all of " + topic + " is applied", () -> {
            Map<Integer, Long> positions = new TreeMap<>();
            rows(
                    "select partition, position from reader_progress where topic = '" + topic + "'",
                    row -> positions.put(row.getInt(1), row.getLong(2)));
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    /** Until no cell is left to be recomputed. */
    void awaitClean() {
        await(
                "all cells are clean",
                () -> count("select (exists (select from cell_dirty) or exists (select from parts_dirty))::int") == 0);
    }

    static void await(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (secondsSince(begun) > BOUND_SECONDS) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    long count(String sql) {
        long[] count = new long[1];
        rows(sql, row -> count[0] = row.getLong(1));
        return count[0];
    }

    void execute(String sql) {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, Row reader) {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

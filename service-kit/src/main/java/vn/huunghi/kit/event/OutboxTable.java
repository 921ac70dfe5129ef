package vn.huunghi.kit.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** The outbox as the relay sees it, over the connection that holds the relay's lock. */
final class OutboxTable {

    // "huun" and 1; the same in every version of every service.
    private static final long LOCK = 0x6875_756E_0001L;

    // A heap of 192 MB must bear a batch of the largest events.
    private static final long MAX_BATCH_BYTES = 8 * 1024 * 1024;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * What one snapshot shows.
     *
     * @param time everything committed before is in the snapshot
     * @param complete whether the rows are all that the snapshot shows
     */
    record Due(Instant time, long generation, List<OutboxRow> rows, boolean complete) {}

    boolean tryLock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The oldest rows, as many as a batch takes, at least one if there is any. */
    Due due(int limit) throws SQLException {
        // One statement is one snapshot, and its transaction's time is before that. Sizes are known without reading.
        String sql = """
                select now() as time, g.generation, o.*, coalesce(o.changed_at, o.created_at) as time_of_change
                from service_generation g left join lateral (
                    select * from (
                        select *, count(*) over () as found, coalesce(sum(octet_length(payload)) over (
                            order by id rows between unbounded preceding and 1 preceding), 0) as bytes_before
                        from (select * from outbox order by id limit ?) oldest
                    ) sized
                    where bytes_before < ?
                ) o on true
                order by o.id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            statement.setLong(2, MAX_BATCH_BYTES);
            try (ResultSet row = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                int found = 0;
                Instant time = null;
                long generation = 0;
                while (row.next()) {
                    time = row.getObject("time", OffsetDateTime.class).toInstant();
                    generation = row.getLong("generation");
                    if (row.getObject("id") != null) {
                        found = row.getInt("found");
                        rows.add(read(row));
                    }
                }
                return new Due(time, generation, rows, rows.size() == found && found < limit);
            }
        }
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getString("topic"),
                row.getObject("partition", Integer.class),
                row.getString("key"),
                row.getObject("version", Long.class),
                row.getString("type"),
                row.getBytes("payload"),
                row.getString("headers"),
                row.getString("traceparent"),
                row.getObject("time_of_change", OffsetDateTime.class).toInstant());
    }

    /** Forgets exactly these rows and remembers how far they brought the relay, both or neither. */
    void published(Collection<OutboxRow> rows, Map<TopicPartition, Long> positions) throws SQLException {
        String sql = """
                with gone as (delete from outbox where id = any (?))
                insert into relay_position (topic, partition, position)
                select * from unnest(?::text[], ?::int[], ?::bigint[])
                on conflict (topic, partition) do update set position = excluded.position
                """;
        List<TopicPartition> partitions = List.copyOf(positions.keySet());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array("bigint", rows.stream().map(OutboxRow::id)));
            statement.setArray(2, array("text", partitions.stream().map(TopicPartition::topic)));
            statement.setArray(3, array("int", partitions.stream().map(TopicPartition::partition)));
            statement.setArray(4, array("bigint", partitions.stream().map(positions::get)));
            statement.executeUpdate();
        }
    }

    /** Takes a row that the broker will never accept out of the way of the others, and keeps it with the reason. */
    void refused(long id, String reason) throws SQLException {
        String sql = """
                with gone as (delete from outbox where id = ? returning *)
                insert into outbox_refused
                    (id, topic, partition, key, version, type, payload, headers, traceparent, created_at, changed_at,
                    reason)
                select id, topic, partition, key, version, type, payload, headers, traceparent, created_at, changed_at, ?
                from gone
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.setString(2, reason);
            statement.executeUpdate();
        }
    }

    Map<TopicPartition, Long> positions() throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select * from relay_position");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                positions.put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")), row.getLong("position"));
            }
        }
        return positions;
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}

package vn.huunghi.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;

/** What operators do with dead letters: look at them, and after a mend have them applied. */
@Singleton
class StoredDeadLetters {

    private static final int SHOWN_BYTES = 4096;

    private final Database database;
    private final Inbox inbox;
    private final EventJson json;

    @Inject
    StoredDeadLetters(Database database, Inbox inbox, EventJson json) {
        this.database = database;
        this.inbox = inbox;
        this.json = json;
    }

    /**
     * The last first.
     *
     * @param topic null for those of all topics
     */
    Page<DeadLetterView> page(String topic, PageQuery page) {
        long before = page.after(1).map(parts -> Cursor.number(parts.get(0))).orElse(Long.MAX_VALUE);
        List<DeadLetterView> rows =
                database.query("""
                select id, topic, partition, record_offset, key, reason, at, headers,
                    octet_length(payload) as bytes, substring(payload for ?) as payload
                from dead_letter where id < ? and (?::text is null or topic = ?) order by id desc limit ?
                """, StoredDeadLetters::view, SHOWN_BYTES, before, topic, topic, page.fetch());
        return Page.of(rows, page, row -> row, row -> Cursor.encode(row.id()));
    }

    /** @throws Refusal 404 */
    DeadLetterView get(long id) {
        return one(id, StoredDeadLetters::view);
    }

    /**
     * Applies it as if it came now, and forgets it; both or neither.
     *
     * @throws Refusal 404, 422 still-not-applicable
     */
    DeadLetterReplay replay(long id) {
        ConsumerRecord<byte[], byte[]> source = one(id, StoredDeadLetters::received);
        Batch batch = new Batch(List.of(source), Map.of(), json);
        if (!batch.refused().isEmpty()) {
            throw refused(id, batch.refused().get(0).reason());
        }
        boolean newer = QuarkusTransaction.joiningExisting().call(() -> {
            // In the order in which others lock the tables. Of two that do this at once the second finds nothing to
            // delete.
            boolean applied = applied(id, batch);
            if (database.update("delete from dead_letter where id = ?", id) == 0) {
                throw Refusal.notFound(id);
            }
            return applied;
        });
        return new DeadLetterReplay(id, newer ? DeadLetterReplay.Outcome.APPLIED : DeadLetterReplay.Outcome.OVERTAKEN);
    }

    // Whatever a projection has against it is what the operator must hear; a failure of the moment says nothing of it.
    private boolean applied(long id, Batch batch) {
        try {
            return inbox.applyAgain(batch);
        } catch (RuntimeException | Error e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            throw refused(id, Inbox.reason(e));
        }
    }

    private static Refusal refused(long id, String reason) {
        return new Refusal(
                EventProblem.STILL_NOT_APPLICABLE,
                new Message(
                        "Bản ghi %d vẫn không áp dụng được: %s".formatted(id, reason),
                        "Record %d still cannot be applied: %s".formatted(id, reason)));
    }

    private <T> T one(long id, Database.Row<T> row) {
        return database
                .query("select *, octet_length(payload) as bytes from dead_letter where id = ?", row, id)
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(id));
    }

    private static DeadLetterView view(ResultSet row) throws SQLException {
        Map<String, String> headers = new TreeMap<>();
        for (RecordHeader header : RecordHeader.fromJson(row.getString("headers"))) {
            text(header.value(), true).ifPresent(text -> headers.put(header.name(), text));
        }
        Integer bytes = row.getObject("bytes", Integer.class);
        return new DeadLetterView(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getString("reason"),
                Database.instant(row, "at"),
                headers,
                bytes,
                bytes == null ? null : shown(row.getBytes("payload"), bytes));
    }

    private static String shown(byte[] payload, int bytes) {
        return text(payload, payload.length == bytes).orElse(null);
    }

    /** @param whole whether a character that breaks off at the end is none */
    private static Optional<String> text(byte[] bytes, boolean whole) {
        if (bytes == null) {
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, whole);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    private static ConsumerRecord<byte[], byte[]> received(ResultSet row) throws SQLException {
        RecordHeaders headers = new RecordHeaders();
        RecordHeader.fromJson(row.getString("headers")).forEach(header -> headers.add(header.name(), header.value()));
        String key = row.getString("key");
        byte[] payload = row.getBytes("payload");
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                key == null ? ConsumerRecord.NULL_SIZE : key.length(),
                payload == null ? ConsumerRecord.NULL_SIZE : payload.length,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                payload,
                headers,
                Optional.empty());
    }
}

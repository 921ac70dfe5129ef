package vn.huunghi.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;

/** Events that leave with the transaction that changes the record, or not at all; the relay publishes them. */
@Singleton
public class Outbox {

    private final Database database;
    private final EventJson json;
    private final RelayLifecycle relay;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    Outbox(Database database, EventJson json, RelayLifecycle relay, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.json = json;
        this.relay = relay;
        this.transaction = transaction;
    }

    /**
     * Adds an event to the transaction. Order per key rests on the record's row, which the caller must have changed, and
     * so locked, before: call it after the flush.
     *
     * @param payload the whole public state; its {@code version} must be the given one
     * @throws Refusal 422 record-too-large
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, String key, long version, Object payload) {
        JsonNode state = json.tree(payload);
        if (state.path("version").asLong(-1) != version) {
            throw new IllegalArgumentException(
                    "An event of version %d says it is %s".formatted(version, state.path("version")));
        }
        insert(topic, key, version, Topics.type(topic), json.bytes(state), null);
    }

    /** A record that could not be applied, as received: its headers go out as they are. */
    void appendDeadLetter(String topic, String key, byte[] payload, List<RecordHeader> headers) {
        insert(topic, key, null, null, payload, RecordHeader.toJson(headers));
    }

    private void insert(String topic, String key, Long version, String type, byte[] payload, String headers) {
        database.update("""
                insert into outbox (topic, key, version, type, payload, headers, traceparent)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                """, Topics.checked(topic), key, version, type, payload, headers, traceparent());
        wakeRelayAfterCommit();
    }

    // The request's trace goes on in the event; the span is this service's part in it, which nobody records yet.
    private static String traceparent() {
        Object trace = MDC.get("traceId");
        return trace == null || trace.toString().length() != 32
                ? null
                : "00-%s-%016x-00".formatted(trace, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(this) == null) {
            transaction.putResource(this, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Only the outcome matters.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        relay.wake();
                    }
                }
            });
        }
    }
}

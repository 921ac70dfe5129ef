package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jboss.logging.MDC;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;

/** Events that leave with the transaction that changes the record, or not at all; the relay publishes them. */
@Singleton
public class Outbox {

    private final Database database;
    private final EventJson json;
    private final OwnTopics own;
    private final RelayLifecycle relay;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    Outbox(
            Database database,
            EventJson json,
            OwnTopics own,
            RelayLifecycle relay,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.json = json;
        this.own = own;
        this.relay = relay;
        this.transaction = transaction;
    }

    /** An event to be: {@code state} is the whole public state as JSON, which says the same version. */
    public record Entry(String topic, String key, long version, String state) {}

    /**
     * Adds an event to the transaction. Order per key rests on the record's row, which the caller must have changed, and
     * so locked, before: call it after the flush.
     *
     * @param payload the whole public state; its {@code version} must be the given one
     * @throws Refusal 422 record-too-large
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, String key, long version, Object payload) {
        append(List.of(new Entry(topic, key, version, json.text(payload))));
    }

    /** As {@link #append(String, String, long, Object)} for many events in their order, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> events) {
        if (events.isEmpty()) {
            return;
        }
        events.forEach(this::check);
        database.update(
                """
                insert into outbox (topic, key, version, type, payload, traceparent)
                select topic, key, version, type, convert_to(state, 'UTF8'), ?
                from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[]) with ordinality
                    e (topic, key, version, type, state, place)
                order by place
                """,
                traceparent(),
                texts(events, Entry::topic),
                texts(events, Entry::key),
                events.stream().map(Entry::version).toArray(Long[]::new),
                texts(events, entry -> Topics.type(entry.topic())),
                texts(events, Entry::state));
        wakeRelayAfterCommit();
    }

    private void check(Entry entry) {
        long said = json.version(entry.state());
        if (said != entry.version()) {
            throw new IllegalArgumentException("An event of version %d says it is %s".formatted(entry.version(), said));
        }
        own.check(entry.topic());
    }

    private static String[] texts(List<Entry> events, Function<Entry, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }

    /** A record that could not be applied, as received: its headers go out as they are. */
    void appendDeadLetter(String topic, String key, byte[] payload, List<RecordHeader> headers) {
        database.update(
                "insert into outbox (topic, key, payload, headers, traceparent) values (?, ?, ?, ?::jsonb, ?)",
                Topics.checked(topic),
                key,
                payload,
                RecordHeader.toJson(headers),
                traceparent());
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
        // What will be rolled back in any case wakes nobody, and may not say so any more.
        if (!transaction.getRollbackOnly() && transaction.getResource(this) == null) {
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

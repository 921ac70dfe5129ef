package vn.huunghi.kit.event;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.huunghi.kit.record.Database;

/**
 * Puts what was told before into the outbox once more.
 *
 * <p>For each chunk the outbox is locked, which waits for whoever has written to it: what they changed is then in the
 * chunk, and what others change meanwhile comes behind it. In a compacted topic no older state of a record is the last.
 */
@Singleton
class RepublishedStates {

    // Whoever wants to write waits behind us as long as we wait for those who have written.
    private static final String LOCK_TIMEOUT = "set local lock_timeout = '200ms'";

    private static final int CHUNK = 1_000;

    // Of those that a service tells itself; each may have 512 KiB.
    private static final int TOLD_CHUNK = 50;

    // More would delay what is changed meanwhile, which comes behind it.
    private static final int MOST_WAITING = 4_000;

    private static final String LAST_TOLD = """
            select topic, key, max(version) as version from history
            where topic = ? and (?::text is null or key > ?::text) and published
            group by topic, key order by key limit ?
            """;

    private final Database database;
    private final EventJson json;
    private final RelayLifecycle relay;
    private final Map<String, EventStates> toldByTopic;
    private final String service;

    @Inject
    RepublishedStates(
            Database database,
            EventJson json,
            RelayLifecycle relay,
            @All List<EventStates> toldByTopic,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.json = json;
        this.relay = relay;
        this.toldByTopic = toldByTopic.stream().collect(Collectors.toMap(EventStates::topic, Function.identity()));
        this.service = service;
    }

    /** What was added. */
    record Chunk(long records, String lastKey) {}

    /** Whether the relay has enough to do for now. */
    boolean areWaiting() {
        boolean waiting = database.query(
                                "select count(*) from (select from outbox limit ?) counted",
                                row -> row.getLong(1),
                                MOST_WAITING)
                        .get(0)
                >= MOST_WAITING;
        if (waiting) {
            relay.wake();
        }
        return waiting;
    }

    /**
     * Adds the next records of the topic to the outbox, in the caller's transaction.
     *
     * @param lastKey of the chunk before; null for the first
     * @return empty if there are no more
     */
    Optional<Chunk> append(String topic, String lastKey, int most) {
        lockOutbox();
        EventStates told = toldByTopic.get(topic);
        return told == null
                ? appendKept(topic, lastKey, Math.min(most, CHUNK))
                : appendTold(told, lastKey, Math.min(most, TOLD_CHUNK));
    }

    /** The key of the first record behind the last one; empty if there is none. */
    Optional<String> next(String topic, String lastKey) {
        return database.query(LAST_TOLD, row -> row.getString("key"), topic, lastKey, lastKey, 1).stream()
                .findFirst();
    }

    private void lockOutbox() {
        database.update(LOCK_TIMEOUT);
        database.update("lock table outbox in share row exclusive mode");
        database.update("set local lock_timeout = 0");
    }

    private Optional<Chunk> appendKept(String topic, String lastKey, int most) {
        return database
                .query(
                        """
                        with last as (%s), added as (
                            insert into outbox (topic, key, version, type, payload, changed_at)
                            select topic, key, version, ?, convert_to(h.after::text, 'UTF8'), h.at
                            from last join history h using (topic, key, version) order by key
                            returning key)
                        select count(*) as records, max(key) as last_key from added
                        """.formatted(LAST_TOLD),
                        row -> new Chunk(row.getLong("records"), row.getString("last_key")),
                        topic,
                        lastKey,
                        lastKey,
                        most,
                        Topics.type(topic))
                .stream()
                .filter(chunk -> chunk.records() > 0)
                .findFirst();
    }

    private Optional<Chunk> appendTold(EventStates told, String lastKey, int most) {
        List<Outbox.Entry> kept = database.query(
                "select topic, key, version, h.after from (%s) last join history h using (topic, key, version) order by key"
                        .formatted(LAST_TOLD),
                row -> new Outbox.Entry(
                        row.getString("topic"), row.getString("key"), row.getLong("version"), row.getString("after")),
                told.topic(),
                lastKey,
                lastKey,
                most);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<Outbox.Entry> entries = told.told(kept);
        check(kept, entries);
        database.update(
                """
                insert into outbox (topic, key, version, type, payload, changed_at)
                select topic, key, version, ?, convert_to(e.state, 'UTF8'), h.at
                from unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) e (topic, key, version, state)
                join history h using (topic, key, version) order by key
                """,
                Topics.type(told.topic()),
                texts(entries, Outbox.Entry::topic),
                texts(entries, Outbox.Entry::key),
                entries.stream().map(Outbox.Entry::version).toArray(Long[]::new),
                texts(entries, Outbox.Entry::state));
        return Optional.of(new Chunk(kept.size(), kept.get(kept.size() - 1).key()));
    }

    // What is not told again as it was told would be withdrawn everywhere when the republication ends.
    private void check(List<Outbox.Entry> kept, List<Outbox.Entry> told) {
        if (kept.size() != told.size()) {
            throw new IllegalStateException("Of %d records %d are told".formatted(kept.size(), told.size()));
        }
        for (int i = 0; i < kept.size(); i++) {
            Outbox.Entry was = kept.get(i);
            Outbox.Entry is = told.get(i);
            if (!is.topic().equals(was.topic())
                    || !is.key().equals(was.key())
                    || is.version() != was.version()
                    || json.version(is.state()) != was.version()) {
                throw new IllegalStateException("%s was told in version %d, and is now %s in version %d, as %d"
                        .formatted(was.key(), was.version(), is.key(), is.version(), json.version(is.state())));
            }
        }
    }

    private static String[] texts(List<Outbox.Entry> entries, Function<Outbox.Entry, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    /** Says in every partition of the topics that all is told; the id of the last row in the outbox. */
    long appendMarkers(Collection<String> topics, long generation, List<RepublicationView.LeftOut> leftOut) {
        List<Long> rows = database.query(
                """
                insert into outbox (topic, partition, key, version, type, payload)
                select t.topic, p.partition, ?, p.partition, ?, convert_to(json_strip_nulls(json_build_object(
                    'service', ?::text, 'generation', ?::bigint, 'topic', t.topic, 'partition', p.partition, 'leftOut', (
                        select json_agg(l.key) from unnest(?::text[], ?::bigint[], ?::text[]) l (topic, partition, key)
                        where l.topic = t.topic and l.partition = p.partition)))::text, 'UTF8')
                from unnest(?::text[]) t (topic) cross join generate_series(0, ?) p (partition)
                returning id
                """,
                row -> row.getLong("id"),
                Topics.REPUBLISHED_KEY,
                Topics.REPUBLISHED,
                service,
                generation,
                leftOut.stream().map(RepublicationView.LeftOut::topic).toArray(String[]::new),
                leftOut.stream()
                        .map(left -> (long) Topics.partition(left.key()))
                        .toArray(Long[]::new),
                leftOut.stream().map(RepublicationView.LeftOut::key).toArray(String[]::new),
                topics.toArray(String[]::new),
                Topics.PARTITIONS - 1);
        return rows.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
